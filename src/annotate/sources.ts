import type { PersonId } from '../annotations';
import type { Layout } from './layout';
import { CALENDAR, DETERMINER, PREPOSITION } from './names/lists';
import { isNameLike } from './names/runs';
import type { NamedMention } from './people';
import { Shape, tokenAt } from './tokens';
import { ADVERBS, NOT_SUBJECT, PRONOUNS, REPORTING } from './words';

/** Something in the text that may be the source of a quotation. All positions are tokens. */
export interface Source {
  readonly kind: 'name' | 'pronoun' | 'described';
  readonly first: number;
  readonly last: number;
  /** Of a name. */
  readonly person: PersonId | null;
  /** The reporting verb or phrase beside it, or -1. */
  readonly cueFirst: number;
  readonly cueLast: number;
  /** How source and cue stand to each other. */
  readonly order: 'source-cue' | 'cue-source' | 'according' | 'none';
  /** True for "Ann Lee's", "for Ann Lee": not a subject, so seldom a source. */
  readonly oblique: boolean;
}

const prepositions = new Set(PREPOSITION);
const determiners = new Set(DETERMINER);
const calendar = new Set(CALENDAR);
/** Longest description of a source, in tokens. */
const LONGEST = 14;

const CLAUSE = new Set(
  'that but because while when where which if what how although though whereas since until unless so than or yet'.split(
    ' ',
  ),
);

/**
 * All that may be a source: names, pronouns, and the descriptions beside reporting verbs, outside
 * of quotations, in the order of the text.
 */
export function findSources(layout: Layout, mentions: readonly NamedMention[]): Source[] {
  const { tokens, quote } = layout;
  const { count, lower, shape } = tokens;
  const nameAt = new Int32Array(count).fill(-1);
  const names = mentions.map(({ start, end }, index) => {
    const first = tokenAt(tokens, start);
    let last = first;
    while (last + 1 < count && (tokens.start[last + 1] as number) < end) last++;
    nameAt.fill(index, first, last + 1);
    return { first, last };
  });
  const scene: Scene = { layout, nameAt, names, mentions };
  const cued = new Map<string, Source>();
  const keep = (source: Source | null) => {
    if (!source) return;
    const key = `${source.first}`;
    const known = cued.get(key);
    if (!known || distance(source) < distance(known)) cued.set(key, source);
  };
  for (let at = 0; at < count; at++) {
    if (quote[at] !== -1) continue;
    if (lower[at] === 'according' && lower[at + 1] === 'to') {
      keep(rightOf(scene, at, at + 1, 'according'));
      continue;
    }
    if (!REPORTING.has(lower[at] as string) || isNameLike(shape[at])) continue;
    const end = lower[at + 1] === 'out' || lower[at + 1] === 'on' ? at + 1 : at;
    keep(leftOf(scene, at, end));
    keep(rightOf(scene, at, end, 'cue-source'));
  }
  names.forEach(({ first, last }, index) => {
    if (quote[first] !== -1 || cued.has(`${first}`)) return;
    keep({
      ...plain('name', first, last),
      person: mentions[index]?.person ?? null,
      oblique: isOblique(scene, first, last),
    });
  });
  for (let at = 0; at < count; at++) {
    if (quote[at] !== -1 || !PRONOUNS.has(lower[at] as string) || cued.has(`${at}`)) continue;
    if (lower[at] === 'he' || lower[at] === 'she') keep(plain('pronoun', at, at));
  }
  return [...cued.values()].sort((one, other) => one.first - other.first);
}

const distance = ({ first, last, cueFirst }: Source) =>
  cueFirst < 0 ? 99 : cueFirst > last ? cueFirst - last : first - cueFirst;

interface Scene {
  readonly layout: Layout;
  readonly nameAt: Int32Array;
  readonly names: readonly { readonly first: number; readonly last: number }[];
  readonly mentions: readonly NamedMention[];
}

function plain(kind: Source['kind'], first: number, last: number): Source {
  return {
    kind,
    first,
    last,
    person: null,
    cueFirst: -1,
    cueLast: -1,
    order: 'none',
    oblique: false,
  };
}

function isOblique({ layout: { tokens } }: Scene, first: number, last: number): boolean {
  const before = tokens.lower[first - 1] ?? '';
  const after = tokens.lower[last + 1] ?? '';
  return after === "'s" || after === '’s' || (!tokens.line[first] && prepositions.has(before));
}

/** The subject before a reporting verb: "Ann Lee, the mayor, also said", "officials say". */
function leftOf(scene: Scene, cueFirst: number, cueLast: number): Source | null {
  const { layout } = scene;
  const { tokens, quote, sentence } = layout;
  const { lower } = tokens;
  const stays = (at: number) =>
    at >= 0 &&
    quote[at] === -1 &&
    sentence[at] === sentence[cueFirst] &&
    !(tokens.line[at + 1] ?? 0);
  let last = cueFirst - 1;
  for (let skipped = 0; skipped < 4 && stays(last) && isAdverb(lower[last] as string); skipped++)
    last--;
  if (stays(last) && lower[last] === 'who') last--;
  if (stays(last) && lower[last] === ',') {
    const opening = commaBefore(scene, last);
    // "Ann Lee, the mayor, said" or "Ann Lee, said".
    const end = opening > 0 ? opening - 1 : last - 1;
    const named = stays(end) ? (scene.nameAt[end] as number) : -1;
    if (named < 0 && opening <= 0) return null;
    last = end;
  } else if (stays(last) && lower[last] === ')') {
    let open = last;
    while (open > last - 8 && stays(open) && lower[open] !== '(') open--;
    if (lower[open] === '(') last = open - 1;
  }
  if (!stays(last)) return null;
  const name = scene.nameAt[last] as number;
  if (name >= 0) {
    const span = scene.names[name];
    if (!span) return null;
    const before = lower[span.first - 1] ?? '';
    // "a spokesman for Ann Lee said"
    if (!prepositions.has(before) || tokens.line[span.first]) {
      return cued(
        { ...plain('name', span.first, span.last), person: scene.mentions[name]?.person ?? null },
        cueFirst,
        cueLast,
        'source-cue',
      );
    }
  }
  const word = lower[last] as string;
  if (PRONOUNS.has(word) || word === 'they' || word === 'it' || word === 'i' || word === 'we') {
    if (word === 'his' || word === 'her') return null;
    return cued(plain('pronoun', last, last), cueFirst, cueLast, 'source-cue');
  }
  const first = startOfDescription(scene, last, stays);
  if (first === null || first > last) return null;
  return cued(plain('described', first, last), cueFirst, cueLast, 'source-cue');
}

