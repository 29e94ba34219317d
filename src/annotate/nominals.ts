import type { PersonId } from '../annotations';

import { DETERMINER, PREPOSITION } from './names/lists';
import { isNameLike } from './names/runs';
import { type Reference, referents } from './pronouns';
import { isRoleWord } from './roles';
import { Features, type Scorer, scoreOf, softmax, wordValue } from './scorer';
import type { Source } from './sources';
import type { Tokens } from './tokens';

const prepositions = new Set(PREPOSITION);
const determiners = new Set(DETERMINER);

/** A description of a source, and what it might mean. */
export interface Description {
  readonly source: Source;
  readonly reference: Reference;
  /** Role of each person, in the article's words. */
  readonly roles: readonly (string | null)[];
}

/** The noun that a description is about: "the U.N. chief" → "chief", "mayor of Berlin" → "mayor". */
export function headOf(words: readonly string[]): string {
  const end = words.findIndex(
    (word, index) => index > 0 && (prepositions.has(word) || /^(?:,|who|\()$/.test(word)),
  );
  return (words[(end < 0 ? words.length : end) - 1] ?? '').replace(/[.'’]s?$/, '');
}

/** A description is shown as it stands unless it is this sure whom it means. */
const SURE = 0.3;

const features = new Features();

/**
 * Scores of what a description may mean: first that it means nobody who is named, then each of
 * the people named before it.
 */
export function scoreDescription(
  { source, reference, roles }: Description,
  scorer: Scorer,
  learn?: (hashes: Uint32Array) => void,
): { readonly people: readonly PersonId[]; readonly scores: readonly number[] } {
  const { layout, counts } = reference;
  const { tokens, paragraph, sentence } = layout;
  const words = tokens.lower.slice(source.first, source.last + 1);
  const head = headOf(words);
  const determiner = wordValue(determiners.has(words[0] ?? '') ? words[0] : '–');
  // "The 24-year-old" is somebody too.
  const human = isRoleWord(head) || head === 'old' ? 1 : 0;
  const plural = /[^s]s$/.test(head) ? 1 : 0;
  const owned = words.some((word) => /^['’]s$/.test(word)) ? 1 : 0;
  const capital = isNameLike(tokens.shape[source.last]) ? 1 : 0;
  const candidates = plural ? [] : referents(reference, source.first);
  const matches = candidates.map(({ person }) => matchOf(roles[person], head, words));
  const best = Math.max(0, ...matches);
  features.clear();
  features.add(1, determiner, human, plural);
  features.add(2, wordValue(head));
  features.add(3, best, human, determiner);
  features.add(4, Math.min(3, words.length), human);
  features.add(5, reference.speaker === null ? 0 : 1, human, determiner);
  features.add(6, owned, human, best);
  features.add(7, capital, human, determiner);
  learn?.(features.hashes.slice(0, features.size));
  const scores = [scoreOf(scorer, features)];
  candidates.forEach((naming, rank) => {
    const match = matches[rank] as number;
    const apart = Math.min(
      5,
      (sentence[source.first] as number) - (sentence[naming.first] as number),
    );
    const gap = (paragraph[source.first] as number) - (paragraph[naming.first] as number);
    const spoke = reference.speaker === naming.person ? 1 : 0;
    const most = Math.max(...counts);
    features.clear();
    features.add(20, match, human, match === best ? 1 : 0);
    features.add(21, Math.min(4, rank), match);
    features.add(22, apart, match);
    features.add(23, Math.min(4, gap), spoke, match);
    features.add(24, spoke, human, match);
    features.add(25, (counts[naming.person] ?? 0) === most ? 1 : 0, match, human);
    features.add(26, determiner, match);
    features.add(27, naming.oblique ? 1 : 0, naming.quoted ? 1 : 0, rank);
    learn?.(features.hashes.slice(0, features.size));
    scores.push(scoreOf(scorer, features));
  });
  return { people: candidates.map(({ person }) => person), scores };
}

/** 3: the head of the role is the head of the description; 2: the role has the word; 1: some word. */
function matchOf(role: string | null | undefined, head: string, words: readonly string[]): number {
  if (!role) return 0;
  const own = role.toLowerCase().split(/[\s,-]+/);
  if (headOf(own) === head || own[own.length - 1] === head) return 3;
  if (own.includes(head)) return 2;
  return words.some((word) => word.length > 3 && own.includes(word)) ? 1 : 0;
}

/**
 * The words by which the same source was described first: "A State Department spokesperson" for
 * "the spokesperson"; null where nobody like that was quoted before.
 */
export function firstDescription(
  { tokens, text }: { readonly tokens: Tokens; readonly text: string },
  earlier: readonly Source[],
  { first, last }: Source,
): string | null {
  const words = tokens.lower.slice(first, last + 1);
  if (words[0] !== 'the' || words.length > 3) return null;
  const head = headOf(words);
  for (let at = earlier.length - 1; at >= 0; at--) {
    const other = earlier[at] as Source;
    if (other.kind !== 'described') continue;
    const own = tokens.lower.slice(other.first, other.last + 1);
    if (!/^(?:a|an|one)$/.test(own[0] ?? '') || !alike(headOf(own), head)) continue;
    return text.slice(tokens.start[other.first], tokens.end[other.last]);
  }
  return null;
}

/** One noun, or two forms of it: "spokesman" and "spokesperson". */
function alike(one: string, other: string): boolean {
  return one === other || (one.startsWith('spokes') && other.startsWith('spokes'));
}

/** The person whom a description means, or null where nobody named is meant. */
export function resolveDescription(
  description: Description,
  scorer: Scorer,
): { readonly person: PersonId | null; readonly confidence: number } {
  const { people, scores } = scoreDescription(description, scorer);
  const { best, confidence } = softmax(scores);
  const sure = best > 0 && confidence >= SURE;
  return { person: sure ? (people[best - 1] ?? null) : null, confidence };
}
