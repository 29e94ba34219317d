import type { Settings } from '../settings';

/** CSS pixels of one em of the panel, as browsers come; with larger letters less fits in. */
const EM = 16;
/** The narrowest letters, in em of their size: no line holds more than its measure by this. */
const NARROW = 0.4;
/** What stands above a story's first block at least, in CSS pixels: bar, headline, facts. */
const ABOVE = 160;
/** Between two blocks, in em of the story. */
const GAP = 1.05;

/** On the first element below the fold; the style sheet leaves out what follows as well. */
const FOLD = 'data-fold';

/**
 * Leaves what begins below the window out of the first picture, until it is unfolded: the lines of
 * a long story take longer than those that are seen. Nothing on the screen moves when they come.
 *
 * Heights are reckoned from letters and never asked for, and rather too small.
 */
export function fold(story: Element, { size, width, line, images }: Settings): void {
  const em = size * EM;
  const measure = Math.min(width * em, innerWidth);
  const lettersInLine = measure / (NARROW * em);
  const heightOf = (block: Element): number => {
    if (/^(?:p|[uo]l|blockquote)$/.test(block.localName)) {
      const lines = Math.ceil((block.textContent ?? '').length / lettersInLine);
      return (lines * line + GAP) * em;
    }
    const [picture, second] = block.querySelectorAll('img');
    if (!picture || second || !images) return 0;
    const [across, down] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)));
    return across && down ? Math.min(1, measure / across) * down : 0;
  };
  let height = ABOVE;
  for (const block of story.querySelectorAll('.body > *')) {
    if (height > innerHeight) return void block.setAttribute(FOLD, '');
    height += heightOf(block);
  }
}

/** Lays out what was left out. */
export function unfold(story: Element): void {
  story.querySelector(`[${FOLD}]`)?.removeAttribute(FOLD);
}
