import type { PersonId } from '../annotations';
import type { Layout } from './layout';
import { CALENDAR, DETERMINER, PREPOSITION } from './names/lists';
import { isNameLike } from './names/runs';
import type { NamedMention } from './people';
import { isRoleWord } from './roles';
import { Shape, type Tokens, tokenAt } from './tokens';
import { ADVERBS, HONORIFICS, LEADING, NOT_SUBJECT, PRONOUNS, REPORTING } from './words';

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
  readonly order: 'source-cue' | 'cue-source' | 'according' | 'subject' | 'signature' | 'none';
  /** True for "Ann Lee's", "for Ann Lee", "told Ann Lee": not a subject, so seldom a source. */
  readonly oblique: boolean;
}

const prepositions = new Set(PREPOSITION);
const determiners = new Set(DETERMINER);
const calendar = new Set(CALENDAR);
/** Verbs whose particle belongs to the cue. */
const PARTICLE_VERBS =
  /^(?:(?:goes|went|go|going) on|(?:points?|pointed|pointing) out|(?:sums?|summed) up|(?:weighed|weighs|chipped|chimed) in)$/;
/** Longest description of a source, in tokens. */
const LONGEST = 14;

const FINITE =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|did|does|made|received|appeared)$/;

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
  const orphans = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    if (quote[at] !== -1) continue;
    if (lower[at] === 'according' && lower[at + 1] === 'to') {
      keep(rightOf(scene, at, at + 1, 'according'));
      continue;
    }
    if (isNameLike(shape[at]) || !isCue(scene, at)) continue;
    const end = PARTICLE_VERBS.test(`${lower[at]} ${lower[at + 1]}`) ? at + 1 : at;
    if (lower[at + 1] === 'by') {
      keep(rightOf(scene, at, at + 1, 'according'));
      continue;
    }
    const left = leftOf(scene, at, end);
    const right = rightOf(scene, at, end, 'cue-source');
    keep(left);
    keep(right);
    if (!left && !right) orphans.set(layout.sentence[at] as number, at);
  }
  names.forEach(({ first, last }, index) => {
    if (quote[first] !== -1 || cued.has(`${first}`)) return;
    keep({
      ...plain('name', first, last),
      person: mentions[index]?.person ?? null,
      oblique: isOblique(scene, first, last),
    });
  });
  // "The Court rejected the claim, calling it “…”": a verb without a subject of its own.
  for (const [sentence, cue] of orphans) {
    const subject = subjectOf(scene, layout.sentenceStart[sentence] as number, cue);
    if (!subject) continue;
    const known = cued.get(`${subject.first}`);
    if (!known || known.cueFirst < 0) {
      cued.set(`${subject.first}`, withCue(subject, cue, cue, 'subject'));
    }
  }
  for (const { last } of layout.quoteTokens) {
    const signature = signatureAfter(scene, last);
    if (signature) cued.set(`${signature.first}`, signature);
  }
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

/** Longest signature, in tokens. */
const SIGNATURE = 16;

