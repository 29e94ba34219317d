import type { Block, Box, Image, Inline } from '../article';
import { words } from '../lists';
import { isCaption, LONGEST_CAPTION } from './captions';
import { type Choice, inside } from './choose';
import { findControls } from './controls';
import { isCredit, splitCredit, withoutSecondCredit } from './credits';
import { pictureKey, pictureOf } from './pictures';
import type { Piece } from './pieces';
import { cellsOf } from './tables';
import { closest, isInside, isText, type PageElement, walk } from './tree';
import { linkAddress, pictureAddress } from './url';

const CREDIT = words`
  credit credits copyright photographer photocredit imagecredit imagesource imgcredit byline
  source author agency rights
`;
interface Figure {
  readonly el: PageElement | null;
  readonly images: Image[];
  readonly captions: string[];
  credit: string | null;
}

/** What is known of some pieces before they are laid out. */
export interface Marked {
  readonly captions: ReadonlySet<Piece>;
  readonly standfirsts: ReadonlySet<Piece>;
  /** Short lines above the headline. */
  readonly labels: ReadonlySet<Piece>;
  /** What a machine wrote. */
  readonly generated: ReadonlySet<Piece>;
}

/** Turns pieces into blocks and keeps what stood around each. */
export function lay(
  pieces: readonly Piece[],
  choice: Choice,
  { captions, standfirsts, labels, generated }: Marked,
  base: string,
) {
  const blocks: (Block | Figure)[] = [];
  const origins: Piece[] = [];
  const seen = new Set<string>();
  const told = new Set<string>();
  let figure: Figure | null = null;
  const push = (block: Block, piece: Piece) => {
    figure = null;
    blocks.push(block);
    origins.push(piece);
  };
  for (const piece of pieces) {
    const around = closest(piece.el, (el) => el.name === 'figure');
    if (
      piece.kind === 'image' ||
      (piece.kind === 'caption' && around && piece.words <= LONGEST_CAPTION) ||
      (!standfirsts.has(piece) && (captions.has(piece) || (figure && isCaption(piece))))
    ) {
      const image = piece.kind === 'image' ? pictureOf(piece.el, base) : null;
      if (piece.kind === 'image' && !image) continue;
      if (image && seen.has(pictureKey(image.src))) continue;
      if (image) seen.add(pictureKey(image.src));
      if (!figure || (around && figure.el !== around) || (image && !around)) {
        figure = { el: around, images: [], captions: [], credit: null };
        blocks.push(figure);
        origins.push(piece);
      }
      if (image) figure.images.push(image);
      else addCaption(figure, piece);
      continue;
    }
    // A page may show its standfirst in the head and once more over the story.
    if (standfirsts.has(piece)) {
      if (told.has(piece.text)) continue;
      told.add(piece.text);
    }
    const block = blockOf(piece, base);
    const marks = generated.has(piece)
      ? ['generated']
      : standfirsts.has(piece)
        ? ['standfirst']
        : [];
    if (block) push({ ...block, marks }, piece);
  }
  const boxes = new Map<Block, Box>();
  const aboveHeadline = new Set<Block>();
  const known = new Map<PageElement, Box | null>();
  const controls = findControls(inside(choice));
  const done: Block[] = [];
  blocks.forEach((one, i) => {
    const block = 'captions' in one ? figureBlock(one) : one;
    if (!block) return;
    done.push(block);
    const origin = origins[i] as Piece;
    if (labels.has(origin)) aboveHeadline.add(block);
    const box = boxOf(origin.el, choice, known, controls);
    if (box) boxes.set(block, box);
  });
  return { blocks: done, boxes, aboveHeadline };
}

function addCaption(figure: Figure, piece: Piece) {
  const own =
    piece.el.words.some((word) => CREDIT.has(word)) ||
    (figure.captions.length > 0 && isCredit(piece.text));
  const { text, credit } = own ? { text: '', credit: piece.text } : splitCredit(piece.text);
  if (text && !figure.captions.includes(text)) figure.captions.push(text);
  figure.credit ??= credit;
}

function figureBlock({ images, captions, credit }: Figure): Block | null {
  const whole = captions.join(' ');
  // Stations print the credit in the caption and once more in an element of its own (seen 2026).
  const text = credit && whole.endsWith(credit) ? whole.slice(0, -credit.length).trim() : whole;
  if (!images.length && !text) return null;
  return { kind: 'figure', text, inlines: [], marks: [], images, credit };
}

function blockOf(piece: Piece, base: string): Block | null {
  const { kind, level, ordered, el } = piece;
  const inlines = piece.inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'link') return [inline];
    const href = linkAddress(inline.href, base);
    return href ? [{ ...inline, href }] : [];
  });
  const said = { text: piece.text, inlines, marks: [] };
  switch (kind) {
    case 'paragraph':
    case 'caption': {
      const text = withoutSecondCredit(piece.text);
      return {
        ...said,
        kind: 'paragraph',
        text,
        inlines: inlines.filter(({ end }) => end <= text.length),
      };
    }
    case 'blockquote':
    case 'preformatted':
      return { ...said, kind };
    case 'heading':
      return { ...said, kind, level: Math.max(2, level) as 2 | 3 | 4 | 5 | 6 };
    case 'item':
      return { ...said, kind, depth: level - 1, ordered };
    case 'table':
      return { ...said, kind, rows: cellsOf(el) };
    case 'rule':
      return { ...said, kind };
    case 'embed':
      return embedOf(piece, base);
    default:
      return null;
  }
}

/** Frames smaller than this carry no story. */
const FRAME_SIZE = 100;

function embedOf(piece: Piece, base: string): Block | null {
  const { el, text } = piece;
  if (text) {
    const href = linkAddress(lastLink(el), base);
    const block = { text, inlines: [], marks: [] };
    if (!href || !/^https?:/.test(href)) return { ...block, kind: 'blockquote' };
    return { ...block, kind: 'embed', provider: hostOf(href), href };
  }
  const { attributes } = el;
  const href = pictureAddress(attributes.src ?? attributes['data-src'], base);
  const size = Math.min(
    Number.parseInt(attributes.width ?? '', 10) || FRAME_SIZE,
    Number.parseInt(attributes.height ?? '', 10) || FRAME_SIZE,
  );
  // A frame without a title or a full-screen button is an advertisement as a rule.
  if (!href || size < FRAME_SIZE || !(attributes.title || 'allowfullscreen' in attributes))
    return null;
  return { kind: 'embed', text: '', inlines: [], marks: [], provider: hostOf(href), href };
}

function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, '');
}

/** The last link in an element: in a quoted post it leads to the post. */
function lastLink(el: PageElement): string | undefined {
  let href: string | undefined;
  walk(el, (node) => {
    if (!isText(node) && node.name === 'a' && node.attributes.href) href = node.attributes.href;
    return true;
  });
  return href;
}

function boxOf(
  el: PageElement,
  choice: Choice,
  known: Map<PageElement, Box | null>,
  controls: ReadonlySet<PageElement>,
): Box | null {
  const chain: PageElement[] = [];
  let box: Box | null = null;
  for (let at: PageElement | null = el; at; at = at.parent) {
    const found = known.get(at);
    if (found !== undefined) {
      box = found;
      break;
    }
    if (isInside(choice.root, at)) break;
    chain.push(at);
  }
  for (const at of chain.reverse()) {
    const { name, words, hidden } = at;
    const role = at.attributes.role;
    box = {
      name,
      words: role ? [...words, role] : words,
      hidden,
      controls: controls.has(at),
      teaser: choice.teasers.has(at),
      parent: box,
    };
    known.set(at, box);
  }
  return box;
}
