import { Shape, type Tokens } from '../tokens';
import { PARTICLES } from '../words';

/** A stretch of tokens in which a name may stand; nothing outside a run is ever one. */
export interface Run {
  /** First token. */
  readonly first: number;
  /** Last token, included. */
  readonly last: number;
}

/** True for a token that can begin a name. */
export function isNameLike(shape: number | undefined): boolean {
  return (
    shape === Shape.capital ||
    shape === Shape.initial ||
    shape === Shape.mixed ||
    shape === Shape.upper
  );
}

const HYPHEN = /^[-‐‑]$/;
const OPENING = /^["“'‘(]$/;
const CLOSING = /^["”'’)]$/;
/** Longest nickname in marks: "Choi “Zeus” Woo-je". */
const NICKNAME = 3;

/**
 * Cuts a text into runs: capitalised tokens with the particles, hyphens and nicknames in marks
 * that may join them ("Ludwig van der Rohe", "Ban Ki-moon", "Joko “Jokowi” Widodo").
 */
export function findRuns(tokens: Tokens): Run[] {
  const { count, shape } = tokens;
  const runs: Run[] = [];
  for (let at = 0; at < count; at++) {
    if (!isNameLike(shape[at])) continue;
    const first = at;
    let last = at;
    for (let next = joined(tokens, last); next > last; next = joined(tokens, last)) last = next;
    runs.push({ first, last });
    at = last;
  }
  return runs;
}

/** The token up to which the run that ends with `last` goes on, or `last`. */
function joined(tokens: Tokens, last: number): number {
  const { count, shape, lower, line, start, end } = tokens;
  const next = last + 1;
  if (next >= count || line[next]) return last;
  if (isNameLike(shape[next])) return next;
  const word = lower[next] as string;
  const glued = start[next] === end[last];
  if (glued && HYPHEN.test(word) && start[next + 1] === end[next] && !line[next + 1]) {
    return shape[next + 1] === Shape.other ? last : next + 1;
  }
  if (PARTICLES.has(word)) {
    let after = next + 1;
    while (after < next + 3 && PARTICLES.has(lower[after] ?? '')) after++;
    if (HYPHEN.test(lower[after] ?? '')) after++;
    return after < count && isNameLike(shape[after]) && !line[after] ? after : last;
  }
  if (word === ',' && /^(?:[js]r\.?|ii|iii|iv)$/.test(lower[next + 1] ?? '')) return next + 1;
  if (!glued && OPENING.test(word)) {
    for (let close = next + 2; close <= next + NICKNAME + 1 && close + 1 < count; close++) {
      if (!CLOSING.test(lower[close] as string)) continue;
      return isNameLike(shape[next + 1]) && isNameLike(shape[close + 1]) ? close + 1 : last;
    }
  }
  return last;
}
