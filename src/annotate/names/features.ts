import { Shape, type Tokens } from '../tokens';
import { PARTICLES, PRONOUNS, REPORTING, TITLES } from '../words';
import { type Bloom, hashWord, inBloom, mix } from './bloom';
import {
  BRAND,
  CALENDAR,
  Class,
  COUNTRY,
  DETERMINER,
  FAMOUS,
  ORGANISATION,
  PLACE,
  PREPOSITION,
  ROLE,
} from './lists';
import { findRuns, isNameLike, type Run } from './runs';

/** The sets of words that came with the model. */
export interface Lexicon {
  readonly firstNames: Bloom;
  /** Words that also stand in lower case. */
  readonly common: Bloom;
}

/** What is known of a document before any decision; made once, asked for each token. */
export interface Evidence {
  readonly tokens: Tokens;
  readonly runs: readonly Run[];
  readonly lexicon: Lexicon;
  /** Hash of each token's lower-case form. */
  readonly hash: Uint32Array;
  /** `Class` bits of each token. */
  readonly classes: Uint16Array;
  /** 1 where a sentence starts. */
  readonly starts: Uint8Array;
  /** Per word, what the whole document shows of it: see `Seen`. */
  readonly seen: ReadonlyMap<string, number>;
}

const CLASSES: ReadonlyMap<string, number> = classTable();

function classTable(): Map<string, number> {
  const table = new Map<string, number>();
  const add = (list: Iterable<string>, bit: number) => {
    for (const word of list) table.set(word, (table.get(word) ?? 0) | bit);
  };
  add(TITLES, Class.title);
  add(ROLE, Class.role);
  add(REPORTING, Class.reporting);
  add(ORGANISATION, Class.organisation);
  add(PLACE, Class.place);
  add(CALENDAR, Class.calendar);
  add(COUNTRY, Class.country);
  add(FAMOUS, Class.famous);
  add(BRAND, Class.brand);
  add(PREPOSITION, Class.preposition);
  add(DETERMINER, Class.determiner);
  add(PARTICLES, Class.particle);
  add(PRONOUNS.keys(), Class.pronoun);
  return table;
}

/** Bits of what a document shows of a word, wherever it stands. */
const Seen = {
  lower: 1,
  afterTitle: 2,
  afterRole: 4,
  besideReporting: 8,
  possessive: 16,
  afterDeterminer: 32,
  afterPreposition: 64,
  beforeCapital: 128,
  afterCapital: 256,
  afterFirstName: 512,
  beforeOrganisation: 1024,
  age: 2048,
  twice: 4096,
  often: 8192,
  besideWho: 16384,
  startsRun: 32768,
  alone: 65536,
} as const;
const SEEN_BITS = 17;

/** Gathers the evidence of a document in two walks over its tokens. */
export function gather(tokens: Tokens, lexicon: Lexicon): Evidence {
  const { count, shape, lower } = tokens;
  const hash = new Uint32Array(count);
  const classes = new Uint16Array(count);
  for (let at = 0; at < count; at++) {
    const word = lower[at] as string;
    hash[at] = hashWord(word);
    let bits = CLASSES.get(word) ?? 0;
    if (isNameLike(shape[at])) {
      const own = hash[at] as number;
      if (word.charCodeAt(word.length - 1) === 46) bits |= CLASSES.get(word.slice(0, -1)) ?? 0;
      if (inBloom(lexicon.firstNames, own)) bits |= Class.firstName;
      if (inBloom(lexicon.common, own)) bits |= Class.common;
    }
    classes[at] = bits;
  }
  const runs = findRuns(tokens);
  const starts = sentenceStarts(tokens);
  const seen = observe(tokens, runs, classes, starts);
  return { tokens, runs, lexicon, hash, classes, starts, seen };
}

const signs = (list: string): ReadonlySet<string> => new Set(list);
const PASSED = signs('"“”\'’‘()[]«»„-');
const BULLETS = signs('"“\'‘([«„–—•*-');
const ENDS = signs('.?!:…•|');
const OPENERS = signs('"“„«‘');
/** Marks that are looked past for the end of the sentence before. */
const FEW = 4;

/** Marks tokens that begin a line, a sentence or a quotation: a capital there means little. */
function sentenceStarts({ count, lower, line }: Tokens): Uint8Array {
  const starts = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    if (line[at]) {
      starts[at] = 1;
      continue;
    }
    const former = lower[at - 1] as string;
    let before = at - 1;
    while (
      before >= 0 &&
      before > at - FEW &&
      PASSED.has(lower[before] as string) &&
      !line[before]
    ) {
      before--;
    }
    if (line[at - 1] && BULLETS.has(former)) starts[at] = 1;
    else if (ENDS.has(lower[before] ?? '')) starts[at] = 1;
    else if (OPENERS.has(former)) starts[at] = 1;
  }
  return starts;
}

