import type { PersonId } from '../annotations';
import { PREPOSITION } from './names/lists';
import type { Source } from './sources';
import type { Tokens } from './tokens';

const prepositions = new Set(PREPOSITION);

/** The noun that a description is about: "the U.N. chief" → "chief", "mayor of Berlin" → "mayor". */
export function headOf(words: readonly string[]): string {
  const end = words.findIndex(
    (word, index) => index > 0 && (prepositions.has(word) || word === ','),
  );
  return (words[(end < 0 ? words.length : end) - 1] ?? '').replace(/[.'’]s?$/, '');
}

/** People by the head noun of their role; null where two share it. */
export function rolesByHead(roles: readonly (string | null)[]): Map<string, PersonId | null> {
  const heads = new Map<string, PersonId | null>();
  roles.forEach((role, person) => {
    if (!role) return;
    for (const part of role.toLowerCase().split(/ and |, /)) {
      const head = headOf(part.split(/\s+/).filter(Boolean));
      if (head.length < 3) continue;
      heads.set(head, heads.has(head) && heads.get(head) !== person ? null : person);
    }
  });
  return heads;
}

/** The person whom a definite description beside a reporting verb means, if only one can be meant. */
export function nominalPerson(
  { lower }: Tokens,
  heads: ReadonlyMap<string, PersonId | null>,
  { first, last }: Source,
): PersonId | null {
  const words = lower.slice(first, last + 1);
  if (!/^(?:the|this|his|her|their)$/.test(words[0] ?? '')) return null;
  return heads.get(headOf(words)) ?? null;
}
