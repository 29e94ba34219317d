import { type Choice, choiceOf, isFurniture, isInside } from './choose';
import type { Piece } from './pieces';
import { closest, type PageElement } from './tree';

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
  const sums = new Map<PageElement, number>();
  for (const { el: own, words, linked } of pieces) {
    if (!words || closest(own, isFurniture) || choice.doubtOf(own) >= 2) continue;
    const weight = words - linked - linked * LINK;
    for (let el: PageElement | null = own; el; el = el.parent)
      sums.set(el, (sums.get(el) ?? 0) + weight);
  }
  let root: PageElement | null = null;
  for (const [el, sum] of sums) {
    const best = root ? (sums.get(root) ?? 0) : FEWEST_WORDS;
    if (sum > best || (root && sum === best && isInside(el, root))) root = el;
  }
  return root && choiceOf(root, pieces, choice);
}
