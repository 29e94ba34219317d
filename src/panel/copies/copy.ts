import type { Annotations } from '../../annotations';
import type { Block, CleanArticle } from '../../article';
import { longDate, word } from '../../words';
import type { Saying } from '../sayings';

/** What is copied or saved: the story and what was found in it. */
export interface Copy {
  /** As it stands on the screen: pieces that were put back are among its blocks. */
  readonly article: CleanArticle;
  readonly annotations: Annotations | null;
  readonly sayings: readonly Saying[];
}

/** Author, outlet, dates and address, a line each. */
export function factsOf({ byline, siteName, published, modified, url }: CleanArticle): string[] {
  const later = modified && modified !== published ? longDate(modified) : null;
  return [
    byline,
    siteName,
    published && longDate(published),
    later && word('updated', later),
    url,
  ].filter((fact): fact is string => Boolean(fact));
}

/** "Owen Pryce, chief engineer", or that nobody knows. */
export const speakerOf = ({ speaker, entry }: Saying): string =>
  [speaker ?? word('unknownSpeaker'), entry?.role].filter(Boolean).join(', ');

/** Blocks as lines of text: a blank line between them, and none between the items of a list. */
export function stack(blocks: readonly Block[], write: (block: Block) => string): string {
  return blocks
    .map((block, i) => {
      const listed = block.kind === 'item' && blocks[i - 1]?.kind === 'item';
      return `${i === 0 ? '' : listed ? '\n' : '\n\n'}${write(block)}`;
    })
    .join('');
}

/** A file name of the headline: what no system forbids, and no longer than systems like. */
export function fileNameOf({ title }: CleanArticle, ending: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...plain].slice(0, 80).join('') || 'story'}.${ending}`;
}