function cued(source: Source, cueFirst: number, cueLast: number, order: Source['order']): Source {
  return { ...source, cueFirst, cueLast, order };
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'family');
}

/** The comma that opens the apposition which the comma at `close` ends, or -1. */
function commaBefore({ layout: { tokens, quote, sentence } }: Scene, close: number): number {
  for (let at = close - 1; at > close - 22 && at > 0; at--) {
    if (quote[at] !== -1 || sentence[at] !== sentence[close] || tokens.line[at + 1]) return -1;
    if (tokens.lower[at] === ',') return at;
  }
  return -1;
}

/** Where the description that ends with `last` begins. */
function startOfDescription(
  { layout: { tokens } }: Scene,
  last: number,
  stays: (at: number) => boolean,
): number | null {
  const { lower, shape } = tokens;
  const end = lower[last] as string;
  if (shape[last] === Shape.other || NOT_SUBJECT.has(end) || calendar.has(end)) return null;
  if (prepositions.has(end) || determiners.has(end) || shape[last] === Shape.number) return null;
  let first = last;
  for (let at = last - 1; at > last - LONGEST && stays(at); at--) {
    const word = lower[at] as string;
    if (shape[at] === Shape.other && word !== "'s" && word !== '’s' && word !== '-' && word !== '&')
      break;
    if (CLAUSE.has(word) || NOT_SUBJECT.has(word) || REPORTING.has(word) || word === 'who') break;
    first = at;
  }
  // "In a statement the company": what follows the preposition's object.
  if (prepositions.has(lower[first] as string)) {
    let start = -1;
    for (let at = first + 1; at <= last; at++) {
      const free = !prepositions.has(lower[at - 1] as string);
      if (determiners.has(lower[at] as string) && free && at > first + 1) start = at;
    }
    if (start < 0) {
      start = last;
      while (start - 1 > first && isNameLike(shape[start - 1]) && isNameLike(shape[start])) start--;
      if (calendar.has(lower[start] as string)) return null;
    }
    first = start;
  }
  while (first < last && /^(?:and|then|now|today|later)$/.test(lower[first] as string)) first++;
  return first;
}

/** What follows a reporting verb or "according to": "said the mayor", "according to Ann Lee". */
function rightOf(
  scene: Scene,
  cueFirst: number,
  cueLast: number,
  order: 'cue-source' | 'according',
): Source | null {
  const { layout } = scene;
  const { tokens, quote, sentence } = layout;
  const { lower, shape, count } = tokens;
  const stays = (at: number) =>
    at < count && quote[at] === -1 && sentence[at] === sentence[cueFirst] && !tokens.line[at];
  // Inverted order stands right behind a quotation or a comma.
  if (order === 'cue-source') {
    const before = cueFirst - 1;
    const free = before < 0 || quote[before] !== -1 || /^[,–—-]$/.test(lower[before] as string);
    if (!free) return null;
  }
  const first = cueLast + 1;
  if (!stays(first)) return null;
  let last = first;
  let name = -1;
  for (let at = first; at < first + LONGEST && stays(at); at++) {
    const word = lower[at] as string;
    if (scene.nameAt[at] !== -1 && name < 0) {
      const index = scene.nameAt[at] as number;
      const span = scene.names[index];
      const after = span ? (lower[span.last + 1] ?? '') : '';
      const oblique =
        after === "'s" ||
        after === '’s' ||
        (at > first && prepositions.has(lower[at - 1] as string));
      if (!oblique) {
        name = index;
        break;
      }
    }
    if (shape[at] === Shape.other && !/^(?:'s|’s|-|&)$/.test(word)) break;
    if (CLAUSE.has(word) || word === 'who' || word === 'as' || REPORTING.has(word)) break;
    if (at > first && prepositions.has(word) && !/^(?:of|for|from|with|at|in)$/.test(word)) break;
    if (calendar.has(word)) break;
    last = at;
  }
  if (name >= 0) {
    const span = scene.names[name];
    if (!span) return null;
    return cued(
      { ...plain('name', span.first, span.last), person: scene.mentions[name]?.person ?? null },
      cueFirst,
      cueLast,
      order,
    );
  }
  const word = lower[first] as string;
  if (word === 'he' || word === 'she' || word === 'they') {
    return cued(plain('pronoun', first, first), cueFirst, cueLast, order);
  }
  if (
    shape[first] === Shape.other ||
    NOT_SUBJECT.has(word) ||
    prepositions.has(word) ||
    PRONOUNS.has(word)
  )
    return null;
  if (shape[first] === Shape.lower && isAdverb(word)) return null;
  return cued(plain('described', first, last), cueFirst, cueLast, order);
}

/** Place of the first source that starts at `token` or later. */
export function firstAtOrAfter(sources: readonly Source[], token: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle] as Source).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
