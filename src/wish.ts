import type { CleanArticle, PageArticle } from './article';

/**
 * How the reader is to behave that is injected with it; without a wish it opens, or closes.
 *
 * `quietly`: opens if there is a story, and leaves no trace if there is none; never closes.
 * `open`: opens, and says so if there is no story; never closes.
 * `again`: opens in place of the reader that is open.
 */
export type Wish = 'quietly' | 'open' | 'again';

/** What of a page's story is wanted, where it is not the whole; null where no story was found. */
export type Narrow = (page: PageArticle | null) => CleanArticle;

// Symbols on the isolated world's global: no page sees them, and no element's name clobbers them.
const WISH = Symbol.for('on-record.wish');
const NARROW = Symbol.for('on-record.narrow');
const world = globalThis as { [WISH]?: Wish | undefined; [NARROW]?: Narrow | undefined };

/**
 * Notes a wish. In one injection with the reader, or two that cross would take each other's.
 */
export function makeWish(wish: Wish): void {
  world[WISH] = wish;
}

/** The wish that was made for this injection, or null; it counts once. */
export function takeWish(): Wish | null {
  const wish = world[WISH] ?? null;
  world[WISH] = undefined;
  return wish;
}

/** Notes that the reader is to open and to show this and no more. */
export function wishForPart(narrow: Narrow): void {
  makeWish('open');
  world[NARROW] = narrow;
}

/** What of the story is wanted, or null for all of it; it counts once. */
export function takeNarrow(): Narrow | null {
  const narrow = world[NARROW] ?? null;
  world[NARROW] = undefined;
  return narrow;
}
