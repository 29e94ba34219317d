import { countWords, plain } from '../prose';
import { type Choice, readsOn } from './choose';
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
}

/** Finds the headline: as the page's head states it, confirmed by a line of the page if one is. */
export function findHeadline(pieces: readonly Piece[], choice: Choice, said: Said): Headline {
  const stated = said.headlines.map((headline) => wordsOf(plain(headline)));
  let best = -1;
  let bestScore = 0;
  const last = Math.min(pieces.length, choice.start + 40);
  const prose = pieces.findIndex((piece, i) => i >= choice.start && readsOn(piece));
  for (let i = 0; i < last; i++) {
    const piece = pieces[i] as Piece;
    if (
      !piece.text ||
      piece.words > MOST_WORDS ||
      piece.kind === 'caption' ||
      piece.kind === 'table'
    )
      continue;
    const key = plain(piece.text);
    if (!key) continue;
    const words = wordsOf(key);
    const likeness = Math.max(0, ...stated.map((one) => alike(words, one)));
    let score = likeness * 3;
    if (piece.kind === 'heading') score += piece.level === 1 ? 1.5 : 0.4;
    if (likeness < 0.5 && !(piece.kind === 'heading' && piece.level === 1 && i < prose)) continue;
    if (piece.linked > piece.words * 0.5) score -= 1;
    if (piece.el.words.some((word) => /^(?:headline|title|entrytitle|posttitle)$/.test(word)))
      score += 0.3;
    // The nearer to the story, the likelier; a list of headlines stands anywhere.
    score -= Math.abs(choice.start - i) * 0.004;
    // Shown twice, the first one is the story's head; the other repeats it.
    const again = best >= 0 && key === plain((pieces[best] as Piece).text) && likeness > 0.9;
    if (score > bestScore && !again) {
      best = i;
      bestScore = score;
    }
  }
  const shown = best >= 0 && bestScore >= 1 ? (pieces[best] as Piece).text : null;
  const first = said.headlines[0];
  if (shown) return { text: shown, index: best };
  const named = first && !sameName(first, said.siteName) ? withoutSite(first, said.siteName) : null;
  // A title of few words that no line of the page repeats is the site's name.
  if (named && countWords(named) > FEWEST_WORDS) return { text: named, index: -1 };
  const line = firstLine(pieces, choice);
  return line >= 0
    ? { text: (pieces[line] as Piece).text, index: line }
    : { text: named ?? first ?? '', index: -1 };
}

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
    if (piece.words > MOST_WORDS || readsOn(piece)) return -1;
    if (piece.kind !== 'paragraph' && piece.kind !== 'heading') continue;
    if (piece.words > FEWEST_WORDS && piece.linked === 0 && !/[.!…:]$/.test(piece.text)) return i;
  }
  return -1;
}
