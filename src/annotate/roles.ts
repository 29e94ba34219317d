import type { Layout } from './layout';
import { DETERMINER, PREPOSITION, ROLE } from './names/lists';
import { isNameLike } from './names/runs';
import type { Clusters } from './people';
import { Shape, type Tokens, tokenAt } from './tokens';
import {
  HONORIFICS,
  NOT_ROLE,
  OFFICE_VERBS,
  PRONOUNS,
  REPORTING,
  ROLE_MODIFIERS,
  TITLES,
} from './words';

const roles = new Set(ROLE);
const determiners = new Set([...DETERMINER, 'his', 'her', 'my', 'whose']);
const prepositions = new Set(PREPOSITION);
/** Longest role, in tokens. */
const LONGEST = 24;

/** A role as tokens of the text. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The role of each person in the article's own words, or null: the first that stands beside one
 * of their names.
 *
 * "Kremlin spokesman Dmitry Peskov", "the school's director, Jai Pun,", "Mary Barra, chief
 * executive of Acme", "Rita Rao, who is head of research", "Bo Berg, who runs the port". Never across another person, and
 * never "Mr." or "Dr.", which say nothing of what somebody does.
 */
export function findRoles(layout: Layout, { clusters, mentions }: Clusters): (string | null)[] {
  const { tokens } = layout;
  const found: (string | null)[] = clusters.map(() => null);
  const names = new Int32Array(tokens.count).fill(-1);
  const places = mentions.map(({ start, end, person }) => {
    const first = tokenAt(tokens, start);
    const last = Math.max(first, tokenAt(tokens, end - 1));
    names.fill(person, first, last + 1);
    return { first, last };
  });
  const scene: Scene = { layout, names };
  mentions.forEach(({ person }, index) => {
    const { first, last } = places[index] ?? { first: 0, last: 0 };
    const known = found[person];
    if (known && isFull(known)) return;
    const before =
      titleBefore(scene, first) ?? descriptionBefore(scene, first) ?? namedBefore(scene, first);
    const role = before && textOf(tokens, before);
    if (role && isFull(role)) {
      found[person] = role;
      return;
    }
    const after = appositionAfter(scene, last);
    found[person] = (after && textOf(tokens, after)) ?? known ?? role ?? null;
  });
  shareRoles(scene, places, mentions, found);
  return found;
}

/** A title of one word gives way to a fuller description nearby. */
const isFull = (role: string) => role.includes(' ');

/** "Judges Len Good, Bruno Tone and Ann Lee": a plural before the first name holds for all. */
function shareRoles(
  { layout }: Scene,
  places: readonly Stretch[],
  mentions: Clusters['mentions'],
  found: (string | null)[],
): void {
  const { lower, line } = layout.tokens;
  for (let index = 1; index < mentions.length; index++) {
    const before = places[index - 1];
    const here = places[index];
    const person = mentions[index]?.person ?? -1;
    const role = found[mentions[index - 1]?.person ?? -1];
    if (!before || !here || !role || found[person] !== null || line[here.first]) continue;
    if (!/^(?:,|and|&)$/.test(lower[here.first - 1] ?? '')) continue;
    if (here.first - before.last > 3 || !/[^s]s$/.test(role) || role.includes(' of ')) continue;
    found[person] = role;
  }
}

interface Scene {
  readonly layout: Layout;
  /** Person named at each token, or -1. */
  readonly names: Int32Array;
}

function textOf({ text, start, end }: Tokens, { first, last }: Stretch): string {
  return text.slice(start[first], end[last]).replace(/\s+/g, ' ');
}

const bare = (word: string | undefined) => (word ?? '').replace(/\.$/, '');

/** True for a noun of what somebody is, also in the plural and after a hyphen. */
export function isRoleWord(word: string): boolean {
  const plain = bare(word);
  if (roles.has(plain) || TITLES.has(plain)) return !HONORIFICS.has(plain);
  return plain.endsWith('s') && roles.has(plain.slice(0, -1));
}

/** The title or noun right before a name: "former U.N. political affairs chief". */
function titleBefore(scene: Scene, name: number): Stretch | null {
  const { tokens } = scene.layout;
  const { lower, line } = tokens;
  let last = name - 1;
  if (line[name]) return null;
  const isAddress = (at: number) => HONORIFICS.has(bare(lower[at])) && lower[at - 1] !== 'first';
  while (last >= 0 && isAddress(last) && !line[last]) last--;
  if (last >= 0 && isAddress(last)) return null;
  if (last < 0) return null;
  return isRoleWord(lower[last] as string) ? widen(scene, last, last) : officeBefore(scene, last);
}

