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
  let hashes: Uint32Array | null = null;
  return {
    has(phrase) {
      hashes ??= unpack(base64);
      return holds(hashes, hashOfLast(phrase));
    },
  };
}

function unpack(base64: string): Uint32Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}

function holds(hashes: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash;
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
