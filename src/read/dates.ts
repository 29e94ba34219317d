import type { Choice } from './choose';
import { dateOf } from './meta';
import type { Piece } from './pieces';
import { isText, type PageElement, walk } from './tree';

/** A date stands at most so many pieces above the headline. */
const ABOVE_HEADLINE = 8;
/** Without a headline the date is among so many pieces above the story. */
const ABOVE_STORY = 12;

/**
 * When the story was published as the page itself shows it, for pages whose head does not say: the
 * first `time` between the headline and the story's first paragraph; null where there is none.
 */
export function shownDate(
  pieces: readonly Piece[],
  choice: Choice,
  headline: number,
): string | null {
  const from = headline >= 0 ? headline - ABOVE_HEADLINE : choice.start - ABOVE_STORY;
  const prose = pieces.findIndex((piece, i) => i >= choice.start && piece.prose);
  for (const { el } of pieces.slice(Math.max(0, from), Math.max(0, prose))) {
    if (isTeaser(el, choice)) continue;
    const date = dateIn(el);
    if (date) return date;
  }
  return null;
}

function isTeaser(el: PageElement, { teasers }: Choice): boolean {
  for (let at: PageElement | null = el; at; at = at.parent) if (teasers.has(at)) return true;
  return false;
}

function dateIn(block: PageElement): string | null {
  let date: string | null = null;
  walk(block, (node) => {
    if (date) return false;
    if (!isText(node) && node.name === 'time') date = dateOf(node.attributes.datetime);
    return;
  });
  return date;
}
