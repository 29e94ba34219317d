import type { Block } from '../article';
import type { Piece } from './pieces';

/**
 * What is read in time. News pages stay far below; a page above has been made to stop the tab, or
 * is a book, and is refused as a whole: half a story would be a wrong one.
 */

/** Pieces of the page, and steps from all of them up to the root: choosing takes each step. */
const MOST_PIECES = 20_000;
const MOST_STEPS = 1_000_000;
/** Blocks of the story: some passes compare each line with each. */
const MOST_BLOCKS = 5_000;
/** Inline markup, pictures and cells of the story: each becomes an element of the panel. */
const MOST_PARTS = 20_000;
/** Code units of the story, some 300,000 words. */
const MOST_TEXT = 2_000_000;

/** Whether a page is cut into more, or deeper, pieces than can be weighed in time. */
export function areTooMany(pieces: readonly Piece[]): boolean {
  if (pieces.length > MOST_PIECES) return true;
  let steps = 0;
  for (const piece of pieces) {
    steps += piece.el.depth;
    if (steps > MOST_STEPS) return true;
  }
  return false;
}

/** Whether a story is longer, or made of more, than can be cleaned and shown in time. */
export function isTooLong(blocks: readonly Block[]): boolean {
  if (blocks.length > MOST_BLOCKS) return true;
  let text = 0;
  let parts = 0;
  for (const block of blocks) {
    text += block.text.length;
    parts += block.inlines.length;
    if (block.kind === 'table') for (const row of block.rows) parts += row.length;
    if (block.kind === 'figure') parts += block.images.length;
  }
  return text > MOST_TEXT || parts > MOST_PARTS;
}
