import { hashWord, mix } from './names/bloom';

/** Weights of hashed features: a linear judgement, learnt from annotated articles. */
export interface Scorer {
  readonly weights: Float32Array | Int8Array;
  readonly scale: number;
  readonly mask: number;
}

/** Collects the features of one thing to be judged. */
export class Features {
  readonly hashes = new Uint32Array(128);
  size = 0;

  /** Starts afresh. */
  clear(): this {
    this.size = 0;
    return this;
  }

  /** Adds what a feature's template says of up to three values. */
  add(template: number, one: number, two = 0, three = 0): void {
    if (this.size >= this.hashes.length) return;
    const value = Math.imul(Math.imul(one + 1, 0x01000193) ^ (two + 7), 0x01000193) ^ (three + 13);
    this.hashes[this.size++] = mix(value, template);
  }
}

/** Hash of a word as a feature's value. */
export function wordValue(word: string | undefined): number {
  return word === undefined ? 3 : hashWord(word);
}

/** The sum of the weights of the features. */
export function scoreOf({ weights, scale, mask }: Scorer, { hashes, size }: Features): number {
  let sum = 0;
  for (let index = 0; index < size; index++) {
    sum += weights[(hashes[index] as number) & mask] as number;
  }
  return sum * scale;
}

/** A count in steps: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–25, more. */
export function bin(count: number): number {
  if (count < 4) return Math.max(0, count);
  if (count < 6) return 4;
  if (count < 9) return 5;
  if (count < 15) return 6;
  return count < 26 ? 7 : 8;
}

/** The share of the probability that each of some scores has. */
export function softmaxShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** The best of some scores and its share of the probability. */
export function softmax(scores: readonly number[]): { best: number; confidence: number } {
  const shares = softmaxShares(scores);
  let best = 0;
  shares.forEach((share, index) => {
    if (share > (shares[best] as number)) best = index;
  });
  return { best, confidence: shares[best] ?? 0 };
}
