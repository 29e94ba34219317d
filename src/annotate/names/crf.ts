/** Labels of a token: outside, begin, inside, last, and a name of one token. */
export const LABELS = 5;
export const Label = { outside: 0, begin: 1, inside: 2, last: 3, unit: 4 } as const;

/** Which label may follow which, `[from * LABELS + to]`: B and I must go on, the others must not. */
export const FOLLOWS: readonly boolean[] = Array.from({ length: LABELS * LABELS }, (_, index) => {
  const from = Math.floor(index / LABELS);
  const to = index % LABELS;
  const goesOn = to === Label.inside || to === Label.last;
  return from === Label.begin || from === Label.inside ? goesOn : !goesOn;
});

/** A linear-chain CRF over hashed features; "outside" has no weights, it is what the rest is measured by. */
export interface Crf {
  /** `[(hash & mask) * (LABELS - 1) + label - 1]` */
  readonly weights: Float32Array | Int8Array;
  /** What a step of `weights` is worth. */
  readonly scale: number;
  readonly mask: number;
  /** `[from * LABELS + to]` */
  readonly transitions: ArrayLike<number>;
}

const NEVER = -1e9;

/** Writes a token's score for each label. */
export function scoreToken(
  { weights, scale, mask }: Crf,
  features: Uint32Array,
  size: number,
  out: Float64Array,
  offset: number,
): void {
  let begin = 0;
  let inside = 0;
  let last = 0;
  let unit = 0;
  for (let index = 0; index < size; index++) {
    const base = ((features[index] as number) & mask) << 2;
    begin += weights[base] as number;
    inside += weights[base + 1] as number;
    last += weights[base + 2] as number;
    unit += weights[base + 3] as number;
  }
  out[offset] = 0;
  out[offset + 1] = begin * scale;
  out[offset + 2] = inside * scale;
  out[offset + 3] = last * scale;
  out[offset + 4] = unit * scale;
}

/** Working space for one chain, grown as needed. */
export class Chain {
  scores = new Float64Array(64 * LABELS);
  forward = new Float64Array(64 * LABELS);
  backward = new Float64Array(64 * LABELS);
  back = new Uint8Array(64 * LABELS);

  /** Makes room for a chain of `length` tokens. */
  reserve(length: number): void {
    if (this.scores.length >= length * LABELS) return;
    const size = length * LABELS * 2;
    this.scores = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.back = new Uint8Array(size);
  }
}

/** A chain starts after "outside" and ends before it. */
const mayStart = (label: number) => FOLLOWS[label] as boolean;
const mayEnd = (label: number) => FOLLOWS[label * LABELS] as boolean;

/** The best labels for the chain whose scores are set. */
export function bestLabels(
  { scores, forward, back }: Chain,
  length: number,
  transitions: ArrayLike<number>,
): Uint8Array {
  for (let to = 0; to < LABELS; to++) {
    forward[to] = mayStart(to) ? (scores[to] as number) + (transitions[to] as number) : NEVER;
  }
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let best = NEVER * 2;
      let from = 0;
      for (let label = 0; label < LABELS; label++) {
        const step = label * LABELS + to;
        if (!FOLLOWS[step]) continue;
        const score = (forward[row - LABELS + label] as number) + (transitions[step] as number);
        if (score > best) {
          best = score;
          from = label;
        }
      }
      forward[row + to] = best + (scores[row + to] as number);
      back[row + to] = from;
    }
  }
  const labels = new Uint8Array(length);
  let best = 0;
  let most = NEVER * 4;
  const end = (length - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) {
    if (!mayEnd(label)) continue;
    const score = (forward[end + label] as number) + (transitions[label * LABELS] as number);
    if (score > most) {
      most = score;
      best = label;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = best;
    best = back[at * LABELS + best] as number;
  }
  return labels;
}

/**
 * Fills `forward` and `backward` with scaled probabilities and returns the log of the sum over
 * all labellings. The probability of a label at a token is `forward * backward` there.
 */
export function marginals(
  { scores, forward, backward }: Chain,
  length: number,
  exponent: ArrayLike<number>,
): number {
  let log = 0;
  for (let at = 0; at < length; at++) {
    const row = at * LABELS;
    let top = NEVER;
    for (let to = 0; to < LABELS; to++) top = Math.max(top, scores[row + to] as number);
    let sum = 0;
    for (let to = 0; to < LABELS; to++) {
      let reach = 0;
      if (at === 0) reach = mayStart(to) ? (exponent[to] as number) : 0;
      else {
        for (let label = 0; label < LABELS; label++) {
          const step = label * LABELS + to;
          if (FOLLOWS[step]) {
            reach += (forward[row - LABELS + label] as number) * (exponent[step] as number);
          }
        }
      }
      const here = reach * Math.exp((scores[row + to] as number) - top);
      forward[row + to] = here;
      sum += here;
    }
    for (let to = 0; to < LABELS; to++) forward[row + to] = (forward[row + to] as number) / sum;
    log += top + Math.log(sum);
  }
  const end = (length - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = mayEnd(label) ? (exponent[label * LABELS] as number) : 0;
  }
  for (let at = length - 2; at >= 0; at--) {
    const row = at * LABELS;
    let top = NEVER;
    for (let to = 0; to < LABELS; to++) top = Math.max(top, scores[row + LABELS + to] as number);
    let most = 0;
    for (let from = 0; from < LABELS; from++) {
      let sum = 0;
      for (let to = 0; to < LABELS; to++) {
        const step = from * LABELS + to;
        if (!FOLLOWS[step]) continue;
        sum +=
          (exponent[step] as number) *
          Math.exp((scores[row + LABELS + to] as number) - top) *
          (backward[row + LABELS + to] as number);
      }
      backward[row + from] = sum;
      most = Math.max(most, sum);
    }
    for (let from = 0; from < LABELS; from++) {
      backward[row + from] = (backward[row + from] as number) / most;
    }
  }
  let whole = 0;
  for (let label = 0; label < LABELS; label++) {
    if (mayEnd(label))
      whole += (forward[end + label] as number) * (exponent[label * LABELS] as number);
  }
  for (let at = 0; at < length; at++) {
    const row = at * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      sum += (forward[row + label] as number) * (backward[row + label] as number);
    }
    for (let label = 0; label < LABELS; label++) {
      backward[row + label] = (backward[row + label] as number) / sum;
    }
  }
  return log + Math.log(whole);
}
