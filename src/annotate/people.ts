import type { Person, PersonId } from '../annotations';
import type { Span } from '../article';

/** A name in the text, with the person it was given to. */
export interface NamedMention extends Span {
  readonly person: PersonId;
}

/** People and where they are named. */
export interface People {
  readonly people: Person[];
  readonly mentions: NamedMention[];
}

/** Joins names into people: full names first, then a surname to the latest person who bears it. */
export function clusterNames(text: string, names: readonly Span[]): People {
  const forms: string[] = [];
  const byName = new Map<string, PersonId>();
  const bySurname = new Map<string, PersonId>();
  const mentions: NamedMention[] = [];
  for (const { start, end } of names) {
    const name = text.slice(start, end);
    const key = fold(name);
    const parts = key.split(' ');
    const surname = parts[parts.length - 1] as string;
    let person = byName.get(key) ?? (parts.length === 1 ? bySurname.get(surname) : undefined);
    if (person === undefined) {
      person = forms.length;
      forms.push(name);
      byName.set(key, person);
    }
    bySurname.set(surname, person);
    mentions.push({ start, end, person });
  }
  return {
    people: forms.map((name) => ({ name, role: null, gender: null, credit: false })),
    mentions,
  };
}

/** Without accents and capitals: António and Antonio are one name. */
export function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
