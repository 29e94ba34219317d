/**
 * A set of words as bits: no word of the set is ever denied, and a few others are let in.
 * Membership is asked by a word's hash, so the set itself is in no text.
 */
export interface Bloom {
  readonly bits: Uint8Array;
  readonly hashes: number;
}

/** FNV-1a over UTF-16 units: the one hash by which words are known to model and sets. */
export function hashWord(word: string, start = 0, end = word.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads a hash over all its bits, with a seed that makes it another hash. */
export function mix(hash: number, seed: number): number {
  let mixed = Math.imul(hash ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A set that holds `words`, with `bitsPerWord` bits for each. */
export function makeBloom(words: readonly string[], bitsPerWord: number): Bloom {
  const bits = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
  const hashes = Math.max(1, Math.round(bitsPerWord * Math.LN2));
  for (const word of words) {
    const hash = hashWord(word);
    for (let turn = 1; turn <= hashes; turn++) {
      const bit = mix(hash, turn) % (bits.length * 8);
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
    }
  }
  return { bits, hashes };
}

/** True for every word of the set, and for about one in a few hundred others. */
export function inBloom({ bits, hashes }: Bloom, hash: number): boolean {
  for (let turn = 1; turn <= hashes; turn++) {
    const bit = mix(hash, turn) % (bits.length * 8);
    if (!((bits[bit >> 3] as number) & (1 << (bit & 7)))) return false;
  }
  return true;
}
