import type { PersonId } from '../annotations';

import type { Guess } from './gender';
import { LANGUAGES } from './languages';
import type { Layout } from './layout';
import type { Gender } from './people';
import { bin, Features, type Scorer, scoreOf, softmax, wordValue } from './scorer';
import type { Source } from './sources';
import { PRONOUNS } from './words';

/** A place where a person is named, for those who look backwards from a pronoun. */
export interface Naming {
  readonly person: PersonId;
  /** Token. */
  readonly first: number;
  readonly last: number;
  readonly oblique: boolean;
  /** Inside a quotation. */
  readonly quoted: boolean;
  readonly full: boolean;
  /** A verb of speech stands beside it. */
  readonly cued: boolean;
  /** The first name in its sentence. */
  readonly leads: boolean;
  /** Token of the next naming of somebody else. */
  readonly next: number;
}

/** What a pronoun may refer to, and what is known around it. */
export interface Reference {
  readonly layout: Layout;
  readonly namings: readonly Naming[];
  readonly genders: readonly (Guess | null)[];
  /** How often each person is named. */
  readonly counts: readonly number[];
  /** Who spoke last before the pronoun, and in which paragraph. */
  readonly speaker: PersonId | null;
  readonly speakerParagraph: number;
}

/** The gender a pronoun shows in a language; undefined for what is no pronoun of a person. */
export function genderOfPronoun(word: string, lang: string): Gender | null | undefined {
  return (lang === 'en' ? PRONOUNS : LANGUAGES[lang]?.pronouns)?.get(word);
}

/** How far back people are looked for, in namings. */
const REACH = 24;
const MOST_PEOPLE = 8;
const features = new Features();

/** People a pronoun at `token` may mean, the latest named first. */
export function referents({ namings, layout }: Reference, token: number): Naming[] {
  let place = namings.length;
  let low = 0;
  while (low < place) {
    const middle = (low + place) >> 1;
    if ((namings[middle] as Naming).first < token) low = middle + 1;
    else place = middle;
  }
  const people = new Map<PersonId, Naming>();
  for (let at = place - 1; at >= Math.max(0, place - REACH) && people.size < MOST_PEOPLE; at--) {
    const naming = namings[at] as Naming;
    // Nobody names himself in the words he is just saying.
    if (naming.quoted && layout.sentence[naming.first] === layout.sentence[token]) continue;
    const known = people.get(naming.person);
    // A naming outside of quotations says more than a later one inside.
    if (!known || (known.quoted && !naming.quoted)) people.set(naming.person, naming);
  }
  return [...people.values()];
}

/** Furthest that pronouns are counted behind a name, in tokens. */
const CHAIN = 120;

/** Pronouns of the gender between a name and the next of somebody else: who is being spoken of. */
function pronounsAfter(
  { layout }: Reference,
  { last, next }: Naming,
  token: number,
  gender: Gender,
) {
  const { tokens, quote } = layout;
  let count = 0;
  for (let at = last + 1; at < Math.min(token, next, last + CHAIN) && count < 3; at++) {
    if (quote[at] === -1 && PRONOUNS.get(tokens.lower[at] as string) === gender) count++;
  }
  return count;
}

/** True unless the text or the first name speaks against it. */
function mayBe(guess: Guess | null | undefined, gender: Gender): boolean {
  return !guess || guess.gender === gender || guess.from === 'ending';
}

/** 0: unknown; 1, 3, 5: fits by name, by text, by ending; 2, 4, 6: does not. */
function fitOf(guess: Guess | null | undefined, gender: Gender): number {
  if (!guess) return 0;
  const kind = ['name', 'text', 'ending'].indexOf(guess.from);
  return kind * 2 + (guess.gender === gender ? 1 : 2);
}

/** Scores of the people a pronoun may mean. */
export function scoreReferents(
  reference: Reference,
  token: number,
  gender: Gender,
  candidates: readonly Naming[],
  scorer: Scorer,
  learn?: (hashes: Uint32Array) => void,
): number[] {
  const { layout, genders, counts } = reference;
  const { sentence, paragraph, tokens, sentenceStart } = layout;
  const most = Math.max(...candidates.map(({ person }) => counts[person] ?? 0), 1);
  const fitting = candidates.filter(({ person }) => mayBe(genders[person], gender)).length;
  let rankOfFitting = 0;
  return candidates.map((naming, rank) => {
    const known = genders[naming.person];
    const fits = fitOf(known, gender);
    const place = fits === 2 || fits === 4 ? 4 : Math.min(3, rankOfFitting++);
    const apart = Math.min(6, (sentence[token] as number) - (sentence[naming.first] as number));
    const paragraphs = Math.min(
      4,
      (paragraph[token] as number) - (paragraph[naming.first] as number),
    );
    const opens = naming.first - (sentenceStart[sentence[naming.first] as number] as number);
    const after = tokens.lower[naming.last + 1] ?? '';
    const subject = naming.oblique ? 0 : naming.cued ? 2 : naming.leads ? 3 : 1;
    const chain = pronounsAfter(reference, naming, token, gender);
    const spoke = reference.speaker === naming.person ? 1 : reference.speaker === null ? 2 : 0;
    const ago = Math.min(3, (paragraph[token] as number) - reference.speakerParagraph);
    const share = Math.round((3 * (counts[naming.person] ?? 0)) / most);
    features.clear();
    features.add(1, fits);
    features.add(2, fits, place, Math.min(3, fitting));
    features.add(3, fits, Math.min(3, rank));
    features.add(4, apart, subject, fits);
    features.add(5, paragraphs, subject);
    features.add(6, paragraphs, place);
    features.add(7, spoke, ago, fits);
    features.add(8, spoke, place);
    features.add(9, share, fits);
    features.add(10, share, paragraphs);
    features.add(11, naming.quoted ? 1 : 0, apart);
    features.add(12, naming.full ? 1 : 0, fits);
    features.add(13, bin(counts[naming.person] ?? 0));
    features.add(14, bin(opens), paragraphs);
    features.add(15, apart, place);
    features.add(16, wordValue(after));
    features.add(17, subject, place);
    features.add(20, chain, fits, place);
    features.add(21, chain, Math.min(3, rank));
    features.add(22, chain, paragraphs);
    features.add(18, naming.cued ? 1 : 0, Math.min(2, apart), fits);
    features.add(19, naming.cued ? 1 : 0, Math.min(2, paragraphs), place);
    learn?.(features.hashes.slice(0, features.size));
    return scoreOf(scorer, features);
  });
}

/** The person a pronoun means, with the share of the probability; null where nobody can be. */
export function resolvePronoun(
  reference: Reference,
  source: Source,
  gender: Gender,
  scorer: Scorer,
): { readonly person: PersonId; readonly confidence: number } | null {
  const candidates = referents(reference, source.first);
  if (!candidates.length) return null;
  const scores = scoreReferents(reference, source.first, gender, candidates, scorer);
  const { best, confidence } = softmax(scores);
  const naming = candidates[best];
  if (!naming || !mayBe(reference.genders[naming.person], gender)) return null;
  return { person: naming.person, confidence };
}
