import { words } from '../lists';
import { endsSentence, isProse } from '../prose';
import { findCards } from './cards';
import type { Piece } from './pieces';
import { closest, isText, type PageElement, type PageText } from './tree';

/** One very long block of legal text is not worth more than the paragraphs of a story. */
const MOST_WORDS = 150;

/** Whether the piece reads as running text. */
export function readsOn(piece: Piece): boolean {
  return PROSE.has(piece.kind) && isProse(piece.text, piece.words, piece.linked);
}

const PROSE: ReadonlySet<Piece['kind']> = new Set([
  'paragraph',
  'blockquote',
  'item',
  'preformatted',
]);

/** Elements that are furniture by their very name. */
const FURNITURE = new Set([
  'nav',
  'footer',
  'aside',
  'menu',
  'dialog',
  'form',
  'label',
  'button',
  'noscript',
]);
const FURNITURE_ROLES = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'banner',
  'toolbar',
  'tablist',
]);

/** Whether an element is furniture by its name or role alone. */
export function isFurniture({ name, attributes }: PageElement): boolean {
  return FURNITURE.has(name) || FURNITURE_ROLES.has(attributes.role ?? '');
}

/** Where the story stands on the page. */
export interface Choice extends Weights {
  readonly root: PageElement;
  /** Half open, into the page's pieces; furniture between them included. */
  readonly start: number;
  readonly end: number;
  /** Share of the page's prose, by words, that stands in `root`. */
  readonly share: number;
  /** Words of prose in `root`. */
  readonly words: number;
}

/**
 * Finds the element that holds the story: the one whose pieces weigh most, where prose weighs its
 * words and furniture weighs against, the more so the higher the `severity`.
 */
export function choose(
  pieces: readonly Piece[],
  asked: ReadonlySet<PageText> | null,
  marked: ReadonlySet<string>,
  severity = 1,
): Choice | null {
  const prose = new Map<PageElement, number>();
  let total = 0;
  for (const piece of pieces)
    if (readsOn(piece)) {
      const words = Math.min(MOST_WORDS, piece.words);
      total += words;
      for (let el: PageElement | null = piece.el; el; el = el.parent)
        prose.set(el, (prose.get(el) ?? 0) + words);
    }
  const cards = findCards(pieces);
  const doubtOf = doubts(pieces, prose, cards, marked);
  const sums = new Map<PageElement, number>();
  const clear = new Map<PageElement, number>();
  for (const piece of pieces) {
    const doubt = doubtOf(piece.el);
    if (doubt < 2 && readsOn(piece))
      for (let el: PageElement | null = piece.el; el; el = el.parent)
        clear.set(el, (clear.get(el) ?? 0) + Math.min(MOST_WORDS, piece.words));
    const worth = weigh(piece, doubt, asked);
    const weight = worth < 0 ? worth * severity : worth;
    if (!weight) continue;
    for (let el: PageElement | null = piece.el; el; el = el.parent)
      sums.set(el, (sums.get(el) ?? 0) + weight);
  }
  let root: PageElement | null = null;
  let best = 0;
  for (const [el, sum] of sums)
    if (sum > best + 1e-6 || (root && sum > best - 1e-6 && isInside(el, root))) {
      best = Math.max(best, sum);
      root = el;
    }
  if (!root) return null;
  const story = narrow(root, pieces, clear);
  return choiceOf(story, pieces, { clear, total, teasers: cards, doubtOf });
}

interface Weights {
  /** Words of prose in each element that nothing speaks against. */
  readonly clear: ReadonlyMap<PageElement, number>;
  /** Words of prose on the page. */
  readonly total: number;
  /** Elements that are one of several teasers beside each other. */
  readonly teasers: ReadonlySet<PageElement>;
  /** How much speaks against what stands in an element: 0, or 2 by its names, 3 by its nature. */
  doubtOf(el: PageElement): number;
}

/** The choice of an element, by what is known of the page. */
export function choiceOf(story: PageElement, pieces: readonly Piece[], weights: Weights): Choice {
  const words = weights.clear.get(story) ?? 0;
  const start = pieces.findIndex(({ el }) => isInside(el, story));
  const end = pieces.findLastIndex(({ el }) => isInside(el, story)) + 1;
  return { ...weights, root: story, start, end, words, share: words / Math.max(1, weights.total) };
}

