import type { Bloom } from './bloom';
import { type Crf, LABELS } from './crf';
import type { Lexicon } from './features';

/** Both readings of the tagger and its sets of words. */
export interface NameModel {
  readonly first: Crf;
  readonly second: Crf;
  readonly lexicon: Lexicon;
}

/** A set of words as it is stored: base64. */
export interface StoredSet {
  readonly hashes: number;
  readonly bits: string;
}

/** A CRF as it is stored: one printable character for each weight. */
interface StoredCrf {
  readonly scale: number;
  readonly transitions: readonly number[];
  readonly weights: string;
}

/** The form of `model.json`. */
export interface StoredModel {
  readonly first: StoredCrf;
  readonly second: StoredCrf;
  readonly firstNames: StoredSet;
  readonly common: StoredSet;
}

/** Largest weight that one character can hold, in steps of `scale`. */
export const MOST_STEPS = 45;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/** The printable character of a weight: all of ASCII but the two that JSON escapes; zero is "O". */
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

function readCrf({ scale, transitions, weights }: StoredCrf): Crf {
  return {
    weights: readSteps(weights),
    scale,
    mask: weights.length / (LABELS - 1) - 1,
    transitions,
  };
}

/** Unpacks a stored set of words. */
export function readSet({ hashes, bits }: StoredSet): Bloom {
  const text = atob(bits);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return { bits: bytes, hashes };
}

/** Unpacks a stored model: some milliseconds, once for a page. */
export function readModel(stored: StoredModel): NameModel {
  return {
    first: readCrf(stored.first),
    second: readCrf(stored.second),
    lexicon: { firstNames: readSet(stored.firstNames), common: readSet(stored.common) },
  };
}
