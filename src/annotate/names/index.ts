import type { Span } from '../../article';
import type { Tokens } from '../tokens';
import { bestLabels, Chain, type Crf, LABELS, Label, marginals, scoreToken } from './crf';
import { type Evidence, featuresOf, gather, MOST_FEATURES } from './features';
import type { NameModel } from './model';
import { countVotes, type Reading, secondFeaturesOf } from './votes';

/** A name, with how sure the tagger is that it is a person's: 0 to 1. */
export interface Name extends Span {
  readonly confidence: number;
}

/** Forms of address that a name may be tagged with by mistake. */
const ADDRESS = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. sen sen. rep rep. gov gov. rev rev. gen gen. capt capt. sgt sgt. lt lt. col col.'.split(
    ' ',
  ),
);

/** Working space, kept between calls. */
const chain = new Chain();
const features = new Uint32Array(MOST_FEATURES);

/**
 * Spans of the names of people, without titles and possessives, in the order of the text.
 *
 * Reads the text twice: the second reading knows what the first made of the same word elsewhere,
 * so that a surname explained once is known in all its places.
 */
export function findNames(tokens: Tokens, model: NameModel): Name[] {
  const evidence = gather(tokens, model.lexicon);
  return secondReading(evidence, firstReading(evidence, model.first), model.second);
}

/** Probabilities of every label at every token of a run. */
export function firstReading(evidence: Evidence, crf: Crf): Reading {
  const reading: Reading = new Float32Array(evidence.tokens.count * LABELS);
  const exponent = Float64Array.from(crf.transitions, Math.exp);
  for (const run of evidence.runs) {
    const length = run.last - run.first + 1;
    chain.reserve(length);
    for (let at = 0; at < length; at++) {
      const size = featuresOf(evidence, run, run.first + at, features);
      scoreToken(crf, features, size, chain.scores, at * LABELS);
    }
    marginals(chain, length, exponent);
    const offset = run.first * LABELS;
    for (let index = 0; index < length * LABELS; index++) {
      reading[offset + index] =
        (chain.forward[index] as number) * (chain.backward[index] as number);
    }
  }
  return reading;
}

function secondReading(evidence: Evidence, reading: Reading, crf: Crf): Name[] {
  const { tokens, runs } = evidence;
  const votes = countVotes(evidence, reading);
  const names: Name[] = [];
  runs.forEach((run, index) => {
    const length = run.last - run.first + 1;
    if (isHopeless(reading, run.first, run.last)) return;
    chain.reserve(length);
    for (let at = 0; at < length; at++) {
      const size = secondFeaturesOf(evidence, votes, index, run.first + at, features);
      scoreToken(crf, features, size, chain.scores, at * LABELS);
    }
    const labels = bestLabels(chain, length, crf.transitions);
    let first = 0;
    for (let at = 0; at < length; at++) {
      const label = labels[at];
      if (label === Label.begin || label === Label.unit) first = at;
      if (label !== Label.last && label !== Label.unit) continue;
      // "Ms. Stern": the form of address is no part of the name.
      while (first < at && ADDRESS.has(tokens.lower[run.first + first] as string)) first++;
      names.push({
        start: tokens.start[run.first + first] as number,
        end: tokens.end[run.first + at] as number,
        confidence: 1 - (reading[(run.first + at) * LABELS] as number),
      });
    }
  });
  return names;
}

/** A run where no token is a name with even this probability is not read again. */
const HOPELESS = 0.002;

function isHopeless(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (1 - (reading[at * LABELS] as number) > HOPELESS) return false;
  }
  return true;
}
