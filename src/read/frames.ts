import { type Choice, inside, narrowTo } from './choose';
import type { Piece } from './pieces';
import { at } from './sums';
import type { PageElement } from './tree';

/** A frame that holds so much of the chosen prose is where the story stands. */
const LEAST_IN_FRAME = 0.5;

/** The choice, narrowed to the frame of the page's own site that holds the story, if one does. */
export function intoFrame(choice: Choice, pieces: readonly Piece[]): Choice {
  for (const el of inside(choice))
    if (
      el.name === 'iframe' &&
      el !== choice.root &&
      at(choice.clear, el) >= choice.words * LEAST_IN_FRAME
    )
      return narrowTo(choice, el, pieces);
  return choice;
}

/** Whether a frame stands between the piece and the story's element: what it shows is not the story. */
export function isFramed({ kind, el }: Piece, root: PageElement): boolean {
  const start = kind === 'embed' ? el.parent : el;
  for (let at = start; at && at !== root; at = at.parent) if (at.name === 'iframe') return true;
  return false;
}
