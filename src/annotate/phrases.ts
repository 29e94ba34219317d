import type { Layout } from './layout';
import { CALENDAR, DETERMINER, PREPOSITION } from './names/lists';
import { isNameLike } from './names/runs';
import type { NamedMention } from './people';
import type { Source } from './sources';
import { Shape, type Tokens } from './tokens';
import { ADVERBS, HONORIFICS, LEADING, NOT_SUBJECT, PRONOUNS, REPORTING } from './words';

// Who a verb of speech belongs to: the subject before it, behind it, or at the head of the sentence.

/** Words of place, time and relation. */
export const prepositions: ReadonlySet<string> = new Set(PREPOSITION);
/** Articles and the like. */
export const determiners: ReadonlySet<string> = new Set(DETERMINER);
const calendar = new Set(CALENDAR);
/** Longest description of a source, in tokens. */
const LONGEST = 14;

const FINITE =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|did|does|made|received|appeared)$/;

const CLAUSE = new Set(
  'that but because while when where which if what how although though whereas since until unless so than or yet'.split(
    ' ',
  ),
);

/** A text with its names by token, as subjects are looked for in it. */
export interface Scene {
  readonly layout: Layout;
  readonly nameAt: Int32Array;
  readonly names: readonly { readonly first: number; readonly last: number }[];
  readonly mentions: readonly NamedMention[];
}

/** A source without a verb. */
export function plain(kind: Source['kind'], first: number, last: number): Source {
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

/** The subject before a reporting verb: "Ann Lee, the mayor, also said", "officials say". */
export function subjectBefore(scene: Scene, cueFirst: number, cueLast: number): Source | null {
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
export function subjectOfSentence(scene: Scene, start: number, cue: number): Source | null {
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
  if (shape[first] === Shape.lower && /(?:ed|ing)$/.test(opening)) return false;
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

/** The same source with its verb. */
export function withCue(
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
export function subjectAfter(
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
