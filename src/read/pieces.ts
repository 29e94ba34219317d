import type { Inline } from '../article';
import { words } from '../lists';
import { countWords, endsSentence, isProse, visible } from '../prose';
import { makeBuffer } from './buffer';
import { isText, type PageElement, type PageText, walk } from './tree';

/**
 * One paragraph-like unit of the page, before anybody has decided whether it is story. Offsets in
 * `inlines` count from the start of `text`.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly inlines: Inline[];
  /** The innermost element that holds all of it and is laid out as a block. */
  readonly el: PageElement;
  /** Its first text on the page; null where it has none. */
  readonly at: PageText | null;
  /** Words, and words that are link text. An ideograph counts for half a word. */
  readonly words: number;
  readonly linked: number;
  /** Some sentence of it ends. */
  readonly sentence: boolean;
  /** It reads as running text. */
  readonly prose: boolean;
  /** Of a heading 1 to 6, of an item its depth. */
  readonly level: number;
  readonly ordered: boolean;
}

export type PieceKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'blockquote'
  | 'preformatted'
  | 'caption'
  | 'table'
  | 'image'
  | 'embed'
  | 'rule';

/** Laid out as blocks: text before and after them does not run on. */
const BLOCKS = words`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu
  nav ol p pre section summary table tbody td tfoot th thead tr ul video
`;
/** Elements whose text is a label, not story. */
const LABELS = new Set(['button', 'label', 'noscript', 'rp', 'rt']);
// A map, as an element may be called `constructor`.
const EMPHASIS: ReadonlyMap<string, Inline['kind']> = new Map([
  ['b', 'strong'],
  ['cite', 'emphasis'],
  ['code', 'code'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['strong', 'strong'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
]);

/** Whether the element starts a block of its own. */
function isBlock(el: PageElement): boolean {
  if (BLOCKS.has(el.name)) return true;
  // Custom elements are boxes, except in running text.
  return el.name.includes('-') && !/^(?:p|h[1-6]|figcaption|span|a)$/.test(el.parent?.name ?? '');
}

interface Context {
  readonly kind: PieceKind;
  readonly level: number;
  readonly ordered: boolean;
}

function contextOf(el: PageElement, outer: Context): Context {
  const { name } = el;
  if (outer.kind === 'caption' && name !== 'blockquote' && name !== 'pre') return outer;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { kind: 'heading', level: Number(name[1]), ordered: false };
    case 'summary':
      return { kind: 'heading', level: 4, ordered: false };
    case 'blockquote':
      return { kind: 'blockquote', level: 0, ordered: false };
    case 'pre':
      return { kind: 'preformatted', level: 0, ordered: false };
    case 'ul':
    case 'ol':
    case 'menu':
      return {
        kind: outer.kind === 'item' ? 'item' : outer.kind,
        level: outer.kind === 'item' ? outer.level : 0,
        ordered: name === 'ol',
      };
    case 'li':
      return {
        kind: 'item',
        level: outer.kind === 'item' ? outer.level + 1 : 1,
        ordered: outer.ordered,
      };
    case 'dt':
    case 'dd':
      return { kind: 'paragraph', level: 0, ordered: false };
    case 'figure':
    case 'figcaption':
      return { kind: 'caption', level: 0, ordered: false };
    default:
      return outer;
  }
}

/** Cuts the page into pieces, in order. */
export function cutPieces(root: PageElement, isTable: (el: PageElement) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const contexts: Context[] = [{ kind: 'paragraph', level: 0, ordered: false }];
  const blocks: PageElement[] = [root];
  const buffer = makeBuffer();
  /** Pictures in running text, to stand after it. */
  let pictures: PageElement[] = [];
  /** The text before the one at hand. */
  let before: PageText | null = null;
  /** Labels we are in. */
  let labels = 0;
  const context = () => contexts.at(-1) as Context;
  const isLabel = ({ name }: PageElement) => LABELS.has(name) && context().kind !== 'heading';

  function flush() {
    const { kind, level, ordered } = context();
    const el = blocks.at(-1) as PageElement;
    const taken = buffer.take(kind === 'preformatted');
    // "* * *", "----------": a break, whatever it is made of.
    const isBreak =
      taken &&
      kind !== 'preformatted' &&
      !/[a-z\d]/i.test(taken.text) &&
      !/[\p{L}\p{N}]/u.test(taken.text);
    if (isBreak && taken.text.length > 1) pieces.push(bare('rule', el));
    else if (taken && !isBreak) {
      const sentence = endsSentence(taken.text);
      const prose = PROSE.has(kind) && isProse(sentence, taken.words, taken.linked);
      pieces.push({ kind, el, level, ordered, sentence, prose, ...taken });
    }
    for (const picture of pictures) pieces.push(bare('image', picture));
    pictures = [];
  }

  /** Adds what is taken as a whole; answers whether it was. */
  function addWhole(el: PageElement): boolean {
    switch (el.name) {
      case 'br':
        if (context().kind === 'preformatted') buffer.addVerbatim('\n', null);
        else if (RUN_ON.has(context().kind)) buffer.space();
        else flush();
        return true;
      case 'img':
      case 'amp-img':
        if (buffer.hasText()) pictures.push(el);
        else pieces.push(bare('image', el));
        return true;
      case 'hr':
        flush();
        pieces.push(bare('rule', el));
        return true;
      case 'iframe':
        flush();
        pieces.push(bare('embed', el));
        return false;
      case 'video':
        flush();
        pieces.push(bare('embed', el));
        return true;
    }
    const whole = isPost(el) ? 'embed' : el.name === 'table' && isTable(el) ? 'table' : null;
    if (!whole) return false;
    flush();
    const under = textUnder(el);
    pieces.push({ ...bare(whole, el), ...under, sentence: endsSentence(under.text) });
    return true;
  }

  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (labels) return;
        if (context().kind === 'preformatted') buffer.addVerbatim(node.text, node);
        else buffer.add(node, isApart(node, before, blocks.at(-1) as PageElement));
        before = node;
        return;
      }
      if (addWhole(node)) return false;
      if (isBlock(node)) {
        flush();
        blocks.push(node);
        contexts.push(contextOf(node, context()));
      }
      if (isLabel(node)) labels++;
      const kind = inlineOf(node);
      if (kind) buffer.open(node, kind);
      return;
    },
    (el) => {
      if (isLabel(el)) labels--;
      buffer.close(el);
      if (blocks.length > 1 && blocks.at(-1) === el) {
        flush();
        blocks.pop();
        contexts.pop();
      }
    },
  );
  flush();
  return pieces;
}

