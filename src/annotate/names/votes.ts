import { hashWord, mix } from './bloom';
import { LABELS, Label } from './crf';
import type { Evidence } from './features';
import { isNameLike, type Run } from './runs';

/** A first reading: the probability of each label at each token, `[token * LABELS + label]`. */
export type Reading = Float32Array;

/** What the first reading found of one word all over the document. */
interface Vote {
  /** Sums of probabilities: of any name, and of each place in a name. */
  any: number;
  begin: number;
  last: number;
  unit: number;
  count: number;
  most: number;
}

/** The verdicts of a first reading, by word and by whole run. */
export interface Votes {
  readonly reading: Reading;
  readonly words: ReadonlyMap<string, Vote>;
  readonly runs: ReadonlyMap<number, Vote>;
  /** For each run, the hash of its words. */
  readonly runHash: Uint32Array;
  /** For each run, the probability of a name at its least likely token. */
  readonly weakest: Float32Array;
}

function voteOf<Key>(votes: Map<Key, Vote>, key: Key): Vote {
  let vote = votes.get(key);
  if (!vote) {
    vote = { any: 0, begin: 0, last: 0, unit: 0, count: 0, most: 0 };
    votes.set(key, vote);
  }
  return vote;
}

/** Counts the verdicts of a first reading. */
export function countVotes({ tokens, runs }: Evidence, reading: Reading): Votes {
  const words = new Map<string, Vote>();
  const byRun = new Map<number, Vote>();
  const runHash = new Uint32Array(runs.length);
  const weakest = new Float32Array(runs.length);
  runs.forEach((run, index) => {
    let hash = 17;
    let whole = 1;
    for (let at = run.first; at <= run.last; at++) {
      const row = at * LABELS;
      const name = 1 - (reading[row] as number);
      whole = Math.min(whole, name);
      hash = mix(hash ^ hashWord(tokens.lower[at] as string), 5);
      if (!isNameLike(tokens.shape[at])) continue;
      const word = tokens.lower[at] as string;
      const vote = voteOf(words, word);
      vote.any += name;
      vote.begin += reading[row + Label.begin] as number;
      vote.last += reading[row + Label.last] as number;
      vote.unit += reading[row + Label.unit] as number;
      vote.count++;
      vote.most = Math.max(vote.most, name);
    }
    runHash[index] = hash;
    weakest[index] = whole;
    const vote = voteOf(byRun, hash);
    vote.any += whole;
    vote.count++;
  });
  return { reading, words, runs: byRun, runHash, weakest };
}

/** A probability in steps, finer at the ends; 9 where there is nothing to go by. */
function step(sum: number, count: number): number {
  if (count <= 0) return 9;
  const mean = sum / count;
  if (mean < 0.02) return 0;
  if (mean < 0.1) return 1;
  if (mean < 0.3) return 2;
  if (mean < 0.5) return 3;
  if (mean < 0.7) return 4;
  if (mean < 0.9) return 5;
  return mean < 0.98 ? 6 : 7;
}

/** Writes the features of a token in the second reading, as hashes, and returns how many. */
export function secondFeaturesOf(
  evidence: Evidence,
  votes: Votes,
  runIndex: number,
  at: number,
  out: Uint32Array,
): number {
  const { tokens, hash, classes, starts, runs } = evidence;
  const { shape, lower } = tokens;
  const run = runs[runIndex] as Run;
  const { reading } = votes;
  let size = 0;
  let id = 128;
  const add = (value: number) => {
    out[size++] = mix(value, ++id);
  };
  const pair = (one: number, other: number) => Math.imul(one, 0x01000193) ^ other;
  const row = at * LABELS;
  const name = step(1 - (reading[row] as number), 1);
  const length = Math.min(run.last - run.first, 3);
  const position = (at === run.first ? 1 : 0) | (at === run.last ? 2 : 0) | (length << 2);
  const place =
    step(reading[row + 1] as number, 1) |
    (step(reading[row + 2] as number, 1) << 4) |
    (step(reading[row + 3] as number, 1) << 8) |
    (step(reading[row + 4] as number, 1) << 12);
  const own = shape[at] as number;
  const before = at > run.first ? step(1 - (reading[row - LABELS] as number), 1) : 10;
  const after = at < run.last ? step(1 - (reading[row + LABELS] as number), 1) : 10;

  add(name);
  add(place);
  add(step(reading[row + 1] as number, 1));
  add(step(reading[row + 2] as number, 1));
  add(step(reading[row + 3] as number, 1));
  add(step(reading[row + 4] as number, 1));
  add(pair(pair(before, name), after));
  add(pair(position, name));

  const vote = votes.words.get(lower[at] as string);
  const others = vote ? vote.count - 1 : 0;
  const any = vote ? step(vote.any - (1 - (reading[row] as number)), others) : 9;
  const last = vote ? step(vote.last - (reading[row + 3] as number), others) : 9;
  const unit = vote ? step(vote.unit - (reading[row + 4] as number), others) : 9;
  const begin = vote ? step(vote.begin - (reading[row + 1] as number), others) : 9;
  const many = Math.min(3, others);
  add(pair(any, name));
  add(pair(any, position));
  add(pair(pair(any, name), many));
  add(pair(pair(last, unit), name));
  add(pair(pair(last, unit), position));
  add(pair(pair(begin, last), position));
  add(pair(pair(begin, last), name));
  add(pair(any, pair(own, starts[at] as number)));
  add(pair(vote ? step(vote.most, 1) : 9, pair(name, many)));

  const whole = votes.runs.get(votes.runHash[runIndex] as number);
  const same = whole ? whole.count - 1 : 0;
  const weakest = votes.weakest[runIndex] as number;
  add(pair(whole ? step(whole.any - weakest, same) : 9, pair(name, Math.min(same, 3))));

  const neighbour = votes.words.get(lower[at + 1] ?? '');
  const former = votes.words.get(lower[at - 1] ?? '');
  add(at < run.last && neighbour ? pair(step(neighbour.any, neighbour.count), name) : 77);
  add(at > run.first && former ? pair(step(former.any, former.count), name) : 78);
  add(at < run.last && neighbour ? pair(step(neighbour.last, neighbour.count), place) : 79);
  add(at > run.first && former ? pair(step(former.begin, former.count), place) : 80);

  add(pair(hash[at] as number, name));
  add(pair(classes[at] as number, name));
  add(pair(pair(classes[at - 1] ?? 0, classes[at + 1] ?? 0), name));
  add(pair(pair(own, shape[at + 1] ?? 9), pair(name, shape[at - 1] ?? 9)));
  add(pair(hash[run.first - 1] ?? 0, pair(position, name)));
  add(pair(hash[run.last + 1] ?? 0, pair(position, name)));
  add(pair(evidence.seen.get(lower[at] as string) ?? 0, name));
  return size;
}
