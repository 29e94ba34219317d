import type { Annotations } from '../annotations';
import { type Block, type CleanArticle, depthsOf } from '../article';
import { longDateIn } from '../dates';
import { type Entry, keepLedger } from '../ledger';
import { type Saying, sayings } from '../sayings';

/** An article with what was found in it; null where nobody has looked. */
export interface Found {
  readonly article: CleanArticle;
  readonly annotations: Annotations | null;
}

/** What a copy says besides the story's own words, in the language of whom it is for. */
export interface Wording {
  /** The language dates are written in. */
  readonly locale: string;
  /** The heading over the people. */
  readonly people: string;
  /** The heading over the quotes. */
  readonly quotes: string;
  readonly unknownSpeaker: string;
  updated(date: string): string;
}

/** What is copied or saved: the story, who is in it and who said what. */
export interface Copy extends Found {
  /** Most quoted first. */
  readonly people: readonly Entry[];
  readonly sayings: readonly Saying[];
  readonly wording: Wording;
}

/** Gathers what a copy says of an article. */
export function makeCopy({ article, annotations }: Found, wording: Wording): Copy {
  if (!annotations) return { article, annotations, people: [], sayings: [], wording };
  const ledger = keepLedger(article, annotations);
  const said = sayings(article, annotations, ledger);
  return { article, annotations, people: ledger.entries, sayings: said, wording };
}

/** Author, outlet, dates and address, a line each. */
export function factsOf({ article, wording }: Copy): string[] {
  const { byline, siteName, published, modified, url } = article;
  const day = (iso: string | null) => iso && longDateIn(wording.locale, iso);
  const later = modified !== published ? day(modified) : null;
  return [byline, siteName, day(published), later && wording.updated(later), url].filter(
    (fact): fact is string => Boolean(fact),
  );
}

/** "Owen Pryce, chief engineer". */
export const personOf = ({ name, role }: Entry): string => [name, role].filter(Boolean).join(', ');

/** Who said it, with their role, or that nobody knows. */
export const speakerOf = ({ speaker, entry }: Saying, { wording }: Copy): string =>
  [speaker ?? wording.unknownSpeaker, entry?.role].filter(Boolean).join(', ');

/** Blocks as lines of text: a blank line between them, and none between the items of a list. */
export function stack(
  blocks: readonly Block[],
  write: (block: Block, depth: number) => string,
): string {
  const depths = depthsOf(blocks);
  let text = '';
  let last: Block['kind'] | null = null;
  blocks.forEach((block, i) => {
    const written = write(block, depths[i] ?? 0);
    // A picture without a caption has no words.
    if (!written) return;
    const between = block.kind === 'item' && last === 'item' ? '\n' : '\n\n';
    text += last === null ? written : between + written;
    last = block.kind;
  });
  return text;
}

/** A file name of the headline: what no system forbids, and no longer than systems like. */
export function fileNameOf({ title }: CleanArticle, ending: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...plain].slice(0, 80).join('') || 'story'}.${ending}`;
}
