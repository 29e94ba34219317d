import type { Inline } from '../article';
import { countWords, isCapital, visible } from '../prose';
import type { PageElement, PageText } from './tree';

/** Nothing but what source code is indented with: the larger part of a page's texts. */
const INDENT = /^[ \n\t\r]+$/;

/** The text as it shows: white space collapsed, without invisible signs. */
function collapsed(text: string): string {
  return INDENT.test(text) ? ' ' : visible(text).replace(/\s+/g, ' ');
}

/** Text taken out of the buffer. Offsets of `inlines` count from its start. */
export interface Taken {
  readonly text: string;
  readonly inlines: Inline[];
  readonly at: PageText | null;
  readonly words: number;
  readonly linked: number;
}

/** Whether a word or a number runs into what begins anew: a word with a capital, a number. */
function runsOn(last: string, next: string): boolean {
  if (!/^\d/.test(next) && !isCapital(next)) return false;
  const end = last.charAt(last.length - 1);
  return end !== end.toUpperCase() || /[\d.!?…%°]$|[°º][CF]$/.test(last);
}

/** Gathers the text of one piece, white space collapsed, with the inline markup in it. */
export interface Buffer {
  /** With `apart`, a word does not run on from the text before, as styles set the two apart. */
  add(node: PageText, apart: boolean): void;
  /** Adds text as it is, white space and all. */
  addVerbatim(text: string, node: PageText | null): void;
  /** A line break where lines run on. */
  space(): void;
  open(el: PageElement, kind: Inline['kind']): void;
  close(el: PageElement): void;
  hasText(): boolean;
  /** What was gathered, or null; markup that is still open goes on in the next piece. */
  take(verbatim: boolean): Taken | null;
}

interface Open {
  readonly el: PageElement;
  readonly kind: Inline['kind'];
  start: number;
  inkBefore: number;
}

/** An empty buffer. */
export function makeBuffer(): Buffer {
  const opened: Open[] = [];
  let text = '';
  let spaced = true;
  let last = '';
  /** Texts so far that are not all white space. */
  let ink = 0;
  let inlines: Inline[] = [];
  let at: PageText | null = null;
  let linked = 0;
  let links = 0;

  function end({ el, kind, start, inkBefore }: Open) {
    if (ink === inkBefore) return;
    const span = { start, end: text.length };
    if (kind === 'link') {
      if (el.attributes.href) inlines.push({ kind, ...span, href: el.attributes.href });
    } else if (kind === 'lang') inlines.push({ kind, ...span, lang: el.attributes.lang ?? '' });
    else inlines.push({ kind, ...span });
  }

  function clear() {
    text = '';
    spaced = true;
    last = '';
    ink = 0;
    inlines = [];
    at = null;
    linked = 0;
    for (const one of opened) {
      one.start = 0;
      one.inkBefore = 0;
    }
  }

  return {
    add(node, apart) {
      let flat = collapsed(node.text);
      if (spaced && flat.startsWith(' ')) flat = flat.slice(1);
      if (!flat) return;
      if (flat !== ' ') {
        at ??= node;
        ink++;
      }
      // Not "T" and "he": a large first letter is set apart by style as well.
      if (apart && runsOn(last, flat)) text += ' ';
      text += flat;
      last = flat.slice(-2);
      // Asked of the piece, not of the whole: the whole is a rope, and looking into it copies it.
      spaced = flat.endsWith(' ');
      if (links) linked += countWords(flat);
    },
    addVerbatim(raw, node) {
      text += visible(raw);
      if (raw.trim()) ink++;
      at ??= node;
    },
    space() {
      if (!spaced) text += ' ';
      spaced = true;
    },
    open(el, kind) {
      opened.push({ el, kind, start: text.length, inkBefore: ink });
      if (kind === 'link') links++;
    },
    close(el) {
      const last = opened.at(-1);
      if (last?.el !== el) return;
      end(last);
      opened.pop();
      if (last.kind === 'link') links--;
    },
    hasText: () => ink > 0,
    take(verbatim) {
      if (!ink) {
        clear();
        return null;
      }
      for (const one of opened) end(one);
      const cut = verbatim ? 0 : text.length - text.trimStart().length;
      const shown = verbatim ? text.replace(/^\n/, '').trimEnd() : text.trim();
      const taken = {
        text: shown,
        inlines: inlines.flatMap((inline) => {
          const start = Math.max(0, inline.start - cut);
          const stop = Math.min(shown.length, inline.end - cut);
          return start < stop ? [{ ...inline, start, end: stop }] : [];
        }),
        at,
        words: countWords(shown),
        linked,
      };
      clear();
      return taken;
    },
  };
}
