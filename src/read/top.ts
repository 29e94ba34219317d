import { words } from '../lists';
import { plain } from '../prose';
import { isCaption } from './captions';
import { type Choice, isDoubtful } from './choose';
import type { Said } from './meta';
import type { Piece } from './pieces';
import { closest, isInside, type PageElement } from './tree';

/** A headline stands at most so many pieces before its story. */
const HEADLINE_REACH = 80;
/** The standfirst is among so many pieces of text at the story's start. */
const STANDFIRST_REACH = 12;
/** A standfirst has no more words. */
const MOST_WORDS = 90;
/** Fewer words are a kicker or a label. */
const FEWEST_WORDS = 5;
/** A heading under the headline with fewer words may name a part of the page. */
const FEWEST_IN_SUBTITLE = 8;
/** As much of a description as a standfirst must share with it, in code units of plain text. */
const SHARED = 50;

/** Words in names of elements that hold a standfirst, in the languages sites are built in. */
const NAMES = words`
  standfirst lead lede leadin intro introduction introtext dek deck subtitle subheadline
  subheading subhead subhed excerpt vorspann preface chapo chapeau entradilla bajada sommario
  ingress manchet subtitulo sottotitolo leadtext preamble epigraph
`;
/** The name is on the text's element or at most so many above. */
const NAME_REACH = 3;
const FURNITURE = new Set(['nav', 'footer', 'aside', 'form']);

/** What of the story's top stands outside its own element, and which pieces are standfirst. */
export interface Top {
  readonly above: readonly Piece[];
  readonly standfirsts: ReadonlySet<Piece>;
}

/**
 * Reads what stands between the headline and the story: lead picture and standfirst. A standfirst
 * is known by its place and by one of: the page's description says the same, its element is named
 * for it, or it is a paragraph in the story's header.
 */
export function readTop(
  pieces: readonly Piece[],
  choice: Choice,
  headline: number,
  said: Said,
  captions: ReadonlySet<Piece>,
): Top {
  const { root, start, end } = choice;
  const known = headline >= 0 && headline < start && start - headline <= HEADLINE_REACH;
  const from = known ? headline + 1 : Math.max(0, start - STANDFIRST_REACH);
  const description = plain(said.description);
  const standfirsts = new Set<Piece>();
  const above = pieces.slice(from, start).filter((piece) => {
    if (closest(piece.el, (el) => FURNITURE.has(el.name) || el.hidden || choice.teasers.has(el)))
      return false;
    if (piece.kind === 'image' || piece.kind === 'caption') return known;
    if (isDoubtful(choice, piece.el) && !says(piece, description)) return false;
    const found =
      isText(piece) &&
      (says(piece, description) ||
        (known &&
          !captions.has(piece) &&
          !isCaption(piece) &&
          (isNamed(piece, root) ||
            (piece.prose && piece.el.name === 'p') ||
            isSubtitle(piece, pieces[headline]))));
    if (found) standfirsts.add(piece);
    return found;
  });
  let texts = 0;
  for (let i = Math.max(start, headline + 1); i < end && texts < STANDFIRST_REACH; i++) {
    const piece = pieces[i] as Piece;
    if (!piece.text) continue;
    texts++;
    if (!isText(piece)) continue;
    if (
      says(piece, description) ||
      (!isDoubtful(choice, piece.el) &&
        !captions.has(piece) &&
        !isCaption(piece) &&
        (isNamed(piece, root) || inHeader(piece, root)))
    )
      standfirsts.add(piece);
    // The first paragraph of the story proper ends its top.
    else if (piece.prose) break;
  }
  return { above, standfirsts };
}

/** A heading right under the headline, beside it in one box, that says a sentence. */
function isSubtitle(piece: Piece, headline: Piece | undefined): boolean {
  return (
    piece.kind === 'heading' &&
    piece.el.parent === headline?.el.parent &&
    piece.words >= FEWEST_IN_SUBTITLE &&
    !/[:?]$/.test(piece.text)
  );
}

function isText(piece: Piece): boolean {
  return (
    (piece.kind === 'paragraph' || piece.kind === 'heading' || piece.kind === 'item') &&
    piece.words >= FEWEST_WORDS &&
    piece.words <= MOST_WORDS &&
    piece.linked < piece.words * 0.5 &&
    !(piece.kind === 'heading' && piece.level === 1)
  );
}

function says(piece: Piece, description: string): boolean {
  if (description.length < SHARED * 0.6) return false;
  const text = plain(piece.text);
  return (
    text.length >= SHARED * 0.6 &&
    (text.startsWith(description.slice(0, SHARED)) || description.startsWith(text.slice(0, SHARED)))
  );
}

function isNamed(piece: Piece, root: PageElement): boolean {
  let el: PageElement | null = piece.el;
  for (let steps = 0; el && el !== root && steps < NAME_REACH; el = el.parent, steps++)
    if (el.words.some((word) => NAMES.has(word))) return !isInside(root, el);
  // Of "teaser" only the paragraph itself: boxes of that name lead to other stories.
  return piece.prose && piece.el.words.includes('teaser');
}

function inHeader(piece: Piece, root: PageElement): boolean {
  const header = closest(piece.el, (el) => el.name === 'header');
  return piece.prose && header !== null && !isInside(root, header);
}
