import { Shape, type Tokens } from '../tokens';
import { REPORTING } from '../words';
import type { Name } from './index';
import { DETERMINER, PREPOSITION, ROLE } from './lists';
import { isNameLike } from './runs';

/** What bodies and firms are called too: "Acme Cranes, a maker of cranes, says". */
const ALSO_BODIES = new Set(
  `ally anchor associate brother builder advocate broadcaster broker champion contender contractor consultant
  creator critic dealer developer fighter financier forward half head influencer insider investor lead leader
  legend lobbyist maker member model official operator opener organiser organizer owner parent partner performer
  pioneer player predecessor producer promoter protector publisher receiver rival seller specialist sister star
  storyteller successor supporter tenant trader trainer winner counterpart defendant`.split(/\s+/),
);
const humans = new Set(ROLE.filter((word) => !ALSO_BODIES.has(word)));
const determiners = new Set(DETERMINER);
const prepositions = new Set(PREPOSITION);
/** Longest name, and longest explanation, in tokens. */
const LONGEST_NAME = 3;
const LONGEST = 16;

/**
 * Names that the text itself explains, whatever their words: "Oleh Press, a chemistry researcher
 * at the college, says". The tagger knows words, and takes some surnames for the words of a body.
 */
export function explainedNames(tokens: Tokens, found: readonly Name[]): Name[] {
  const { count, start, end } = tokens;
  const names: Name[] = [];
  let next = 0;
  for (let at = 0; at < count; at++) {
    const last = opensSentence(tokens, at) ? lastOfName(tokens, at) : -1;
    if (last < 0 || !isExplained(tokens, last + 1)) continue;
    const name = { start: start[at] as number, end: end[last] as number, confidence: 0.8 };
    while ((found[next]?.end ?? name.end) < name.start + 1 && next < found.length) next++;
    const other = found[next];
    if (!other || other.start >= name.end) names.push(name);
  }
  return names;
}

function opensSentence({ line, lower }: Tokens, at: number): boolean {
  return at === 0 || Boolean(line[at]) || /^[.!?”"]$/.test(lower[at - 1] as string);
}

/** The last token of two or three capitalised words before a comma, or -1. */
function lastOfName({ shape, lower, line }: Tokens, first: number): number {
  if (shape[first] !== Shape.capital || determiners.has(lower[first] as string)) return -1;
  if (prepositions.has(lower[first] as string)) return -1;
  let last = first;
  while (last < first + LONGEST_NAME && isNameLike(shape[last + 1]) && !line[last + 1]) last++;
  const fits = last > first && last < first + LONGEST_NAME && shape[last] === Shape.capital;
  return fits && lower[last + 1] === ',' ? last : -1;
}

/** ", a chemistry researcher at the college, says": what only a person is, and a verb of speech. */
function isExplained({ shape, lower, line, count }: Tokens, comma: number): boolean {
  let at = comma + 1;
  if (shape[at] === Shape.number && lower[at + 1] === ',') at += 2;
  if (!/^an?$/.test(lower[at] ?? '')) return false;
  let head = '';
  const limit = Math.min(count, at + LONGEST);
  for (at++; at < limit && lower[at] !== ','; at++) {
    const word = lower[at] as string;
    if (line[at] || /^[.!?:;"“”]$/.test(word)) return false;
    if (!head && prepositions.has(word)) head = lower[at - 1] as string;
  }
  if (at >= limit) return false;
  return humans.has(head || (lower[at - 1] as string)) && REPORTING.has(lower[at + 1] ?? '');
}
