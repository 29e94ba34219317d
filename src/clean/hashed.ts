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
 * A table in the form in which it is built into the scripts, a third of its phrases' size: their
 * hashes, four bytes each, as base64. One in a million other phrases is taken for one of them.
 */
export function hashed(base64: string): Labels {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const hashes = new Set(new Uint32Array(bytes.buffer));
  return { has: (phrase) => hashes.has(hashOfLast(phrase)) };
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
