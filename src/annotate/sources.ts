import type { PersonId } from '../annotations';
import type { Layout } from './layout';
import { isNameLike } from './names/runs';
import type { NamedMention } from './people';
import {
  determiners,
  plain,
  prepositions,
  type Scene,
  subjectAfter,
  subjectBefore,
  subjectOfSentence,
  withCue,
} from './phrases';
import { isRoleWord } from './roles';
import { tokenAt } from './tokens';
import { LEADING, PRONOUNS, REPORTING } from './words';

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

/** Verbs whose particle belongs to the cue. */
const PARTICLE_VERBS =
  /^(?:(?:goes|went|go|going) on|(?:points?|pointed|pointing) out|(?:sums?|summed) up|(?:weighed|weighs|chipped|chimed) in)$/;
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
      keep(subjectAfter(scene, at, at + 1, 'according'));
      continue;
    }
    if (isNameLike(shape[at]) || !isCue(scene, at)) continue;
    const end = PARTICLE_VERBS.test(`${lower[at]} ${lower[at + 1]}`) ? at + 1 : at;
    // "Described by Ann Lee as"; not "said by phone".
    const passive = lower[at + 1] === 'by' && /ed$/.test(lower[at] as string);
    const agent = passive ? subjectAfter(scene, at, at + 1, 'according') : null;
    if (agent) {
      keep(agent);
      continue;
    }
    const left = subjectBefore(scene, at, end);
    const right = subjectAfter(scene, at, end, 'cue-source');
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
    const subject = subjectOfSentence(scene, layout.sentenceStart[sentence] as number, cue);
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

/** Place of the first source that starts at `token` or later. */
export function firstAtOrAfter(
  sources: readonly { readonly first: number }[],
  token: number,
): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
