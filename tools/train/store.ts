import type { Judges, StoredJudges } from '../../src/annotate/judges';
import type { Bloom } from '../../src/annotate/names/bloom';
import type { Crf } from '../../src/annotate/names/crf';
import {
  characterOf,
  MOST_STEPS,
  type NameModel,
  type StoredModel,
} from '../../src/annotate/names/model';
import type { Scorer } from '../../src/annotate/scorer';

/** Weights nearer to nothing than this are stored as nothing: it halves the package. */
const PRUNE = { first: 0.035, second: 0.02 };
/** What a step of a stored weight is worth. */
const STEP = { first: 0.05, second: 0.04 };

const JUDGES_STEP = 0.04;

/** Rounds a model to what a text of one character a weight can hold. */
export function storeModel({ first, second, lexicon }: NameModel): StoredModel {
  return {
    first: storeCrf(first, STEP.first, PRUNE.first),
    second: storeCrf(second, STEP.second, PRUNE.second),
    firstNames: storeSet(lexicon.firstNames),
    common: storeSet(lexicon.common),
  };
}

function storeCrf({ weights, transitions }: Crf, scale: number, prune: number) {
  return {
    scale,
    transitions: Array.from(transitions, (weight) => Math.round(weight * 1000) / 1000),
    weights: storeWeights(weights, scale, prune),
  };
}

function storeWeights(weights: Iterable<number>, scale: number, prune: number): string {
  const characters: string[] = [];
  for (const weight of weights) {
    const step = Math.abs(weight) < prune ? 0 : Math.round(weight / scale);
    characters.push(characterOf(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step))));
  }
  return characters.join('');
}

/** Rounds judges likewise. */
export function storeJudges({
  speech,
  source,
  pronoun,
  description,
  genders,
}: Judges): StoredJudges {
  const store = ({ weights }: Scorer) => ({
    scale: JUDGES_STEP,
    weights: storeWeights(weights, JUDGES_STEP, JUDGES_STEP / 2),
  });
  return {
    speech: store(speech),
    source: store(source),
    pronoun: store(pronoun),
    description: store(description),
    female: storeSet(genders.female),
    male: storeSet(genders.male),
  };
}

function storeSet({ bits, hashes }: Bloom) {
  return { hashes, bits: Buffer.from(bits).toString('base64') };
}
