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

/** A nickname in marks, inside a name. */
const NICKNAME = /["“‘(]([^"”’)]{1,30})["”’)]/g;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name by which it is compared. Nicknames in marks are no part of it. */
function wordsOf(name: string): string[] {
  const words = fold(name)
    .replace(NICKNAME, ' ')
    .split(/[\s,.-]+/)
    .filter((word) => word && !SUFFIX.test(word));
  return words.length ? words : [fold(name)];
}

/**
 * Joins names into people.
 *
 * Names of several words first, wherever they stand: they agree if first and last word do, or if
 * one is the end of the other. Then each single word goes to the bearer of that surname, else of
 * that first name, who was named last, else to the one who has it in the middle of the name or as a
 * nickname, or has a surname one letter off; else it is somebody of its own. Different first names
 * are never joined, so two Bidens stay two.
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
  // One letter off a long surname that only one person bears.
  const misspelt = (word: string): PersonId[] => {
    if (word.length < LONG || bySurname.size > MANY) return [];
    const near = [...bySurname.keys()].filter(
      (other) => other.length >= LONG && isNear(word, other),
    );
    return near.length === 1 ? (only(bySurname.get(near[0] as string)) ?? []) : [];
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
  const byOther = new Map<string, PersonId[]>();
  clusters.forEach(({ name, words: own }, id) => {
    for (const word of own.slice(1, -1)) if (word.length > 1) remember(byOther, word, id);
    for (const found of fold(name).matchAll(NICKNAME)) remember(byOther, found[1] as string, id);
  });
  const latest = new Map<string, PersonId>();
  const mentions: NamedMention[] = [];
  names.forEach(({ start, end }, index) => {
    const own = words[index] as string[];
    const word = own[0] as string;
    let id = given.get(index);
    if (id === undefined) {
      const bearers =
        bySurname.get(word) ?? byFirst.get(word) ?? only(byOther.get(word)) ?? misspelt(word);
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
  if (first && last) return !contradict(one.slice(1, -1), other.slice(1, -1));
  // "Teresa Flores" in "María Teresa Flores Jáquez"; "Ban Ki" in "Ban Ki Moon".
  return isWithin(long, short) || (first && short.every((word) => long.includes(word)));
}

/** Middle initials that are both given and differ: George H.W. and George W. are two. */
function contradict(one: readonly string[], other: readonly string[]): boolean {
  const initials = [one, other].every((words) => words.every((word) => word.length === 1));
  return initials && one.length > 0 && other.length > 0 && one.join('') !== other.join('');
}

/** One first name in two forms: an initial, a short form, or a letter off. */
function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return short[0] === long[0];
  return (
    (short.length >= 3 && long.startsWith(short)) || (short.length >= 5 && isNear(short, long))
  );
}

function isWithin(long: readonly string[], short: readonly string[]): boolean {
  for (let offset = 0; offset + short.length <= long.length; offset++) {
    if (short.every((word, index) => long[offset + index] === word)) return true;
  }
  return false;
}

/** Words as long as this are one word misspelt if a letter is changed, missing or too many. */
const LONG = 6;
/** With more surnames than this in a text, misspelt ones are not looked for. */
const MANY = 400;

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start);
  return rest === long.slice(start + 1);
}

/** A list of one, or undefined. */
function only(people: PersonId[] | undefined): PersonId[] | undefined {
  return people?.length === 1 ? people : undefined;
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
