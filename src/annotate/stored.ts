import type { Bloom } from './names/bloom';

/** A set of words as it is stored: base64. */
export interface StoredSet {
  readonly hashes: number;
  readonly bits: string;
}

/** Largest weight that one character can hold, in steps of `scale`. */
export const MOST_STEPS = 45;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/** The printable character of a weight: all of ASCII but the two that JSON escapes; zero is "N". */
export function characterOf(step: number): string {
  let code = SPACE + step + MOST_STEPS;
  if (code >= QUOTE) code++;
  if (code >= BACKSLASH) code++;
  return String.fromCharCode(code);
}

function stepOf(code: number): number {
  return code - SPACE - MOST_STEPS - (code > BACKSLASH ? 1 : 0) - (code > QUOTE ? 1 : 0);
}

/** The weights that a text of characters holds, in steps. */
export function readSteps(text: string): Int8Array {
  const steps = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) steps[at] = stepOf(text.charCodeAt(at));
  return steps;
}

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Unpacks a stored set of words. */
export function readSet({ hashes, bits }: StoredSet): Bloom {
  return { bits: bytesOf(bits), hashes };
}
