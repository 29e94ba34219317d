/** A table of phrases that can be asked whether it holds one, and nothing else. */
export interface Labels {
  has(phrase: string): boolean;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(phrase: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < phrase.length; at++)
    hash = Math.imul(hash ^ phrase.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * A table in the form in which it is built, smaller than its phrases: of their hashes in ascending
 * order the first, and what each adds to the one before it. One in a million other phrases is taken
 * for one of them.
 */
export function hashed(steps: readonly number[]): Labels {
  // When it is first asked: a script without its kit has no tables, and has to say that it has none.
  let hashes: readonly number[] | undefined;
  return {
    has(phrase) {
      hashes ??= sumsOf(steps);
      return holds(hashes, hashOfLast(phrase));
    },
  };
}

function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

function holds(hashes: readonly number[], hash: number): boolean {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] as number;
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle;
  }
  return false;
}

let last = '';
let hashOfIt = hashOf(last);

/** A line is looked up in one table after the other. */
function hashOfLast(phrase: string): number {
  if (phrase !== last) {
    last = phrase;
    hashOfIt = hashOf(phrase);
  }
  return hashOfIt;
}
