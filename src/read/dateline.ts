import type { Piece } from './pieces';

/** "Tern Bay.", "AUBURN, Wash. —", "Hamburg (abc) –". */
const DATELINE =
  /^\p{Lu}[A-Za-zÀ-ῼ.’'-]*(?:,?\s[A-Za-zÀ-ῼ(][A-Za-zÀ-ῼ.’')/-]*){0,4}\s?(?:[.:,]|[—–-]{1,2})$/u;

/**
 * The pieces with a dateline joined to the paragraph it opens: pages put it before the paragraph's
 * own element, and it reads as one. Only before the first paragraph.
 */
export function joinDateline(pieces: readonly Piece[], standfirsts: ReadonlySet<Piece>): Piece[] {
  const first = pieces.findIndex((piece) => piece.prose && !standfirsts.has(piece));
  const [place, paragraph] = [pieces[first - 1], pieces[first]];
  if (!place || !paragraph || !opens(place, paragraph)) return [...pieces];
  const shift = place.text.length + 1;
  const joined: Piece = {
    ...paragraph,
    text: `${place.text} ${paragraph.text}`,
    inlines: [
      ...place.inlines,
      ...paragraph.inlines.map((one) => ({
        ...one,
        start: one.start + shift,
        end: one.end + shift,
      })),
    ],
    at: place.at,
    words: place.words + paragraph.words,
    linked: place.linked + paragraph.linked,
  };
  return [...pieces.slice(0, first - 1), joined, ...pieces.slice(first + 1)];
}

/** Whether the place stands loose in the box that holds the paragraph. */
function opens(place: Piece, paragraph: Piece): boolean {
  return (
    place.kind === 'paragraph' &&
    paragraph.kind === 'paragraph' &&
    place.linked === 0 &&
    (place.el === paragraph.el || place.el === paragraph.el.parent) &&
    place.el.name !== 'p' &&
    DATELINE.test(place.text)
  );
}
