import type { Span } from '../../article';
import { Shape, type Tokens } from '../tokens';
import { PARTICLES, REPORTING, TITLES } from '../words';

/**
 * Spans of the names of people, without titles and possessives, in the order of the text.
 *
 * By the plainest signs: a title before, a reporting verb or an age beside, and then every other
 * place where the same surname stands.
 */
export function findNames(tokens: Tokens): Span[] {
  const runs = capitalRuns(tokens);
  const surnames = new Set<string>();
  const sure = runs.filter((run) => isPerson(tokens, run));
  for (const { last } of sure) surnames.add(tokens.lower[last] as string);
  return runs
    .filter((run) => sure.includes(run) || surnames.has(tokens.lower[run.last] as string))
    .map(({ first, last }) => ({
      start: tokens.start[first] as number,
      end: tokens.end[last] as number,
    }));
}

interface Run {
  first: number;
  last: number;
  titled: boolean;
}

const isCapital = (shape: number | undefined) =>
  shape === Shape.capital || shape === Shape.initial || shape === Shape.mixed;

/** Longest name anybody bears in the news; longer runs are headlines. */
const LONGEST = 5;

function capitalRuns({ count, shape, lower, line }: Tokens): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < count; at++) {
    if (!isCapital(shape[at])) continue;
    let last = at;
    while (last + 1 < count && !line[last + 1]) {
      if (isCapital(shape[last + 1])) last++;
      else if (PARTICLES.has(lower[last + 1] as string) && isCapital(shape[last + 2])) last += 2;
      else break;
    }
    let first = at;
    while (first < last && TITLES.has((lower[first] as string).replace('.', ''))) first++;
    if (last - first < LONGEST) runs.push({ first, last, titled: first > at });
    at = last;
  }
  return runs;
}

function isPerson({ lower, shape, count }: Tokens, { first, last, titled }: Run): boolean {
  if (titled) return true;
  if (first === last) return false;
  const before = lower[first - 1] ?? '';
  if (before === 'the') return false;
  const after = lower[last + 1] ?? '';
  if (REPORTING.has(after) || REPORTING.has(before)) return true;
  if (after === ',' && last + 3 < count && lower[last + 3] === ',') {
    return shape[last + 2] === Shape.number || shape[last + 2] === Shape.lower;
  }
  return TITLES.has(before);
}
