/** What a token looks like, before anyone knows what it is. */
export const Shape = {
  other: 0,
  lower: 1,
  /** "Ann" */
  capital: 2,
  /** "J" or "J." */
  initial: 3,
  /** "AMLO", "U.N." */
  upper: 4,
  /** "McDonald", "iPhone" */
  mixed: 5,
  number: 6,
  /** A letter of a script without capitals. */
  caseless: 7,
} as const;

/**
 * The words and marks of a text, as parallel arrays.
 *
 * A word holds letters, digits, combining marks and inner apostrophes ("O'Brien"). Hyphens, a
 * possessive "'s" and a French elision ("d'", "qu'") are tokens of their own; "J.", "U.N.", "Mr."
 * and "Jr." keep their periods. Nothing is normalised: `text.slice(start, end)` is the token.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** The token in lower case, with curly apostrophes made straight. */
  readonly lower: readonly string[];
  /** 1 where a token starts a line of the text. */
  readonly line: Uint8Array;
}

/** Words that keep the period after them. Titles and generational suffixes of several languages. */
const ABBREVIATED = new Set(
  (
    'mr mrs ms mx dr jr sr st prof gov sen rep gen col lt sgt capt cpl pvt maj adm cmdr rev hon pres ' +
    'supt insp det amb atty mt ft vs dipl ing mag dra sra srta srs mme mlle frl hr fr lic '
  )
    .trim()
    .split(/ +/),
);

const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 4;
const CASELESS = 8;
const MARK = 16;

/** Class of each UTF-16 unit, filled as units are met; 0 is unknown, 128 is "nothing of these". */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known) return known & 127;
  const character = String.fromCharCode(unit);
  let found = 0;
  if (/\p{Lu}|\p{Lt}/u.test(character)) found = LETTER | CAPITAL;
  else if (/\p{Ll}/u.test(character)) found = LETTER;
  else if (/\p{L}/u.test(character)) found = LETTER | CASELESS;
  else if (/\p{Nd}/u.test(character)) found = DIGIT;
  else if (/\p{M}/u.test(character)) found = MARK;
  // A lone half of a surrogate pair is inside some letter or sign beyond the first plane: kept
  // together with its other half by being treated as a caseless letter.
  else if (unit >= 0xd800 && unit <= 0xdfff) found = LETTER | CASELESS;
  classes[unit] = found | 128;
  return found;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;
const PERIOD = 0x2e;

/** True for a unit that may stand inside a word. */
export function isWordUnit(unit: number): boolean {
  return (classOf(unit) & (LETTER | DIGIT | MARK)) !== 0;
}

/** True for a capital letter. */
export function isCapitalUnit(unit: number): boolean {
  return (classOf(unit) & CAPITAL) !== 0;
}

/** Cuts a text into tokens, in one walk over its units. */
export function tokenize(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const shape: number[] = [];
  const line: number[] = [];
  const lower: string[] = [];
  const length = text.length;
  let fresh = 1;
  let at = 0;
  const push = (from: number, to: number, kind: number) => {
    start.push(from);
    end.push(to);
    shape.push(kind);
    line.push(fresh);
    fresh = 0;
    const word = text.slice(from, to);
    lower.push(kind === Shape.lower || kind === Shape.other ? straight(word) : lowered(word));
  };
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === 0 || kind === MARK) {
      if (unit === 10) fresh = 1;
      if (unit > 32 && unit !== 0xa0 && !(unit >= 0x2000 && unit <= 0x200f)) {
        // A possessive or a plural's apostrophe stands apart from its noun.
        if (isApostrophe(unit) && isPossessive(text, at)) {
          push(at, at + 2, Shape.other);
          at += 2;
          continue;
        }
        push(at, at + 1, Shape.other);
      }
      at++;
      continue;
    }
    const from = at;
    at = wordEnd(text, at);
    at = withPeriods(text, from, at);
    push(from, at, shapeOf(text, from, at));
  }
  return {
    text,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    shape: Uint8Array.from(shape),
    line: Uint8Array.from(line),
    lower,
  };
}

function straight(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

function lowered(word: string): string {
  return straight(word.toLowerCase());
}

/** "'s" at `at`, with a letter before and no letter after. */
function isPossessive(text: string, at: number): boolean {
  const s = text.charCodeAt(at + 1) | 32;
  return (
    s === 0x73 &&
    at > 0 &&
    isWordUnit(text.charCodeAt(at - 1)) &&
    !(at + 2 < text.length && isWordUnit(text.charCodeAt(at + 2)))
  );
}

/** End of the letters, digits and inner apostrophes that start at `from`. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) continue;
    if (!isApostrophe(unit) || at + 1 >= text.length) break;
    if (!isWordUnit(text.charCodeAt(at + 1)) || isPossessive(text, at)) break;
    // "d'Estaing", "qu'Emmanuel": a short word in small letters, then a capital.
    if (at - from <= 2 && !isCapitalUnit(text.charCodeAt(from))) {
      if (isCapitalUnit(text.charCodeAt(at + 1))) return at + 1;
    }
  }
  return at;
}

/** Takes in the periods of "J.", "U.N." and "Mr.". */
function withPeriods(text: string, from: number, end: number): number {
  if (text.charCodeAt(end) !== PERIOD) return end;
  if (end - from === 1 && isCapitalUnit(text.charCodeAt(from))) {
    let at = end + 1;
    // Pairs of one capital and a period.
    while (isCapitalUnit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === PERIOD) at += 2;
    return at;
  }
  if (end - from <= 5 && isCapitalUnit(text.charCodeAt(from))) {
    if (ABBREVIATED.has(text.slice(from, end).toLowerCase())) return end + 1;
  }
  return end;
}

function shapeOf(text: string, from: number, end: number): number {
  let capitals = 0;
  let letters = 0;
  let caseless = 0;
  for (let at = from; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind & CAPITAL) capitals++;
    if (kind & LETTER) letters++;
    if (kind & CASELESS) caseless++;
  }
  if (!letters) return Shape.number;
  if (caseless * 2 > letters) return Shape.caseless;
  if (!capitals) return Shape.lower;
  if (letters === 1) return Shape.initial;
  if (capitals === letters) return Shape.upper;
  if (capitals === 1 && isCapitalUnit(text.charCodeAt(from))) return Shape.capital;
  return Shape.mixed;
}

/** Index of the first token that ends after `offset`; `count` where there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
