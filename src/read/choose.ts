import { words } from '../lists';
import { findCards } from './cards';
import type { Piece } from './pieces';
import { at, type Sums, sumsOf } from './sums';
import { closest, isInside, isText, type PageElement, type PageText } from './tree';

/** One very long block of legal text is not worth more than the paragraphs of a story. */
const MOST_WORDS = 150;

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
  elements: readonly PageElement[],
  pieces: readonly Piece[],
  asked: ReadonlySet<PageText> | null,
  marked: ReadonlySet<string>,
  severity = 1,
): Choice | null {
  const prose = sumsOf(elements, pieces, proseWords);
  const teasers = findCards(elements, pieces);
  const doubts = doubtsOf(elements, pieces, { prose, teasers, marked });
  const clear = sumsOf(elements, pieces, (piece) =>
    (doubts[piece.el.index] as number) < 2 ? proseWords(piece) : 0,
  );
  const sums = sumsOf(elements, pieces, (piece) => {
    const worth = weigh(piece, doubts[piece.el.index] as number, asked);
    return worth < 0 ? worth * severity : worth;
  });
  let root: PageElement | null = null;
  let best = 0;
  for (const el of elements) {
    const sum = at(sums, el);
    if (sum > best + 1e-6 || (root && sum > best - 1e-6 && isInside(el, root))) {
      best = Math.max(best, sum);
      root = el;
    }
  }
  if (!root) return null;
  const weights = { elements, clear, total: prose[0] as number, teasers, doubts };
  return choiceOf(narrow(root, pieces, weights), pieces, weights);
}

/** What a piece counts as prose: its words, if it reads as running text. */
const proseWords = (piece: Piece): number => (piece.prose ? Math.min(MOST_WORDS, piece.words) : 0);

interface Weights {
  readonly elements: readonly PageElement[];
  /** Words of prose in each element that nothing speaks against. */
  readonly clear: Sums;
  /** Words of prose on the page. */
  readonly total: number;
  /** Elements that are one of several teasers beside each other. */
  readonly teasers: ReadonlySet<PageElement>;
  /** How much speaks against what stands in each element: 0, or 2 by its names, 3 by its nature. */
  readonly doubts: Uint8Array;
}

/** Whether a choice leaves the element out of the story for what it is. */
export function isDoubtful({ doubts }: Weights, el: PageElement): boolean {
  return (doubts[el.index] as number) >= 2;
}

/** The choice of an element, by what is known of the page. */
export function choiceOf(story: PageElement, pieces: readonly Piece[], weights: Weights): Choice {
  const words = at(weights.clear, story);
  const start = pieces.findIndex(({ el }) => isInside(el, story));
  const end = pieces.findLastIndex(({ el }) => isInside(el, story)) + 1;
  return { ...weights, root: story, start, end, words, share: words / Math.max(1, weights.total) };
}

/** The choice, narrowed to an element in it. */
export function narrowTo(choice: Choice, el: PageElement, pieces: readonly Piece[]): Choice {
  return choiceOf(narrow(el, pieces, choice), pieces, choice);
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
    const words = at(choice.clear, own);
    const others = inside(choice).some(
      (other) =>
        other.name === 'article' &&
        at(choice.clear, other) >= LEAST_IN_ARTICLE &&
        !isInside(other, own) &&
        !isInside(own, other),
    );
    const least = others ? SHARE_OF_SEVERAL : MOST_OF_CHOICE;
    if (words >= LEAST_IN_ARTICLE && words >= choice.words * least)
      return narrowTo(choice, own, pieces);
  }
  return choice;
}

