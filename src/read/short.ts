import { type Choice, choiceOf, isDoubtful, isFurniture } from './choose';
import type { Piece } from './pieces';
import { at, sumsOf } from './sums';
import { closest, isInside, type PageElement } from './tree';

/** Fewer words beside the furniture are no story. */
const FEWEST_WORDS = 80;
/** A word of a link weighs against an element so much more than another weighs for it. */
const LINK = 3;

/**
 * The story beside a choice that is furniture by its very element, a sidebar say: a calendar, a
 * list of results hardly holds a sentence, and what stands around it does. It is where most words
 * are that lead nowhere. Null where the choice is no furniture, or too little is left beside it.
 */
export function besideFurniture(choice: Choice, pieces: readonly Piece[]): Choice | null {
  if (!closest(choice.root, isFurniture)) return null;
  const sums = sumsOf(choice.elements, pieces, ({ el, words, linked }) =>
    closest(el, isFurniture) || isDoubtful(choice, el) ? 0 : words - linked - linked * LINK,
  );
  let root: PageElement | null = null;
  for (const el of choice.elements) {
    const sum = at(sums, el);
    const best = root ? at(sums, root) : FEWEST_WORDS;
    if (sum > best || (root && sum === best && isInside(el, root))) root = el;
  }
  return root && choiceOf(root, pieces, choice);
}
