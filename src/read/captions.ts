import { words } from '../lists';
import type { Piece } from './pieces';
import type { PageElement } from './tree';

/** A longer caption is a paragraph that some page put into a figure. */
export const LONGEST_CAPTION = 150;
/** A box of a picture and its caption has no more words and texts than this. */
const MOST_WORDS = 60;
const MOST_TEXTS = 3;
/** A picture and its caption are no further apart, in pieces. */
const REACH = 3;

const NAMES = words`
  caption captions figcaption imagecaption imgcaption captiontext photocaption piccaption
  mediacaption imagedescription imgdescription photodescription bildbeschreibung wpcaptiontext
  bildunterschrift bildtext legende imagetext
`;

/** Whether the piece is a caption by its element or by what it is called. */
export function isCaption(piece: Piece): boolean {
  if (piece.kind === 'caption') return true;
  if (piece.kind === 'heading' || piece.kind === 'preformatted') return false;
  if (piece.words > LONGEST_CAPTION || !piece.text) return false;
  for (let el: PageElement | null = piece.el, steps = 0; el && steps < 3; el = el.parent, steps++)
    if (el.words.some((word) => NAMES.has(word))) return true;
  return false;
}

/**
 * Captions that only their place gives away: short texts alone in a box with a picture. What is a
 * paragraph beside a picture in a box of its own is longer, or the box holds more of them. What
 * stands beside an icon belongs to the icon.
 */
export function findCaptions(
  pieces: readonly Piece[],
  root: PageElement,
  isPicture: (el: PageElement) => boolean,
): ReadonlySet<Piece> {
  const sums = new Map<PageElement, { words: number; texts: number; headings: number }>();
  for (const piece of pieces) {
    if (!piece.text) continue;
    for (let el: PageElement | null = piece.el; el && el !== root; el = el.parent) {
      const sum = sums.get(el) ?? { words: 0, texts: 0, headings: 0 };
      sum.words += piece.words;
      sum.texts++;
      if (piece.kind === 'heading') sum.headings++;
      sums.set(el, sum);
    }
  }
  const captions = new Set<Piece>();
  pieces.forEach((picture, i) => {
    if (picture.kind !== 'image' || !isPicture(picture.el)) return;
    for (let j = Math.max(0, i - REACH); j <= Math.min(pieces.length - 1, i + REACH); j++) {
      const piece = pieces[j] as Piece;
      if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue;
      // A teaser's title stands beside its picture too, and leads elsewhere.
      if (piece.words > 0 && piece.linked === piece.words) continue;
      const box = boxOfBoth(picture.el, piece.el, root);
      const sum = box && sums.get(box);
      if (sum && sum.words <= MOST_WORDS && sum.texts <= MOST_TEXTS && !sum.headings)
        captions.add(piece);
    }
  });
  return captions;
}

/** A caption's own element is no deeper in the box than this. */
const MOST_DEPTH = 4;
/** Parts of a page; a box of one picture is smaller. */
const PARTS = new Set(['article', 'body', 'header', 'main', 'p', 'td']);

/** The innermost element that holds both; null where it is too far out to be a picture's box. */
function boxOfBoth(picture: PageElement, text: PageElement, root: PageElement): PageElement | null {
  const around = new Set<PageElement>();
  for (let el: PageElement | null = picture; el && el !== root; el = el.parent) around.add(el);
  let depth = 0;
  for (let el: PageElement | null = text; el && el !== root; el = el.parent) {
    if (++depth > MOST_DEPTH) return null;
    if (around.has(el)) return PARTS.has(el.name) ? null : el;
  }
  return null;
}