/** The chosen element and all in it. */
export function inside({ elements, root }: Choice): readonly PageElement[] {
  return elements.slice(root.index, root.last + 1);
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
  const own = pieces[headline];
  if (!own || headline <= choice.start || !isInside(own.el, choice.root)) return choice;
  const clear = sumsOf(choice.elements, pieces.slice(headline, choice.end), (piece) =>
    isDoubtful(choice, piece.el) ? 0 : proseWords(piece),
  );
  const words = at(clear, choice.root);
  if (words < LEAST_BELOW || words < choice.words * LEAST_SHARE_BELOW) return choice;
  if (choice.words - words <= MOST_ABOVE) return choice;
  const below = { ...choice, clear };
  const found = choiceOf(narrow(choice.root, pieces, below), pieces, below);
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

/** How much speaks against what stands in each element, 0 to 3: by its name, role, words, shape. */
function doubtsOf(
  elements: readonly PageElement[],
  pieces: readonly Piece[],
  { prose, teasers, marked }: Grounds,
): Uint8Array {
  /** Elements of the same names share their words. */
  const known = new Map<readonly string[], readonly string[]>();
  const markedIn = (words: readonly string[]) => {
    let found = known.get(words);
    if (!found) {
      found = words.filter((word) => marked.has(word));
      known.set(words, found);
    }
    return found;
  };
  const signs = elements.map((el) => signsOf(el, teasers, markedIn(el.words)));
  const total = prose[0] as number;
  const under = underSigns(elements, pieces, signs);
  const doubts = new Uint8Array(elements.length);
  for (const el of elements) {
    let doubt = el.parent ? (doubts[el.parent.index] as number) : 0;
    const share = at(prose, el) / Math.max(1, total);
    for (const sign of signs[el.index] as readonly string[]) {
      const strong = sign.startsWith(':');
      const certain = CERTAIN.has(sign);
      if (share >= (certain ? MOST_UNDER_CERTAIN : MOST_IN_FURNITURE)) continue;
      const most = certain ? MOST_UNDER_CERTAIN : strong ? MOST_IN_FURNITURE : MOST_UNDER_WORD;
      if ((under.get(sign) ?? 0) <= total * most) doubt = Math.max(doubt, strong ? 3 : 2);
    }
    doubts[el.index] = doubt;
  }
  return doubts;
}

/** What an element is doubted on. */
interface Grounds {
  /** Words of prose in each element. */
  readonly prose: Sums;
  readonly teasers: ReadonlySet<PageElement>;
  readonly marked: ReadonlySet<string>;
}

/** What speaks against an element itself: words of its names, and with a colon what it is. */
function signsOf(
  el: PageElement,
  teasers: ReadonlySet<PageElement>,
  named: readonly string[],
): readonly string[] {
  const { name, hidden, attributes } = el;
  const role = attributes.role ?? '';
  const found: string[] = [];
  if (hidden) found.push(':hidden');
  if (teasers.has(el)) found.push(':teaser');
  if (FURNITURE.has(name)) found.push(`:${name}`);
  else if (FURNITURE_ROLES.has(role)) found.push(`:${role}`);
  return found.length ? [...named, ...found] : named;
}

/** Words of prose under each sign. */
function underSigns(
  elements: readonly PageElement[],
  pieces: readonly Piece[],
  signs: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  /** The nearest element upwards with a sign, itself included: most have none. */
  const signed: (PageElement | null)[] = [];
  const around = ({ parent }: PageElement) => (parent ? (signed[parent.index] ?? null) : null);
  for (const el of elements) signed.push(signs[el.index]?.length ? el : around(el));
  const under = new Map<string, number>();
  for (const piece of pieces) {
    const words = proseWords(piece);
    if (!words) continue;
    const mine = new Set<string>();
    for (let el = signed[piece.el.index] ?? null; el; el = around(el))
      for (const sign of signs[el.index] as readonly string[]) mine.add(sign);
    for (const sign of mine) under.set(sign, (under.get(sign) ?? 0) + words);
  }
  return under;
}

function weigh(piece: Piece, doubt: number, asked: ReadonlySet<PageText> | null): number {
  const words = Math.min(MOST_WORDS, piece.words);
  if (
    piece.kind === 'image' ||
    piece.kind === 'embed' ||
    piece.kind === 'rule' ||
    piece.kind === 'caption'
  )
    return 0;
  if (doubt >= 2) return piece.prose ? -words * 0.2 : -1 - Math.min(10, words) * 0.3;
  if (piece.prose) return words * (asked && piece.at ? (asked.has(piece.at) ? 1.2 : 0.7) : 1);
  if (piece.kind === 'table') return 0;
  if (piece.linked > piece.words * 0.5) return -1 - Math.min(10, words) * 0.3;
  if (piece.kind === 'heading') return -2;
  return piece.sentence ? words * 0.5 : -0.5;
}

/** What stands around the story may hold so much prose, as a share of the story's own. */
const MOST_AROUND = 0.2;
/** Less of the text around the story is prose: then it is furniture with a few sentences in it. */
const PROSE_AROUND = 0.5;

/** Steps down while one child holds nearly all prose, and what is around it is hardly prose. */
function narrow(
  root: PageElement,
  pieces: readonly Piece[],
  { elements, clear }: Weights,
): PageElement {
  const text = sumsOf(elements, pieces, ({ words }) => words);
  let el = root;
  for (;;) {
    const all = at(clear, el);
    let best: PageElement | null = null;
    for (const child of el.children)
      if (!isText(child) && at(clear, child) > (best ? at(clear, best) : 0)) best = child;
    if (!best) return el;
    const mine = at(clear, best);
    const around = at(text, el) - at(text, best);
    if (all - mine > mine * MOST_AROUND || (all > mine && all - mine >= around * PROSE_AROUND))
      return el;
    if (mine === all && around === 0 && best.name === 'p') return el;
    el = best;
  }
}
