import type { Piece } from './pieces';
import type { PageElement } from './tree';

/** A number for each element of the page, at its index. */
export type Sums = Float64Array;

/** What the pieces in each element come to, each piece being worth what `worth` says. */
export function sumsOf(
  elements: readonly PageElement[],
  pieces: readonly Piece[],
  worth: (piece: Piece) => number,
): Sums {
  const sums = new Float64Array(elements.length);
  for (const piece of pieces) sums[piece.el.index] = at(sums, piece.el) + worth(piece);
  // Children come after their parents, so each is complete when it is added to its own.
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent } = elements[i] as PageElement;
    if (parent) sums[parent.index] = at(sums, parent) + (sums[i] as number);
  }
  return sums;
}

/** The sum of one element. */
export function at(sums: Sums, el: PageElement): number {
  return sums[el.index] as number;
}
