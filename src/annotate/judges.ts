import type { GenderLists } from './gender';
import type { Scorer } from './scorer';
import { readSet, readSteps, type StoredSet } from './stored';

/** All that is learnt besides the names: how quotations are judged, attributed and resolved. */
export interface Judges {
  readonly speech: Scorer;
  readonly source: Scorer;
  readonly pronoun: Scorer;
  readonly description: Scorer;
  readonly genders: GenderLists;
}

interface StoredScorer {
  readonly scale: number;
  readonly weights: string;
}

/** The form of `judges.json`. */
export interface StoredJudges {
  readonly speech: StoredScorer;
  readonly source: StoredScorer;
  readonly pronoun: StoredScorer;
  readonly description: StoredScorer;
  readonly female: StoredSet;
  readonly male: StoredSet;
}

function readScorer({ scale, weights }: StoredScorer): Scorer {
  return { weights: readSteps(weights), scale, mask: weights.length - 1 };
}

/** Unpacks stored judges. */
export function readJudges({
  speech,
  source,
  pronoun,
  description,
  female,
  male,
}: StoredJudges): Judges {
  return {
    speech: readScorer(speech),
    source: readScorer(source),
    pronoun: readScorer(pronoun),
    description: readScorer(description),
    genders: { female: readSet(female), male: readSet(male) },
  };
}