/** "Secretary of State", "Minister for Health": a title with its field between it and the name. */
function officeBefore(scene: Scene, last: number): Stretch | null {
  const { tokens } = scene.layout;
  const { lower, shape, line } = tokens;
  if (!isNameLike(shape[last])) return null;
  for (let at = last; at > last - 9 && at >= 0; at--) {
    if (!stays(scene, at) || (line[at + 1] && at < last)) return null;
    const word = lower[at] as string;
    if (/^(?:of|for|to)$/.test(word) && at > 0 && isRoleWord(lower[at - 1] as string)) {
      return widen(scene, at - 1, last);
    }
    if (!isNameLike(shape[at]) && !/^(?:of|for|to|and|the|&|,|-)$/.test(word)) return null;
  }
  return null;
}

/** True for a token that a role may hold: outside quotations, of no other person. */
function stays({ layout: { tokens, quote }, names }: Scene, at: number): boolean {
  if (at < 0 || at >= tokens.count || quote[at] !== -1) return false;
  // "McCarthy's successor" may name somebody.
  return names[at] === -1 || /^['’]s$/.test(tokens.lower[at + 1] ?? '');
}

/** Extends a role to the left over its modifiers, up to a determiner, a verb or a preposition. */
function widen(scene: Scene, head: number, last: number): Stretch {
  const { tokens } = scene.layout;
  const { lower, shape, line } = tokens;
  let first = head;
  let small = 0;
  for (let at = head - 1; at > last - LONGEST && !line[at + 1] && stays(scene, at); at--) {
    const word = lower[at] as string;
    if (/^(?:'s|’s|-|&|\/)$/.test(word)) continue;
    // "Directorate of Resources (DINARA) Chief"
    if (word === ')' && lower[at - 2] === '(') {
      at -= 2;
      continue;
    }
    if (shape[at] === Shape.other) break;
    if (word === 'and') {
      if (!isRoleWord(lower[at - 1] ?? '')) break;
      first = at - 1;
      continue;
    }
    if (isNameLike(shape[at])) {
      // A capital that only begins the sentence.
      if (determiners.has(word) || prepositions.has(word) || NOT_ROLE.has(word)) break;
      first = at;
      continue;
    }
    if (shape[at] === Shape.number) {
      first = at;
      continue;
    }
    if (ROLE_MODIFIERS.has(word) || isRoleWord(word)) {
      first = at;
      continue;
    }
    // "To meet Russian President": in front of a capital only what is known to belong to a role.
    if (isNameLike(shape[first]) || !isModifier(word) || ++small > 2) break;
    first = at;
  }
  return { first, last };
}

/** A word in small letters that may describe an office: no verb, no small word. */
function isModifier(word: string): boolean {
  if (determiners.has(word) || prepositions.has(word) || NOT_ROLE.has(word)) return false;
  if (REPORTING.has(word) || PRONOUNS.has(word)) return false;
  return !/(?:ed|ing|ly)$/.test(word);
}

/** "The school's director, Jai Pun,": a description, a comma, the name. */
function descriptionBefore(scene: Scene, name: number): Stretch | null {
  const { tokens } = scene.layout;
  const { lower, line } = tokens;
  let comma = name - 1;
  while (comma > name - 3 && HONORIFICS.has(bare(lower[comma]))) comma--;
  if (lower[comma] !== ',' || line[name]) return null;
  const last = comma - 1;
  let first = -1;
  let at = last;
  for (; at > last - LONGEST && stays(scene, at); at--) {
    const word = lower[at] as string;
    if (/^[,.:;()"“”–—]$/.test(word)) break;
    if (REPORTING.has(word) || /^(?:that|who|is|was|were|are|but|as|by)$/.test(word)) break;
    if (word === 'and' && !isRoleWord(lower[at - 1] ?? '') && !isNameLike(tokens.shape[at - 1]))
      break;
    if (determiners.has(word)) {
      first = at + 1;
      if (lower[at - 1] !== 'of' && lower[at - 1] !== 'for') break;
    }
    if (line[at]) {
      if (first < 0) first = at;
      break;
    }
  }
  if (first < 0 || first > last) return null;
  const head = headToken(tokens, first, last);
  if (head < 0 || !isRoleWord(lower[head] as string)) return null;
  return { first, last };
}

/** "A young salesman called Xinba", "a man named Elliot Rodger". */
function namedBefore(scene: Scene, name: number): Stretch | null {
  const { lower, line } = scene.layout.tokens;
  if (line[name] || !/^(?:named|called|nicknamed)$/.test(lower[name - 1] ?? '')) return null;
  const last = name - 2;
  for (let at = last; at > last - 8 && stays(scene, at) && !line[at + 1]; at--) {
    if (determiners.has(lower[at] as string)) return at < last ? { first: at + 1, last } : null;
    if (!isNameLike(scene.layout.tokens.shape[at]) && prepositions.has(lower[at] as string))
      return null;
  }
  return null;
}

/** The noun before the first preposition. */
function headToken({ lower }: Tokens, first: number, last: number): number {
  for (let at = first + 1; at <= last; at++) {
    if (prepositions.has(lower[at] as string) || lower[at] === ',') return at - 1;
  }
  return last;
}

/** What follows a name: ", chief executive of Acme,", "(42), who is a nurse", "is the mayor". */
function appositionAfter(scene: Scene, name: number): Stretch | null {
  const { tokens, sentence } = scene.layout;
  const { lower, shape, count } = tokens;
  let at = name + 1;
  const inside = (token: number) =>
    token < count && sentence[token] === sentence[name] && stays(scene, token);
  if (lower[at] === '(') {
    while (at < name + 8 && inside(at) && lower[at] !== ')') at++;
    at++;
  }
  if (lower[at] === ',' && shape[at + 1] === Shape.number && lower[at + 2] === ',') at += 2;
  const comma = lower[at] === ',' || /^[–—]$/.test(lower[at] ?? '');
  if (comma) at++;
  if (/^(?:now|then|currently|formerly|himself|herself|also)$/.test(lower[at] ?? '')) at++;
  let verbal = false;
  if (lower[at] === 'who') {
    if (OFFICE_VERBS.has(lower[at + 1] ?? ''))
      return comma ? officeClause(scene, at, inside) : null;
    at++;
  }
  if (/^(?:is|was|are|were|became|becomes)$/.test(lower[at] ?? '')) {
    verbal = true;
    at++;
  } else if (
    /^(?:serves|served|works|worked|acts|acted)$/.test(lower[at] ?? '') &&
    lower[at + 1] === 'as'
  ) {
    verbal = true;
    at += 2;
  } else if (!comma) return null;
  if (!inside(at)) return null;
  const opening = lower[at] as string;
  if (NOT_ROLE.has(opening) && opening !== 'one') return null;
  if (prepositions.has(opening) || (/ed$/.test(opening) && !ROLE_MODIFIERS.has(opening)))
    return null;
  // ", whose sister is a nurse,": that is somebody else's.
  if (opening === 'accused' || opening === 'whose') return null;
  const determined = determiners.has(lower[at] as string) || lower[at] === 'one';
  if (determined && lower[at] !== 'one') at++;
  else if (verbal && !isRoleWord(lower[at] ?? '')) return null;
  const end = endOfApposition(scene, at, inside);
  if (end < at) return null;
  // ", the rector of Hall College, Mrs Ann Lee": that is the next person's.
  let next = end + 2;
  while (next < end + 4 && HONORIFICS.has(bare(lower[next]))) next++;
  if (lower[end + 1] === ',' && determined && (scene.names[next] ?? -1) !== -1) return null;
  if (comma && determined && !verbal && isFreeDescription(scene, name, at, end)) {
    return { first: at, last: end };
  }
  const head = headToken(tokens, at, end);
  for (let token = at; token <= Math.min(end, head + 1); token++) {
    if (isRoleWord(lower[token] as string)) return { first: at, last: end };
  }
  return null;
}

/** "who runs the emergency department of Holm": an office said as what somebody does. */
function officeClause(
  scene: Scene,
  who: number,
  inside: (token: number) => boolean,
): Stretch | null {
  const { lower, shape } = scene.layout.tokens;
  const object = who + 2;
  if (!inside(object)) return null;
  // "who runs every morning", "who leads 3-1": that is no office.
  const opening = lower[object] as string;
  const isOffice = /^(?:the|a|an|its|their|his|her|one|two|three)$/.test(opening);
  if (!isOffice && !isNameLike(shape[object])) return null;
  const last = endOfApposition(scene, object, inside);
  return last > object || isNameLike(shape[object]) ? { first: who, last } : null;
}

/** ", an organic chemist," and ", the younger brother of the king.": set off on both sides. */
function isFreeDescription(
  { layout: { tokens } }: Scene,
  name: number,
  first: number,
  end: number,
): boolean {
  const { lower } = tokens;
  const determiner = lower[first - 1] ?? '';
  if (/^(?:a|an|another|one)$/.test(determiner)) return true;
  if (determiner !== 'the' || !/^[,.;)–—]$/.test(lower[end + 1] ?? '')) return false;
  // "According to Ann Lee, the council …": the comma only closes what opens the sentence.
  for (let at = name; at > name - 6; at--) if (prepositions.has(lower[at] ?? '')) return false;
  return true;
}

function endOfApposition(scene: Scene, first: number, inside: (token: number) => boolean): number {
  const { tokens } = scene.layout;
  const { lower, shape } = tokens;
  let last = first - 1;
  for (let at = first; at < first + LONGEST && inside(at); at++) {
    const word = lower[at] as string;
    if (/^[,.:;"“”–—?!]$/.test(word) || (word === '(' && at > first)) break;
    if (
      /^(?:who|which|that|whose|where|when|while|but|because|after|before|said|says|told)$/.test(
        word,
      )
    )
      break;
    if (/^(?:is|was|has|had|will|would|are|were|have|can|could|may)$/.test(word)) break;
    if (at > first + 1 && REPORTING.has(word) && shape[at] === Shape.lower) break;
    last = at;
  }
  return last;
}