/** “…” and then "— Mike Pompeo, Texas" in a paragraph of its own, or ": TD Economics" behind it. */
function signatureAfter(
  { layout, nameAt, names, mentions }: Scene,
  quoteLast: number,
): Source | null {
  const { tokens, paragraph, quote } = layout;
  const { lower, line, count } = tokens;
  const sign = quoteLast + 1;
  const dash = line[sign] === 1 && /^[–—-]$/.test(lower[sign] ?? '');
  const colon = !line[sign] && lower[sign] === ':';
  if (!dash && !colon) return null;
  let end = sign + 1;
  while (end < count && end <= sign + SIGNATURE && paragraph[end] === paragraph[sign]) {
    if (quote[end] !== -1) return null;
    end++;
  }
  // A signature is all that its paragraph holds.
  if (end > sign + SIGNATURE || end === sign + 1) return null;
  let last = sign + 1;
  while (last + 1 < end && !/^[,(]$/.test(lower[last + 1] as string)) last++;
  for (let at = sign + 1; at <= last; at++) {
    const index = nameAt[at] as number;
    const span = names[index];
    if (!span) continue;
    const person = mentions[index]?.person ?? null;
    return withCue({ ...plain('name', span.first, span.last), person }, -1, -1, 'signature');
  }
  return withCue(plain('described', sign + 1, last), -1, -1, 'signature');
}

/** How near a weaker verb must stand to a quotation to count, in tokens. */
const BESIDE = 7;

/** A verb of speech anywhere; other verbs that lead up to words only beside a quotation. */
function isCue({ layout: { tokens, quote, paragraph } }: Scene, at: number): boolean {
  const word = tokens.lower[at] as string;
  // "So-called", "self-described".
  if (tokens.lower[at - 1] === '-' && tokens.start[at] === tokens.end[at - 1]) return false;
  if (REPORTING.has(word)) return true;
  if (!LEADING.has(word)) return false;
  for (let near = 1; near <= BESIDE; near++) {
    if ((quote[at + near] ?? -1) !== -1 && paragraph[at + near] === paragraph[at]) return true;
    if ((quote[at - near] ?? -1) !== -1 && paragraph[at - near] === paragraph[at]) return true;
  }
  return false;
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

function isOblique({ layout }: Scene, first: number, last: number): boolean {
  const { tokens } = layout;
  const before = tokens.lower[first - 1] ?? '';
  const after = tokens.lower[last + 1] ?? '';
  if (after === "'s" || after === '’s' || (!tokens.line[first] && prepositions.has(before)))
    return true;
  return isObject(layout, first);
}

/** "telling his lawyer Chris Kise": a verb of speech before, and no quotation before that. */
function isObject({ tokens, quote, sentence }: Layout, first: number): boolean {
  const { lower, shape } = tokens;
  let at = first - 1;
  while (
    at > first - 5 &&
    at >= 0 &&
    (isNameLike(shape[at]) ||
      determiners.has(lower[at] as string) ||
      isRoleWord(lower[at] as string))
  )
    at--;
  const verb = lower[at] ?? '';
  if (sentence[at] !== sentence[first] || !(REPORTING.has(verb) || LEADING.has(verb))) return false;
  return quote[at - 1] === -1 && !/^[,–—]$/.test(lower[at - 1] ?? ',') ? true : /ing$/.test(verb);
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
  last = beforeTime(tokens, last, stays);
  if (stays(last) && lower[last] === 'who') last--;
  if (stays(last) && lower[last] === ',') {
    const opening = commaBefore(scene, last);
    // "Ann Lee, the mayor, said" or "Ann Lee, said".
    const end = opening > 0 ? opening - 1 : last - 1;
    const named = stays(end) ? (scene.nameAt[end] as number) : -1;
    if (named < 0 && opening <= 0) return null;
    // "The host, board member Nicole Lederer, said": the name stands in the apposition.
    const inner = scene.nameAt[last - 1] as number;
    const within = scene.names[inner];
    if (
      named < 0 &&
      within &&
      within.first > opening &&
      !prepositions.has(lower[within.first - 1] ?? '')
    ) {
      const person = scene.mentions[inner]?.person ?? null;
      return withCue(
        { ...plain('name', within.first, within.last), person },
        cueFirst,
        cueLast,
        'source-cue',
      );
    }
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
      return withCue(
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
    return withCue(plain('pronoun', last, last), cueFirst, cueLast, 'source-cue');
  }
  const first = startOfDescription(scene, last, stays);
  if (first === null || first > last) return null;
  if (lower[first] === 'he' || lower[first] === 'she') {
    return withCue(plain('pronoun', first, first), cueFirst, cueLast, 'source-cue');
  }
  return (
    nameWithin(scene, first, last, cueFirst, cueLast) ??
    (isPlausible(tokens, first, last)
      ? withCue(plain('described', first, last), cueFirst, cueLast, 'source-cue')
      : null)
  );
}

const TIME =
  /^(?:week|month|year|night|morning|evening|afternoon|day|time|today|yesterday|earlier|later|now|recently|\d.*)$/;

/** Back over "on Wednesday", "last week", "since Sunday" between a subject and its verb. */
function beforeTime({ lower }: Tokens, last: number, stays: (at: number) => boolean): number {
  const word = lower[last] ?? '';
  if (!stays(last) || !(calendar.has(word) || TIME.test(word))) return last;
  for (let at = last; at > last - 5 && stays(at); at--) {
    if (/^(?:on|in|since|last|this|earlier|late|until|at|by)$/.test(lower[at] as string)) {
      return at - 1;
    }
  }
  return calendar.has(word) || /^(?:today|yesterday|earlier|later|now|recently)$/.test(word)
    ? last - 1
    : last;
}

/** What a sentence is about: the name or description it begins with, after any opening phrase. */
function subjectOf(scene: Scene, start: number, cue: number): Source | null {
  const { layout, nameAt, names, mentions } = scene;
  const { tokens, quote } = layout;
  const { lower, shape } = tokens;
  let first = start;
  if (
    prepositions.has(lower[first] ?? '') ||
    /^(?:but|and|while|when|as|however|instead|finally|meanwhile)$/.test(lower[first] ?? '')
  ) {
    let comma = first;
    while (comma < start + 14 && comma < cue && lower[comma] !== ',') comma++;
    first = lower[comma] === ',' ? comma + 1 : first + 1;
  }
  while (first < cue && /^[—–("•-]$/.test(lower[first] ?? '')) first++;
  let last = first - 1;
  for (let at = first; at < cue && at < first + LONGEST; at++) {
    const word = lower[at] as string;
    const index = nameAt[at] as number;
    const span = names[index];
    if (span) {
      if (/^['’]s$/.test(lower[span.last + 1] ?? '')) {
        last = span.last + 1;
        at = last;
        continue;
      }
      if (at > first && prepositions.has(lower[at - 1] as string)) break;
      return { ...plain('name', span.first, span.last), person: mentions[index]?.person ?? null };
    }
    if (quote[at] !== -1 || (shape[at] === Shape.other && !/^(?:['’]s|-|&)$/.test(word))) break;
    if (CLAUSE.has(word) || word === 'who' || FINITE.test(word) || REPORTING.has(word)) break;
    if (LEADING.has(word) && at > first + 1) break;
    if (prepositions.has(word) && !/^(?:of|for|from|in|on|at)$/.test(word)) break;
    if (at > first && (/(?:ed|ly)$/.test(word) || isAdverb(word))) break;
    last = at;
  }
  if (last < first) return null;
  const opening = lower[first] as string;
  if (PRONOUNS.has(opening) || opening === 'they' || opening === 'it') {
    return opening === 'his' || opening === 'her' ? null : plain('pronoun', first, first);
  }
  while (last > first && prepositions.has(lower[last] as string)) last--;
  if (NOT_SUBJECT.has(opening) && !determiners.has(opening)) return null;
  return isPlausible(tokens, first, last) ? plain('described', first, last) : null;
}

/** "The critic Laurie Stone elsewhere": the name in a description, if it is what the verb belongs to. */
function nameWithin(
  { layout: { tokens }, nameAt, names, mentions }: Scene,
  first: number,
  last: number,
  cueFirst: number,
  cueLast: number,
): Source | null {
  for (let at = last; at >= first; at--) {
    const index = nameAt[at] as number;
    const span = names[index];
    if (!span) continue;
    const after = tokens.lower[span.last + 1] ?? '';
    if (/^['’]s$/.test(after) || isNameLike(tokens.shape[span.last + 1])) return null;
    if (prepositions.has(tokens.lower[span.first - 1] ?? '') && span.first > first) return null;
    const source = {
      ...plain('name', span.first, span.last),
      person: mentions[index]?.person ?? null,
    };
    return withCue(source, cueFirst, cueLast, 'source-cue');
  }
  return null;
}

const BARE =
  /^(?:police|people|officials|another|others|someone|one|some|many|most|critics|prosecutors|media|staff|residents|everyone|nobody)$/;

/** A description begins with a determiner, holds a capital, is a plural, or is one of a few nouns. */
function isPlausible({ lower, shape }: Tokens, first: number, last: number): boolean {
  const opening = lower[first] as string;
  if (
    determiners.has(opening) ||
    BARE.test(opening) ||
    /^(?:his|her|two|three|four|several)$/.test(opening)
  ) {
    return true;
  }
  for (let at = first; at <= last; at++) {
    if (isNameLike(shape[at]) && at > first) return true;
  }
  const end = lower[last] as string;
  return BARE.test(end) || isNameLike(shape[first])
    ? !/^(?:including|nevertheless|albeit)$/.test(end)
    : /[^s]s$/.test(end);
}

function withCue(
  source: Source,
  cueFirst: number,
  cueLast: number,
  order: Source['order'],
): Source {
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
  { layout: { tokens }, nameAt }: Scene,
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
    const linking =
      word === 'of' ||
      (word === 'to' && shape[at + 1] !== Shape.lower) ||
      (word === 'to' && determiners.has(lower[at + 1] as string));
    if (CLAUSE.has(word) || (NOT_SUBJECT.has(word) && !linking) || word === 'who') break;
    if (REPORTING.has(word) || FINITE.test(word)) {
      // "Doherty was quoted": the name before the verb, if there is one.
      return nameAt[at - 1] !== -1 ? at - 1 : null;
    }
    first = at;
  }
  // "In a statement the company": what follows the preposition's object.
  if (prepositions.has(lower[first] as string)) {
    let start = -1;
    for (let at = first + 1; at <= last; at++) {
      const free = !prepositions.has(lower[at - 1] as string);
      const apart = at > first + 1 || lower[first] === 'with';
      if (determiners.has(lower[at] as string) && (free || lower[first] === 'with') && apart)
        start = at;
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
    return withCue(
      { ...plain('name', span.first, span.last), person: scene.mentions[name]?.person ?? null },
      cueFirst,
      cueLast,
      order,
    );
  }
  // "said the former editor, George Osborne": the name behind the description.
  let next = last + 2;
  while (next < last + 4 && HONORIFICS.has((lower[next] ?? '').replace('.', ''))) next++;
  const behind = scene.names[scene.nameAt[next] ?? -1];
  if (
    lower[last + 1] === ',' &&
    stays(next) &&
    behind?.first === next &&
    determiners.has(lower[first] as string)
  ) {
    const person = scene.mentions[scene.nameAt[next] as number]?.person ?? null;
    return withCue(
      { ...plain('name', behind.first, behind.last), person },
      cueFirst,
      cueLast,
      order,
    );
  }
  const word = lower[first] as string;
  if (word === 'he' || word === 'she' || word === 'they') {
    return withCue(plain('pronoun', first, first), cueFirst, cueLast, order);
  }
  if (
    shape[first] === Shape.other ||
    NOT_SUBJECT.has(word) ||
    prepositions.has(word) ||
    PRONOUNS.has(word)
  )
    return null;
  if (shape[first] === Shape.lower && isAdverb(word)) return null;
  return withCue(plain('described', first, last), cueFirst, cueLast, order);
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
