import { type Article, type Block, type CleanArticle, layOut, type Removal } from '../article';
import type { Pass } from './pass';

/** Passes in the order they run. The key names the pass everywhere. */
export const PASSES: Readonly<Record<string, Pass>> = {};

/** What each pass wants marked on the page's copy: pass name → selector. */
export const MARKUP: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PASSES).flatMap(([name, { markup }]) => (markup ? [[name, markup]] : [])),
);

/** Runs every pass, removes what it finds, and records each removal. */
export function clean(article: Article): CleanArticle {
  const removed: Removal[] = [];
  const blocks: readonly Block[] = article.blocks;
  return { ...article, blocks, ...layOut(blocks), removed };
}
