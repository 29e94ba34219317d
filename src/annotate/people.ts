import type { PersonId } from '../annotations';
import type { Span } from '../article';
import type { Name } from './names';

/** A name in the text, with the person it was given to. */
export interface NamedMention extends Span {
  readonly person: PersonId;
}

/** Names that are one person's. */
export interface Cluster {
  /** The fullest form that the text gives. */
  name: string;
  /** Folded words of that form, without periods and generational suffixes. */
  words: string[];
}

/** People and where they are named. */
export interface Clusters {
  readonly clusters: readonly Cluster[];
  readonly mentions: readonly NamedMention[];
}

/** Without accents and capitals: António and Antonio are one name. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .toLowerCase();
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name by which it is compared. Nicknames in marks are no part of it. */
function wordsOf(name: string): string[] {
  const words = fold(name)
    .replace(/["“‘(][^"”’)]{1,30}["”’)]/g, ' ')
    .split(/[\s,.-]+/)
    .filter((word) => word && !SUFFIX.test(word));
  return words.length ? words : [fold(name)];
}

/**
 * Joins names into people.
 *
 * Names of several words first, wherever they stand: they agree if first and last word do, or if
 * one is the end of the other. Then each single word goes to the bearer of that surname, else of
 * that first name, who was named last; else it is somebody of its own. Different first names are
 * never joined, so two Bidens stay two.
 */
export function clusterNames(text: string, names: readonly Name[]): Clusters {
  const clusters: Cluster[] = [];
  const bySurname = new Map<string, PersonId[]>();
  const byFirst = new Map<string, PersonId[]>();
  const given = new Map<number, PersonId>();
  const words = names.map(({ start, end }) => wordsOf(text.slice(start, end)));
  const add = (index: number): PersonId => {
    const own = words[index] as string[];
    const { start, end } = names[index] as Name;
    const id = clusters.length;
    clusters.push({ name: text.slice(start, end), words: own });
    remember(bySurname, own[own.length - 1] as string, id);
    remember(byFirst, own[0] as string, id);
    return id;
  };
  names.forEach((name, index) => {
    const own = words[index] as string[];
    if (own.length < 2) return;
    const last = own[own.length - 1] as string;
    const rivals = [...(bySurname.get(last) ?? []), ...(byFirst.get(own[0] as string) ?? [])];
    const same = rivals.find((id) => agree(clusters[id]?.words ?? [], own));
    const id = same ?? add(index);
    given.set(index, id);
    const cluster = clusters[id] as Cluster;
    if (isFuller(text.slice(name.start, name.end), cluster.name)) {
      cluster.name = text.slice(name.start, name.end);
      if (own.length >= cluster.words.length) cluster.words = own;
    }
  });
  const latest = new Map<string, PersonId>();
  const mentions: NamedMention[] = [];
  names.forEach(({ start, end }, index) => {
    const own = words[index] as string[];
    const word = own[0] as string;
    let id = given.get(index);
    if (id === undefined) {
      const bearers = bySurname.get(word) ?? byFirst.get(word) ?? [];
      const recent = latest.get(word);
      id = recent !== undefined && bearers.includes(recent) ? recent : (bearers[0] ?? add(index));
    }
    const cluster = clusters[id] as Cluster;
    for (const part of cluster.words) latest.set(part, id);
    mentions.push({ start, end, person: id });
  });
  return { clusters, mentions };
}

function remember(index: Map<string, PersonId[]>, word: string, id: PersonId): void {
  const known = index.get(word);
  if (known) known.push(id);
  else index.set(word, [id]);
}

/** True for two forms of one name, both of several words. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  const first = sameWord(short[0] as string, long[0] as string);
  const last = short[short.length - 1] === long[long.length - 1];
  if (first && last) return true;
  // "Bin Salman" in "Mohammed bin Salman"; "Ban Ki" in "Ban Ki Moon".
  return endsWith(long, short) || (first && short.every((word) => long.includes(word)));
}

function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.length === 1 || other.length === 1) && one[0] === other[0];
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const offset = long.length - short.length;
  return short.every((word, index) => long[offset + index] === word);
}

/** True where the first form says more than the second: more words, then letters, then accents. */
function isFuller(one: string, other: string): boolean {
  if (isShouted(one) !== isShouted(other)) return isShouted(other);
  const parts = one.split(/\s+/).length - other.split(/\s+/).length;
  if (parts) return parts > 0;
  if (one.length !== other.length) return one.length > other.length;
  return /[^\0-\x7f]/.test(one) && !/[^\0-\x7f]/.test(other);
}

const isShouted = (name: string) => name === name.toUpperCase();

/** What pronouns, titles and first names show of a person. */
export type Gender = 'female' | 'male';
