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
 * A table in the form in which it is built, a third of its phrases' size: their hashes in
 * ascending order, four bytes each, as base64. One in a million other phrases is taken for one of
 * them.
 */
export function hashed(base64: string): Labels {
  let bytes: string | null = null;
  return {
    has(phrase) {
      bytes ??= atob(base64);
      return holds(bytes, hashOfLast(phrase));
    },
  };
}

/** Looked for in the text of bytes as it is: a table is asked too seldom to be worth unpacking. */
function holds(bytes: string, hash: number): boolean {
  let low = 0;
  let high = bytes.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = hashAt(bytes, middle);
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** Four bytes, the lowest first. */
function hashAt(bytes: string, index: number): number {
  const byte = (i: number) => bytes.charCodeAt(index * 4 + i) << (8 * i);
  return (byte(0) | byte(1) | byte(2) | byte(3)) >>> 0;
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
