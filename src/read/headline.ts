import { countWords, plain } from '../prose';
import type { Choice } from './choose';
import type { Said } from './meta';
import type { Piece } from './pieces';

/** A headline has no more words than this. */
const MOST_WORDS = 40;
/** Fewer words are a section's name or a button. */
const FEWEST_WORDS = 4;
/** What stands between a headline and the site's name in a page's title. */
const SEPARATOR = /\s+[|–—\-·•:»]\s+/;

/** The headline, and which piece of the page shows it; -1 where none does. */
export interface Headline {
  readonly text: string;
  readonly index: number;
  /** The head states this very line, or nearly. */
  readonly sure: boolean;
}

/**
 * What a likeness to the shared title adds: search engines are told other headlines than readers,
 * and some pages show those too, in a path above the story or for nobody to see.
 */
const AS_SHARED = 1.4;
/** A headline stands no farther into what was chosen, in pieces, unless it is there for sure. */
const REACH = 40;
/** So much of a stated headline a line must hold for nobody to doubt it. */
const SURE = 0.8;
/** A line that holds a stated headline and a kicker besides. */
const WITH_KICKER = 0.95;

/** Finds the headline: as the page's head states it, confirmed by a line of the page if one is. */
export function findHeadline(pieces: readonly Piece[], choice: Choice, said: Said): Headline {
  const likeness = likenessTo(said);
  let best = -1;
  let bestScore = 0;
  let sure = false;
  const near = choice.start + REACH;
  const prose = pieces.findIndex((piece, i) => i >= choice.start && piece.prose);
  for (let i = 0; i < choice.end; i++) {
    const piece = pieces[i] as Piece;
    if (
      !piece.text ||
      piece.words > MOST_WORDS ||
      piece.kind === 'caption' ||
      piece.kind === 'table' ||
      // Farther down only what is laid out as one: below a dialog, below the day's news.
      (i > near && !(piece.kind === 'heading' && piece.level < 3))
    )
      continue;
    const key = plain(piece.text);
    if (!key) continue;
    const { alike, shared } = likeness(key, piece.kind === 'heading');
    let score = alike * 3 + (shared ? AS_SHARED : 0);
    if (piece.kind === 'heading') score += piece.level === 1 ? 1.5 : 0.4;
    if (i > near && alike < SURE) continue;
    if (alike < 0.5 && !(piece.kind === 'heading' && piece.level === 1 && i < prose)) continue;
    if (piece.linked > piece.words * 0.5) score -= 1;
    if (piece.el.words.some((word) => /^(?:headline|title|entrytitle|posttitle)$/.test(word)))
      score += 0.3;
    // The nearer to the story, the likelier; a list of headlines stands anywhere.
    score -= Math.abs(choice.start - i) * 0.004;
    // Shown twice as a heading, the first one is the story's head; the other repeats it.
    const first = pieces[best];
    const again = first?.kind === 'heading' && key === plain(first.text) && alike > 0.9;
    if (score > bestScore && !again) {
      best = i;
      bestScore = score;
      sure = alike >= SURE;
    }
  }
  const shown = best >= 0 && bestScore >= 1 ? (pieces[best] as Piece).text : null;
  if (shown) return { text: wording(shown, said), index: best, sure };
  const first = said.headlines[0];
  const named = first && !sameName(first, said.siteName) ? withoutSite(first, said.siteName) : null;
  // A title of few words that no line of the page repeats is the site's name.
  if (named && countWords(named) > FEWEST_WORDS) return { text: named, index: -1, sure: false };
  const line = firstLine(pieces, choice);
  return line >= 0
    ? { text: (pieces[line] as Piece).text, index: line, sure: false }
    : { text: named ?? first ?? '', index: -1, sure: false };
}

/** How like a line is to the headlines the head states, and whether to the shared one. */
function likenessTo({ headlines, shared }: Said) {
  const stated = headlines.map(plain).filter((key) => countWords(key) >= FEWEST_WORDS);
  const sets = stated.map(wordsOf);
  const common = plain(shared);
  return (key: string, isHeading: boolean) => {
    const words = wordsOf(key);
    const likest = Math.max(0, ...sets.map((one) => alike(words, one)));
    const holds = (one: string) => isHeading && one !== '' && key.endsWith(` ${one}`);
    return {
      alike: stated.some(holds) ? Math.max(WITH_KICKER, likest) : likest,
      shared: common !== '' && (key === common || holds(common)),
    };
  };
}

/**
 * The headline as the head words it where that differs from the shown line only by a kicker, which
 * one page says apart and another in the same line: as it is shared, or as two places have it.
 */
function wording(shown: string, { headlines, shared }: Said): string {
  const line = plain(shown);
  if (isWithin(plain(shared), line)) return shared;
  const votes = new Map<string, number>();
  for (const headline of headlines) {
    const key = plain(headline);
    if (key === line) return shown;
    // Parts that only style sets apart ran together.
    if (unspaced(key) === unspaced(line)) return headline;
    if (key.endsWith(` ${line}`) || isWithin(key, line))
      votes.set(headline, (votes.get(headline) ?? 0) + 1);
  }
  for (const [headline, count] of votes) if (count > 1) return headline;
  return shown;
}

/** Whether a headline stands at the line's end or start. */
function isWithin(key: string, line: string): boolean {
  if (countWords(key) < FEWEST_WORDS) return false;
  return line.endsWith(` ${key}`) || line.startsWith(`${key} `);
}

const unspaced = (key: string): string => key.replace(/ /g, '');

const wordsOf = (key: string): ReadonlySet<string> => new Set(key ? key.split(' ') : []);

/** 1 for the same words, else the share of the longer text's words that both have. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (!one.size || !other.size) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.max(one.size, other.size);
}

function sameName(title: string, siteName: string | null): boolean {
  return siteName !== null && plain(title) === plain(siteName);
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return title;
  const site = plain(siteName ?? '');
  const isSite =
    site.includes(plain(last)) ||
    (plain(last).includes(site) && site !== '') ||
    last.split(/\s+/).length <= 3;
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—\-·•:»]\s*$/, '') : title;
}

/** Where nothing states a headline: the first line that reads like one, before the first prose. */
function firstLine(pieces: readonly Piece[], choice: Choice): number {
  for (let i = choice.start; i < Math.min(choice.end, choice.start + 20); i++) {
    const piece = pieces[i] as Piece;
    if (piece.words > MOST_WORDS || piece.prose) return -1;
    if (piece.kind !== 'paragraph' && piece.kind !== 'heading') continue;
    if (piece.words > FEWEST_WORDS && piece.linked === 0 && !/[.!…:]$/.test(piece.text)) return i;
  }
  return -1;
}
