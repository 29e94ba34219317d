import type { PageArticle } from '../article';
import { readHead } from './head';
import { gather } from './meta';
import { takeSnapshot } from './snapshot';
import { readStory } from './story';
import { askReadability } from './witness';

/** Why a page could not be read. */
export type Unread = 'noArticle' | 'tooLarge';

/**
 * The story of a page as blocks, or why there is none. Never changes the document.
 *
 * `markup` names, for each pass of cleaning, the words by which the page's elements are known to
 * it: they speak against an element when the story is chosen.
 */
export function read(
  page: Document,
  url: string,
  markup: Readonly<Record<string, readonly string[]>>,
): PageArticle | Unread {
  const root = takeSnapshot(page);
  if (!root) return 'tooLarge';
  const said = gather(readHead(page), url);
  return readStory({ root, said, url, markup, ask: () => askReadability(root) }) ?? 'noArticle';
}
