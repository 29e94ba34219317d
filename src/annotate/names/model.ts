import type { Bloom } from './bloom';
import { type Crf, LABELS } from './crf';
import type { Lexicon } from './features';

/** Both readings of the tagger and its sets of words. */
export interface NameModel {
  readonly first: Crf;
  readonly second: Crf;
  readonly lexicon: Lexicon;
}

/** What the head of a stored model says of a CRF. */
interface CrfHead {
  readonly scale: number;
  readonly transitions: readonly number[];
  /** Places in its table, each with a weight for every label but "outside". */
  readonly places: number;
}

/** What it says of a set of words. */
interface SetHead {
  readonly hashes: number;
  readonly bytes: number;
}

/** The first line of a stored model, as JSON. */
export interface ModelHead {
  readonly first: CrfHead;
  readonly second: CrfHead;
  readonly firstNames: SetHead;
  readonly common: SetHead;
}

const LINE_END = 10;

/**
 * Unpacks a stored model: a line of JSON, then the bytes it measures, in the order of its keys.
 *
 * Of a CRF these are one bit for each weight, lowest first, that tells whether it is other than
 * zero, then those weights, a signed byte each, in steps of `scale`. A set is its bits. Takes a
 * few milliseconds. Throws a RangeError if bytes are missing or left over.
 */
export function readModel(file: Uint8Array): NameModel {
  let at = file.indexOf(LINE_END) + 1;
  const head: ModelHead = JSON.parse(new TextDecoder().decode(file.subarray(0, at)));
  const take = (length: number) => {
    at += length;
    return file.subarray(at - length, at);
  };
  const crf = ({ scale, transitions, places }: CrfHead): Crf => {
    const weights = new Int8Array(places * (LABELS - 1));
    const present = take(weights.length / 8);
    for (let index = 0; index < weights.length; index++)
      if ((present[index >> 3] as number) & (1 << (index & 7)))
        weights[index] = file[at++] as number;
    return { weights, scale, mask: places - 1, transitions };
  };
  const set = ({ hashes, bytes }: SetHead): Bloom => ({ hashes, bits: take(bytes) });
  const model = {
    first: crf(head.first),
    second: crf(head.second),
    lexicon: { firstNames: set(head.firstNames), common: set(head.common) },
  };
  if (at !== file.length)
    throw new RangeError(`A model of ${file.length} bytes, of which ${at} were expected`);
  return model;
}
