import {
  Chain,
  type Crf,
  FOLLOWS,
  LABELS,
  marginals,
  scoreToken,
} from '../../src/annotate/names/crf';
import { seeded, shuffled } from './documents';

/** How a CRF is trained. */
export interface CrfOptions {
  /** The table has two to the power of this many places. */
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Features met fewer times are left out. */
  readonly fewest: number;
  readonly decay: number;
  readonly seed: number;
}

/** One run of a document, ready to learn from. */
export interface Example {
  readonly features: readonly Uint32Array[];
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** Errors smaller than this teach nothing. */
const SETTLED = 1e-4;

/** Trains a CRF by AdaGrad on one run at a time, in an order that the seed decides. */
export function trainCrf(examples: readonly Example[], options: CrfOptions): Crf {
  const { bits, epochs, seed } = options;
  const kept = withoutRare(examples, options.fewest);
  const mask = 2 ** bits - 1;
  const weights = new Float32Array((mask + 1) * (LABELS - 1));
  const squares = new Float32Array(weights.length).fill(1e-2);
  const pairs = new Transitions();
  const crf: Crf = { weights, scale: 1, mask, transitions: pairs.weights };
  const chain = new Chain();
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, labels, weight } of shuffled(kept, random)) {
      chain.reserve(labels.length);
      features.forEach((list, at) => {
        scoreToken(crf, list, list.length, chain.scores, at * LABELS);
      });
      marginals(chain, labels.length, pairs.exponent);
      features.forEach((list, at) => {
        for (let label = 1; label < LABELS; label++) {
          const row = at * LABELS + label;
          const likely = (chain.forward[row] as number) * (chain.backward[row] as number);
          const error = ((labels[at] === label ? 1 : 0) - likely) * weight;
          if (Math.abs(error) > SETTLED) learn(crf, squares, list, label, error, options);
        }
      });
      pairs.learn(chain, labels, weight);
    }
  }
  return crf;
}

function withoutRare(examples: readonly Example[], fewest: number): Example[] {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const list of features) {
      for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return examples.map((example) => ({
    ...example,
    features: example.features.map((list) =>
      list.filter((hash) => (counts.get(hash) ?? 0) >= fewest),
    ),
  }));
}

function learn(
  { weights, mask }: Crf,
  squares: Float32Array,
  features: Uint32Array,
  label: number,
  error: number,
  { rate, decay }: CrfOptions,
): void {
  const learnt = weights as Float32Array;
  for (const hash of features) {
    const index = (hash & mask) * (LABELS - 1) + label - 1;
    const slope = error - decay * (learnt[index] as number);
    const square = (squares[index] as number) + slope * slope;
    squares[index] = square;
    learnt[index] = (learnt[index] as number) + (rate * slope) / Math.sqrt(square);
  }
}

/** The weights of pairs of labels, while they are learnt. */
class Transitions {
  readonly weights = new Float64Array(LABELS * LABELS);
  readonly exponent = new Float64Array(LABELS * LABELS).fill(1);
  private readonly squares = new Float64Array(LABELS * LABELS).fill(1);

  /** One step, from the pairs of one chain whose probabilities are in `chain`. */
  learn({ forward, backward, scores }: Chain, labels: Uint8Array, weight: number): void {
    const slope = new Float64Array(LABELS * LABELS);
    for (let at = 1; at < labels.length; at++) {
      const likely = new Float64Array(LABELS * LABELS);
      const row = at * LABELS;
      let sum = 0;
      for (let step = 0; step < likely.length; step++) {
        if (!FOLLOWS[step]) continue;
        const to = row + (step % LABELS);
        const from = row - LABELS + Math.floor(step / LABELS);
        const here =
          (forward[from] as number) *
          (this.exponent[step] as number) *
          Math.exp(Math.min(60, scores[to] as number)) *
          (backward[to] as number);
        likely[step] = here;
        sum += here;
      }
      if (!(sum > 0)) continue;
      for (let step = 0; step < likely.length; step++) {
        slope[step] = (slope[step] as number) - (likely[step] as number) / sum;
      }
      const seen = (labels[at - 1] as number) * LABELS + (labels[at] as number);
      slope[seen] = (slope[seen] as number) + 1;
    }
    for (let step = 0; step < slope.length; step++) {
      const gradient = (slope[step] as number) * weight;
      if (!gradient) continue;
      this.squares[step] = (this.squares[step] as number) + gradient * gradient;
      this.weights[step] =
        (this.weights[step] as number) + (0.2 * gradient) / Math.sqrt(this.squares[step] as number);
      this.exponent[step] = Math.exp(this.weights[step] as number);
    }
  }
}
