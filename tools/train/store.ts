import type { Judges, StoredJudges } from '../../src/annotate/judges';
import type { Bloom } from '../../src/annotate/names/bloom';
import { type Crf, LABELS } from '../../src/annotate/names/crf';
import type { ModelHead, NameModel } from '../../src/annotate/names/model';
import type { Scorer } from '../../src/annotate/scorer';
import { characterOf, MOST_STEPS } from '../../src/annotate/stored';

/** Weights nearer to nothing than this are stored as nothing: it halves the package. */
const PRUNE = { first: 0.075, second: 0.03 };
/** What a step of a stored weight is worth: finer ones find no more names. */
const STEP = { first: 0.13, second: 0.06 };
/** Largest weight that a byte can hold, in steps. */
const MOST_IN_BYTE = 127;

const JUDGES_STEP = 0.04;

/** Rounds a model to what its file can hold; `readModel` describes the form. */
export function storeModel({ first, second, lexicon }: NameModel): Buffer {
  const crfs = [
    storeCrf(first, STEP.first, PRUNE.first),
    storeCrf(second, STEP.second, PRUNE.second),
  ];
  const { firstNames, common } = lexicon;
  const head: ModelHead = {
    first: headOf(first, STEP.first),
    second: headOf(second, STEP.second),
    firstNames: { hashes: firstNames.hashes, bytes: firstNames.bits.length },
    common: { hashes: common.hashes, bytes: common.bits.length },
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...crfs.flat(),
    firstNames.bits,
    common.bits,
  ]);
}

function headOf({ weights, transitions }: Crf, scale: number): ModelHead['first'] {
  return {
    scale,
    transitions: Array.from(transitions, (weight) => Math.round(weight * 1000) / 1000),
    places: weights.length / (LABELS - 1),
  };
}

/** One bit for each weight, then the weights that are not zero. */
function storeCrf({ weights }: Crf, scale: number, prune: number): readonly Uint8Array[] {
  const present = new Uint8Array(weights.length / 8);
  const steps: number[] = [];
  weights.forEach((weight, index) => {
    const step = roundTo(weight, scale, prune, MOST_IN_BYTE);
    if (!step) return;
    present[index >> 3] = (present[index >> 3] as number) | (1 << (index & 7));
    steps.push(step);
  });
  return [present, new Uint8Array(Int8Array.from(steps).buffer)];
}

function roundTo(weight: number, scale: number, prune: number, most: number): number {
  const step = Math.abs(weight) < prune ? 0 : Math.round(weight / scale);
  return Math.max(-most, Math.min(most, step));
}

function storeWeights(weights: Iterable<number>, scale: number, prune: number): string {
  return Array.from(weights, (weight) =>
    characterOf(roundTo(weight, scale, prune, MOST_STEPS)),
  ).join('');
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