function observe(
  tokens: Tokens,
  runs: readonly Run[],
  classes: Uint16Array,
  starts: Uint8Array,
): Map<string, number> {
  const { lower, shape, count } = tokens;
  const seen = new Map<string, number>();
  for (const run of runs) {
    for (let at = run.first; at <= run.last; at++) {
      if (!isNameLike(shape[at])) continue;
      const word = lower[at] as string;
      const known = seen.get(word);
      let bits = known ?? 0;
      if (known !== undefined) bits |= bits & Seen.twice ? Seen.often : Seen.twice;
      const before = at > 0 && !tokens.line[at] ? (classes[at - 1] as number) : 0;
      const after = at + 1 < count && !tokens.line[at + 1] ? (classes[at + 1] as number) : 0;
      const next = lower[at + 1] ?? '';
      if (before & Class.title) bits |= Seen.afterTitle;
      if (before & Class.role) bits |= Seen.afterRole;
      if ((before | after) & Class.reporting) bits |= Seen.besideReporting;
      if (next === "'s" || next === '’s') bits |= Seen.possessive;
      if (before & Class.determiner) bits |= Seen.afterDeterminer;
      if (before & Class.preposition) bits |= Seen.afterPreposition;
      if (at < run.last) bits |= Seen.beforeCapital;
      if (at > run.first) {
        bits |= Seen.afterCapital;
        if (before & Class.firstName || shape[at - 1] === Shape.initial)
          bits |= Seen.afterFirstName;
      } else if (at < run.last && !starts[at]) bits |= Seen.startsRun;
      if (run.first === run.last && !starts[at]) bits |= Seen.alone;
      if (after & (Class.organisation | Class.place)) bits |= Seen.beforeOrganisation;
      if ((next === ',' || next === '(') && shape[at + 2] === Shape.number) bits |= Seen.age;
      if (next === 'who' || (next === ',' && lower[at + 2] === 'who')) bits |= Seen.besideWho;
      seen.set(word, bits);
    }
  }
  for (let at = 0; at < count; at++) {
    if (shape[at] !== Shape.lower) continue;
    const bits = seen.get(lower[at] as string);
    if (bits !== undefined) seen.set(lower[at] as string, bits | Seen.lower);
  }
  return seen;
}

/** Most features that one token can have. */
export const MOST_FEATURES = 112;
const NONE = 0x1f3a5c77;

/**
 * Writes the features of a token of a run, as hashes, and returns how many there are.
 *
 * `votes` is the verdict of a first reading on the same word elsewhere (0 in the first reading).
 */
export function featuresOf(evidence: Evidence, run: Run, at: number, out: Uint32Array): number {
  const { tokens, hash, classes, starts } = evidence;
  const { shape, lower, count } = tokens;
  let size = 0;
  let id = 0;
  const add = (value: number) => {
    out[size++] = mix(value, ++id);
  };
  const word = (index: number) => (index < 0 || index >= count ? NONE : (hash[index] as number));
  const kind = (index: number) => (index < 0 || index >= count ? 0 : (classes[index] as number));
  const form = (index: number) =>
    index < 0 || index >= count ? 9 : (shape[index] as number) + (tokens.line[index] ? 16 : 0);
  const pair = (one: number, other: number) => Math.imul(one, 0x01000193) ^ other;

  const w0 = word(at);
  const own = form(at) | ((starts[at] as number) << 5);
  const length = run.last - run.first;
  const position =
    (at === run.first ? 1 : 0) | (at === run.last ? 2 : 0) | (Math.min(length, 3) << 2);
  const c0 = kind(at);
  const before = kind(at - 1);
  const after = kind(at + 1);
  const left = run.first - 1;
  const right = run.last + 1;

  add(w0);
  add(word(at - 1));
  add(word(at + 1));
  add(word(at - 2));
  add(word(at + 2));
  add(pair(word(at - 1), w0));
  add(pair(w0, word(at + 1)));
  add(pair(pair(form(at - 1), own), form(at + 1)));
  add(pair(pair(own, form(at + 1)), form(at + 2)));
  add(pair(pair(form(at - 2), form(at - 1)), own));
  add(pair(word(at - 1), own));
  add(pair(word(at + 1), own));
  add(pair(c0, own));
  add(pair(pair(before, c0), own));
  add(pair(pair(c0, after), own));
  add(pair(pair(before, c0), after));
  add(pair(position, own));
  add(pair(pair(position, c0), own));
  add(pair(word(left), position));
  add(pair(word(right), position));
  add(pair(pair(word(left - 1), word(left)), at === run.first ? 1 : 0));
  add(pair(pair(word(right), word(right + 1)), at === run.last ? 1 : 0));
  add(pair(pair(kind(left), kind(right)), position));
  add(pair(word(run.last), position));
  add(pair(word(run.first), position));
  add(pair(pair(kind(run.first), kind(run.last)), position));
  add(pair(pair(form(right), kind(right)), pair(own, c0)));
  add(pair(pair(form(right + 1), word(right)), position));

  const text = lower[at] as string;
  const units = text.length;
  add(hashWord(text, 0, Math.min(units, 2)));
  add(hashWord(text, 0, Math.min(units, 3)));
  add(hashWord(text, Math.max(0, units - 2)));
  const suffix = hashWord(text, Math.max(0, units - 3));
  add(suffix);
  add(hashWord(text, Math.max(0, units - 4)));
  add(pair(suffix, position));
  const neighbour = lower[at + 1];
  add(neighbour && at < run.last ? hashWord(neighbour, Math.max(0, neighbour.length - 3)) : NONE);
  const former = lower[at - 1];
  add(former && at > run.first ? hashWord(former, Math.max(0, former.length - 3)) : NONE);

  id = 60;
  const seen = evidence.seen.get(text) ?? 0;
  add(seen);
  add(pair(seen & 0x1e, position));
  add(pair(seen & 0xf80, own));
  id = 64;
  for (let bit = 0; bit < SEEN_BITS; bit++) {
    id++;
    if (seen & (1 << bit)) out[size++] = mix(pair(own & 7, position & 3), id);
  }
  id = 90;
  if (at > run.first) add(pair(evidence.seen.get(former ?? '') ?? 0, 1) & 0xfff);
  id = 91;
  if (at < run.last) add(pair(evidence.seen.get(neighbour ?? '') ?? 0, 2) & 0xfff);
  return size;
}
