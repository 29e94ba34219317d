import type { Inline } from '../article';
import { countWords } from '../prose';
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
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu
  nav ol p pre section summary table tbody td tfoot th thead tr ul video`.split(/\s+/),
);
/** Elements whose text is a label, not story. */
const LABELS = new Set(['button', 'label', 'noscript', 'rp', 'rt']);
const EMPHASIS: Readonly<
  Record<string, 'emphasis' | 'strong' | 'code' | 'superscript' | 'subscript'>
> = {
  b: 'strong',
  cite: 'emphasis',
  code: 'code',
  em: 'emphasis',
  i: 'emphasis',
  kbd: 'code',
  samp: 'code',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
};

/** Whether the element starts a block of its own. */
export function isBlock(el: PageElement): boolean {
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

/** Zero-width and directional marks that only confuse; joiners stay, scripts need them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Cuts the page into pieces, in order. */
export function cutPieces(root: PageElement, isTable: (el: PageElement) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const contexts: Context[] = [{ kind: 'paragraph', level: 0, ordered: false }];
  const blocks: PageElement[] = [root];
  interface Open {
    readonly el: PageElement;
    readonly kind: Inline['kind'];
    start: number;
    inkBefore: number;
  }
  const open: Open[] = [];
  let text = '';
  let spaced = true;
  /** Texts so far that are not all white space. */
  let ink = 0;
  let inlines: Inline[] = [];
  let at: PageText | null = null;
  let linked = 0;
  let links = 0;
  let labels = 0;
  let pictures: PageElement[] = [];

  const close = ({ el, kind, start, inkBefore }: Open, end: number) => {
    if (ink === inkBefore) return;
    if (kind === 'link') {
      const href = el.attributes.href;
      if (href) inlines.push({ kind, start, end, href });
    } else if (kind === 'lang') inlines.push({ kind, start, end, lang: el.attributes.lang ?? '' });
    else inlines.push({ kind, start, end });
  };
  const bare = (kind: PieceKind, el: PageElement): Piece => ({
    kind,
    text: '',
    inlines: [],
    el,
    at: null,
    words: 0,
    linked: 0,
    level: 0,
    ordered: false,
  });
  const flush = () => {
    const context = contexts.at(-1) as Context;
    if (ink) {
      const end = text.length;
      for (const one of open) close(one, end);
      const start = context.kind === 'preformatted' ? 0 : text.length - text.trimStart().length;
      const shown =
        context.kind === 'preformatted' ? text.replace(/^\n/, '').trimEnd() : text.trim();
      // "* * *", "----------": a break, whatever it is made of.
      if (context.kind !== 'preformatted' && !/[\p{L}\p{N}]/u.test(shown)) {
        if (shown.length > 1) pieces.push(bare('rule', blocks.at(-1) as PageElement));
      } else
        pieces.push({
          kind: context.kind,
          text: shown,
          inlines: inlines
            .map((inline) => ({
              ...inline,
              start: Math.max(0, inline.start - start),
              end: Math.min(shown.length, inline.end - start),
            }))
            .filter((inline) => inline.start < inline.end),
          el: blocks.at(-1) as PageElement,
          at,
          words: countWords(shown),
          linked,
          level: context.level,
          ordered: context.ordered,
        });
    }
    text = '';
    spaced = true;
    ink = 0;
    inlines = [];
    at = null;
    linked = 0;
    for (const one of open) {
      one.start = 0;
      one.inkBefore = 0;
    }
    if (pictures.length) {
      for (const el of pictures) pieces.push(bare('image', el));
      pictures = [];
    }
  };
  const add = (node: PageText) => {
    if (labels) return;
    const raw = INVISIBLE.test(node.text) ? node.text.replace(INVISIBLE, '') : node.text;
    if ((contexts.at(-1) as Context).kind === 'preformatted') {
      text += raw;
      if (raw.trim()) ink++;
      at ??= node;
      return;
    }
    let flat = raw.replace(/\s+/g, ' ');
    if (spaced && flat.startsWith(' ')) flat = flat.slice(1);
    if (!flat) return;
    if (flat !== ' ') {
      at ??= node;
      ink++;
    }
    text += flat;
    // Asked of the piece, not of the whole: the whole is a rope, and looking into it copies it.
    spaced = flat.endsWith(' ');
    if (links) linked += countWords(flat);
  };
  const kindOf = (el: PageElement): Inline['kind'] | null => {
    if (el.name === 'a') return 'link';
    if (EMPHASIS[el.name]) return EMPHASIS[el.name] ?? null;
    return el.attributes.lang && el.name === 'span' ? 'lang' : null;
  };

  walk(
    root,
    (node) => {
      if (isText(node)) {
        add(node);
        return;
      }
      if (node.name === 'br') {
        if ((contexts.at(-1) as Context).kind === 'preformatted') text += '\n';
        else if (/^(?:heading|caption)$/.test((contexts.at(-1) as Context).kind)) {
          if (!spaced) text += ' ';
          spaced = true;
        } else flush();
        return false;
      }
      if (node.name === 'img' || node.name === 'amp-img') {
        if (ink) pictures.push(node);
        else pieces.push(bare('image', node));
        return false;
      }
      if (node.name === 'hr') {
        flush();
        pieces.push(bare('rule', node));
        return false;
      }
      if (isBlock(node)) {
        flush();
        if (node.name === 'iframe' || node.name === 'video') {
          pieces.push(bare('embed', node));
          if (node.name === 'video') return false;
        }
        if (isPost(node)) {
          pieces.push({ ...bare('embed', node), ...textUnder(node) });
          return false;
        }
        if (node.name === 'table' && isTable(node)) {
          pieces.push({ ...bare('table', node), ...textUnder(node) });
          return false;
        }
        blocks.push(node);
        contexts.push(contextOf(node, contexts.at(-1) as Context));
      }
      if (LABELS.has(node.name) && (contexts.at(-1) as Context).kind !== 'heading') labels++;
      const kind = kindOf(node);
      if (kind) open.push({ el: node, kind, start: text.length, inkBefore: ink });
      if (kind === 'link') links++;
    },
    (el) => {
      if (LABELS.has(el.name) && (contexts.at(-1) as Context).kind !== 'heading') labels--;
      const last = open.at(-1);
      if (last?.el === el) {
        close(last, text.length);
        open.pop();
        if (last.kind === 'link') links--;
      }
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

/** What platforms call the quotation that stands in for a post until their script has run. */
const POST =
  /^(?:twitter|instagram|tiktok|bluesky|mastodon|threads|reddit)(?:tweet|media|embed|post|card)?$/;

/** Whether the element is a post from a platform, quoted whole. */
export function isPost({ name, words }: PageElement): boolean {
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
  text = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return { text, words: countWords(text), at };
}