/** Kinds that may read as running text. */
const PROSE: ReadonlySet<PieceKind> = new Set(['paragraph', 'blockquote', 'item', 'preformatted']);

/** Elements that bars and cards are made of; in running text they are rare. */
const PARTS = new Set(['a', 'small', 'span', 'time']);
const RUNNING = /^(?:p|h[1-6]|blockquote|figcaption)$/;

/** Whether two texts in a row are parts of a bar, set beside each other by styles alone. */
function isApart(node: PageText, before: PageText | null, block: PageElement): boolean {
  if (!before || before.parent === node.parent || RUNNING.test(block.name)) return false;
  return PARTS.has(node.parent.name) || PARTS.has(before.parent.name);
}

/** In these a line break is no new piece. */
const RUN_ON: ReadonlySet<PieceKind> = new Set(['heading', 'caption']);

function bare(kind: PieceKind, el: PageElement): Piece {
  return {
    kind,
    text: '',
    inlines: [],
    el,
    at: null,
    words: 0,
    linked: 0,
    sentence: false,
    prose: false,
    level: 0,
    ordered: false,
  };
}

function inlineOf({ name, attributes }: PageElement): Inline['kind'] | null {
  if (name === 'a') return 'link';
  return EMPHASIS.get(name) ?? (attributes.lang && name === 'span' ? 'lang' : null);
}

/** What platforms call the quotation that stands in for a post until their script has run. */
const POST =
  /^(?:twitter|instagram|tiktok|bluesky|mastodon|threads|reddit)(?:tweet|media|embed|post|card)?$/;

/** Whether the element is a post from a platform, quoted whole. */
function isPost({ name, words }: PageElement): boolean {
  return name === 'blockquote' && words.some((word) => POST.test(word));
}

/** All text under an element as one line, with its words. */
export function textUnder(el: PageElement): { text: string; words: number; at: PageText | null } {
  let text = '';
  let at: PageText | null = null;
  walk(el, (node) => {
    if (!isText(node)) {
      if (LABELS.has(node.name)) return false;
      if (node.name === 'br' || isBlock(node)) text += ' ';
      return;
    }
    text += node.text;
    if (!at && node.text.trim()) at = node;
  });
  text = visible(text).replace(/\s+/g, ' ').trim();
  return { text, words: countWords(text), at };
}
