import type { Layout } from './layout';
import { type Bloom, hashWord, inBloom } from './names/bloom';
import type { Clusters, Gender } from './people';
import type { Naming } from './pronouns';
import { GENDERED, PRONOUNS } from './words';

/** First names that are mostly borne by women, and by men. */
export interface GenderLists {
  readonly female: Bloom;
  readonly male: Bloom;
}

/** How sure a guess is: what the text says, what a list of first names says, how the name ends. */
export type Sureness = 'text' | 'name' | 'ending';

/** A guess at a gender, to choose between people; only `text` is ever shown. */
export interface Guess {
  readonly gender: Gender;
  readonly from: Sureness;
}

/** What gender is guessed by. */
export interface GenderEvidence {
  readonly layout: Layout;
  readonly people: Clusters;
  readonly namings: readonly Naming[];
  readonly roles: readonly (string | null)[];
}

/** Reads genders off titles, roles and pronouns beside the names, else off the first names. */
export function guessGenders(
  { layout, people, namings, roles }: GenderEvidence,
  lists: GenderLists,
): (Guess | null)[] {
  const titles = titleGenders(layout, namings, people.clusters.length);
  const pronouns = pronounGenders(layout, namings, people.clusters.length);
  return people.clusters.map(({ words }, person): Guess | null => {
    const shown = titles[person] ?? roleGender(roles[person]) ?? pronouns[person];
    if (shown) return { gender: shown, from: 'text' };
    const first = words[0] as string;
    const hash = hashWord(first);
    const female = inBloom(lists.female, hash);
    if (female !== inBloom(lists.male, hash)) {
      return { gender: female ? 'female' : 'male', from: 'name' };
    }
    // Sonya, Olena, Priya; weak, and only for a name that has a surname behind it.
    if (!female && words.length > 1 && /[^u]a$/.test(first))
      return { gender: 'female', from: 'ending' };
    return null;
  });
}

function titleGenders({ tokens }: Layout, namings: readonly Naming[], people: number) {
  const found = new Array<Gender | null>(people).fill(null);
  for (const { first, person } of namings) {
    const before = tokens.line[first] ? undefined : tokens.lower[first - 1]?.replace('.', '');
    found[person] ??= GENDERED.get(before ?? '') ?? null;
  }
  return found;
}

function roleGender(role: string | null | undefined): Gender | null {
  if (!role) return null;
  const head = role.toLowerCase().split(/ (?:of|for|at|in|to|and) |,/)[0] ?? '';
  return GENDERED.get(head.split(/\s+/).at(-1) ?? '') ?? null;
}

/** Votes of one kind needed, and the most of the other kind, before pronouns are believed. */
const VOTES = 2;
const FEW = 0.2;

/** Counts pronouns that follow a name in a sentence where nobody else is named. */
function pronounGenders(layout: Layout, namings: readonly Naming[], people: number) {
  const { tokens, quote, sentence, sentenceStart } = layout;
  const votes = Array.from({ length: people }, () => ({ female: 0, male: 0 }));
  const named = new Map<number, Naming | null>();
  for (const naming of namings) {
    if (naming.quoted) continue;
    const here = sentence[naming.first] as number;
    const known = named.get(here);
    if (known === undefined) named.set(here, naming);
    else if (known && known.person !== naming.person) named.set(here, null);
  }
  for (const [here, naming] of named) {
    if (!naming) continue;
    const next = here + 1;
    // The next sentence too, if it begins with the pronoun.
    const opening = tokens.lower[sentenceStart[next] ?? 0] ?? '';
    const goesOn = /^(?:he|she)$/.test(opening) && !named.has(next);
    const end = sentenceStart[goesOn ? next + 1 : next] ?? tokens.count;
    for (let at = naming.last + 1; at < Math.min(end, naming.last + 60); at++) {
      const gender = quote[at] === -1 ? PRONOUNS.get(tokens.lower[at] as string) : null;
      const vote = votes[naming.person];
      if (gender && vote) vote[gender]++;
    }
  }
  return votes.map(({ female, male }): Gender | null => {
    if (female >= VOTES && male <= FEW * female) return 'female';
    return male >= VOTES && female <= FEW * male ? 'male' : null;
  });
}