/** The choice, narrowed to an element in it. */
export function narrowTo(choice: Choice, el: PageElement, pieces: readonly Piece[]): Choice {
  return choiceOf(narrow(el, pieces, choice.clear), pieces, choice);
}

/** The headline's own article holds at least so many words, and this share of the choice's. */
const LEAST_IN_ARTICLE = 40;
const MOST_OF_CHOICE = 0.5;
/** With other articles beside it, this share is enough: they are other stories. */
const SHARE_OF_SEVERAL = 0.1;

/**
 * The choice, narrowed to the `article` or `main` around the headline where that holds the story:
 * a dialog or the next story, loaded below the first, stands beside it.
 */
export function withinArticle(choice: Choice, pieces: readonly Piece[], headline: number): Choice {
  const el = pieces[headline]?.el ?? null;
  for (const name of ['article', 'main']) {
    const own = closest(el, (at) => at.name === name);
    if (!own || own === choice.root || !isInside(own, choice.root)) continue;
    const words = choice.clear.get(own) ?? 0;
    const others = [...choice.clear].some(
      ([other, prose]) =>
        other.name === 'article' &&
        prose >= LEAST_IN_ARTICLE &&
        !isInside(other, own) &&
        !isInside(own, other) &&
        isInside(other, choice.root),
    );
    const least = others ? SHARE_OF_SEVERAL : MOST_OF_CHOICE;
    if (words >= LEAST_IN_ARTICLE && words >= choice.words * least)
      return narrowTo(choice, own, pieces);
  }
  return choice;
}

/** So much prose above the headline may be its standfirst or a summary. */
const MOST_ABOVE = 60;
/** So much prose, in words and as a share of the choice's, must stand below the headline. */
const LEAST_BELOW = 40;
const LEAST_SHARE_BELOW = 0.2;

/**
 * The choice without what stands above the headline: a ticker, a dialog, a list of the day's news
 * is not the story, however long.
 */
export function belowHeadline(choice: Choice, pieces: readonly Piece[], headline: number): Choice {
  const at = pieces[headline];
  if (!at || headline <= choice.start || !isInside(at.el, choice.root)) return choice;
  const clear = new Map<PageElement, number>();
  for (const piece of pieces.slice(headline, choice.end)) {
    if (!readsOn(piece) || choice.doubtOf(piece.el) >= 2) continue;
    for (let el: PageElement | null = piece.el; el; el = el.parent)
      clear.set(el, (clear.get(el) ?? 0) + Math.min(MOST_WORDS, piece.words));
  }
  const words = clear.get(choice.root) ?? 0;
  if (words < LEAST_BELOW || words < choice.words * LEAST_SHARE_BELOW) return choice;
  if (choice.words - words <= MOST_ABOVE) return choice;
  const found = choiceOf(narrow(choice.root, pieces, clear), pieces, { ...choice, clear });
  return { ...found, start: Math.max(found.start, headline) };
}

/** An element that holds more of the page's prose is not furniture, whatever it is called. */
const MOST_IN_FURNITURE = 0.4;
/** A word that marks more of the page's prose is not used for furniture on this page. */
const MOST_UNDER_WORD = 0.25;

/** These name only one thing, which may be longer than the story: comments, consent. */
const CERTAIN = words`
  :teaser comments commentlist commentsection disqus cookie cookies consent onetrust gdpr cli
  cmplz didomi
`;
const MOST_UNDER_CERTAIN = 0.85;

