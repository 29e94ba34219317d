import { type Bloom, hashWord, inBloom } from './names/bloom';
import type { Clusters, Gender } from './people';
import type { Tokens } from './tokens';
import { tokenAt } from './tokens';

/** First names that are mostly borne by women, and by men. */
export interface GenderLists {
  readonly female: Bloom;
  readonly male: Bloom;
}

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'duke',
    'father',
    'congressman',
    'councilman',
    'spokesman',
    'chairman',
    'actor',
    'husband',
    'brother',
    'son',
    'imam',
    'pope',
    'cardinal',
    'businessman',
    'policeman',
    'herr',
    'señor',
    'monsieur',
  ].map((word) => [word, 'male'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'dame',
    'lady',
    'queen',
    'princess',
    'duchess',
    'sister',
    'congresswoman',
    'councilwoman',
    'spokeswoman',
    'chairwoman',
    'actress',
    'wife',
    'mother',
    'daughter',
    'businesswoman',
    'policewoman',
    'frau',
    'señora',
    'madame',
    'mme',
  ].map((word) => [word, 'female'] as const),
]);

/** How a person's gender is guessed for pronouns, and what of it the text itself shows. */
export interface Genders {
  /** From titles, else from first names: good enough to choose between people. */
  readonly guessed: readonly (Gender | null)[];
  /** From titles alone. */
  readonly shown: readonly (Gender | null)[];
}

/** Reads genders off the titles before the names, then off the first names. */
export function guessGenders(
  tokens: Tokens,
  { clusters, mentions }: Clusters,
  lists: GenderLists,
): Genders {
  const shown: (Gender | null)[] = clusters.map(() => null);
  for (const { start, person } of mentions) {
    const before = tokens.lower[tokenAt(tokens, start) - 1]?.replace('.', '');
    const gender = before === undefined ? undefined : TITLES.get(before);
    if (gender) shown[person] ??= gender;
  }
  const guessed = clusters.map(({ words }, person) => {
    const title = shown[person];
    if (title || words.length < 2) return title ?? null;
    const hash = hashWord(words[0] as string);
    const female = inBloom(lists.female, hash);
    if (female === inBloom(lists.male, hash)) return null;
    return female ? 'female' : 'male';
  });
  return { guessed, shown };
}