/** How much speaks against what stands in an element, 0 to 3: by its name, role, words, shape. */
function doubts(
  pieces: readonly Piece[],
  prose: ReadonlyMap<PageElement, number>,
  teasers: ReadonlySet<PageElement>,
  marked: ReadonlySet<string>,
): (el: PageElement) => number {
  const signs = new Map<PageElement, readonly string[]>();
  const signsOf = (el: PageElement): readonly string[] => {
    const known = signs.get(el);
    if (known) return known;
    const found = el.words.filter((word) => marked.has(word));
    if (el.hidden) found.push(':hidden');
    if (teasers.has(el)) found.push(':teaser');
    const name = FURNITURE.has(el.name) ? `:${el.name}` : `:${el.attributes.role ?? ''}`;
    if (FURNITURE.has(el.name) || FURNITURE_ROLES.has(name.slice(1))) found.push(name);
    signs.set(el, found);
    return found;
  };
  let total = 0;
  const under = new Map<string, number>();
  for (const piece of pieces) {
    if (!readsOn(piece)) continue;
    const words = Math.min(MOST_WORDS, piece.words);
    total += words;
    const mine = new Set<string>();
    for (let el: PageElement | null = piece.el; el; el = el.parent)
      for (const sign of signsOf(el)) mine.add(sign);
    for (const sign of mine) under.set(sign, (under.get(sign) ?? 0) + words);
  }
  const known = new Map<PageElement, number>();
  return function doubtOf(start: PageElement): number {
    const path: PageElement[] = [];
    let el: PageElement | null = start;
    while (el && !known.has(el)) {
      path.push(el);
      el = el.parent;
    }
    let doubt = el ? (known.get(el) ?? 0) : 0;
    for (const at of path.reverse()) {
      const share = (prose.get(at) ?? 0) / Math.max(1, total);
      for (const sign of signsOf(at)) {
        if (share >= (CERTAIN.has(sign) ? MOST_UNDER_CERTAIN : MOST_IN_FURNITURE)) continue;
        const strong = sign.startsWith(':');
        const most = CERTAIN.has(sign)
          ? MOST_UNDER_CERTAIN
          : strong
            ? MOST_IN_FURNITURE
            : MOST_UNDER_WORD;
        if ((under.get(sign) ?? 0) <= total * most) doubt = Math.max(doubt, strong ? 3 : 2);
      }
      known.set(at, doubt);
    }
    return doubt;
  };
}

function weigh(piece: Piece, doubt: number, asked: ReadonlySet<PageText> | null): number {
  const prose = readsOn(piece);
  const words = Math.min(MOST_WORDS, piece.words);
  if (
    piece.kind === 'image' ||
    piece.kind === 'embed' ||
    piece.kind === 'rule' ||
    piece.kind === 'caption'
  )
    return 0;
  if (doubt >= 2) return prose ? -words * 0.2 : -1 - Math.min(10, words) * 0.3;
  if (prose) return words * (asked && piece.at ? (asked.has(piece.at) ? 1.2 : 0.7) : 1);
  if (piece.kind === 'table') return 0;
  if (piece.linked > piece.words * 0.5) return -1 - Math.min(10, words) * 0.3;
  if (piece.kind === 'heading') return -2;
  return endsSentence(piece.text) ? words * 0.5 : -0.5;
}

/** What stands around the story may hold so much prose, as a share of the story's own. */
const MOST_AROUND = 0.2;
/** Less of the text around the story is prose: then it is furniture with a few sentences in it. */
const PROSE_AROUND = 0.5;

/** Steps down while one child holds nearly all prose, and what is around it is hardly prose. */
function narrow(
  root: PageElement,
  pieces: readonly Piece[],
  prose: ReadonlyMap<PageElement, number>,
): PageElement {
  const text = new Map<PageElement, number>();
  for (const piece of pieces)
    for (let el: PageElement | null = piece.el; el; el = el.parent)
      text.set(el, (text.get(el) ?? 0) + piece.words);
  let el = root;
  for (;;) {
    const all = prose.get(el) ?? 0;
    let best: PageElement | null = null;
    for (const child of el.children)
      if (!isText(child) && (prose.get(child) ?? 0) > (best ? (prose.get(best) ?? 0) : 0))
        best = child;
    if (!best) return el;
    const mine = prose.get(best) ?? 0;
    const around = (text.get(el) ?? 0) - (text.get(best) ?? 0);
    if (all - mine > mine * MOST_AROUND || (all > mine && all - mine >= around * PROSE_AROUND))
      return el;
    if (mine === all && around === 0 && best.name === 'p') return el;
    el = best;
  }
}

/** Whether `el` is `outer` or stands in it. */
export function isInside(el: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = el; at; at = at.parent) if (at === outer) return true;
  return false;
}
