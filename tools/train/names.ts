import { makeBloom } from '../../src/annotate/names/bloom';
import { type Crf, FOLLOWS, LABELS, Label } from '../../src/annotate/names/crf';
import {
  type Evidence,
  featuresOf,
  gather,
  type Lexicon,
  MOST_FEATURES,
} from '../../src/annotate/names/features';
import { firstReading } from '../../src/annotate/names/index';
import type { NameModel } from '../../src/annotate/names/model';
import { countVotes, type Reading, secondFeaturesOf } from '../../src/annotate/names/votes';
import { Shape, tokenAt, tokenize } from '../../src/annotate/tokens';
import type { Span } from '../../src/article';
import { type Example, trainCrf } from './crf';
import { type Document, foldsByDomain } from './documents';

/** A text with its evidence and the examples of its runs. */
export interface Prepared {
  readonly document: Document;
  readonly evidence: Evidence;
  readonly examples: readonly Example[];
}

/** Words met fewer times in lower case say nothing of the capitalised one. */
const COMMON = 3;

/** The sets of words that go with the model. */
export function makeLexicon(
  documents: readonly Document[],
  firstNames: readonly string[],
): Lexicon {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    const { count, shape, lower } = tokenize(text);
    for (let at = 0; at < count; at++) {
      const word = lower[at] as string;
      if (shape[at] === Shape.lower) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([word, times]) => times >= COMMON && word.length > 1);
  return {
    firstNames: makeBloom(firstNames, 10),
    common: makeBloom(
      common.map(([word]) => word),
      8,
    ),
  };
}

/** Gathers a document's evidence and makes examples of it. */
export function prepare(document: Document, lexicon: Lexicon): Prepared {
  const evidence = gather(tokenize(document.text), lexicon);
  return { document, evidence, examples: examplesOf(evidence, document) };
}

/** The label of each token that the mentions give. */
function labelTokens({ tokens }: Evidence, mentions: readonly Span[]): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  for (const { start, end } of mentions) {
    const first = tokenAt(tokens, start);
    let last = first;
    while (last + 1 < tokens.count && (tokens.start[last + 1] as number) < end) last++;
    if (first >= tokens.count || (tokens.start[first] as number) >= end) continue;
    if (first === last) labels[first] = Label.unit;
    else {
      labels.fill(Label.inside, first, last + 1);
      labels[first] = Label.begin;
      labels[last] = Label.last;
    }
  }
  return labels;
}

const scratch = new Uint32Array(MOST_FEATURES);

/** A name that a run cuts is left out. */
function examplesOf(evidence: Evidence, document: Document): Example[] {
  const gold = labelTokens(evidence, document.mentions);
  return evidence.runs.map((run) => {
    const labels = gold.slice(run.first, run.last + 1);
    if (!isWhole(labels)) labels.fill(Label.outside);
    const features: Uint32Array[] = [];
    for (let at = run.first; at <= run.last; at++) {
      features.push(scratch.slice(0, featuresOf(evidence, run, at, scratch)));
    }
    return { features, labels, weight: document.weight };
  });
}

function isWhole(labels: Uint8Array): boolean {
  let before = 0;
  for (const label of labels) {
    if (!FOLLOWS[before * LABELS + label]) return false;
    before = label;
  }
  return FOLLOWS[before * LABELS] as boolean;
}

/** Examples of the second reading, given the first. */
function secondExamples({ evidence, examples }: Prepared, reading: Reading): Example[] {
  const votes = countVotes(evidence, reading);
  return examples.map(({ labels, weight }, index) => {
    const run = evidence.runs[index];
    const features: Uint32Array[] = [];
    for (let at = run?.first ?? 0; run && at <= run.last; at++) {
      features.push(scratch.slice(0, secondFeaturesOf(evidence, votes, index, at, scratch)));
    }
    return { features, labels, weight };
  });
}

const FIRST = { bits: 17, epochs: 5, rate: 0.05, fewest: 2, decay: 1e-4, seed: 1 };
const SECOND = { ...FIRST, bits: 15 };
/** Parts into which the texts are cut to learn the second reading from honest first ones. */
const INNER = 5;

/**
 * Trains both readings. What the second learns from are first readings by models that have not
 * seen the outlet, else it would trust the first too much.
 */
export function trainNames(
  news: readonly Prepared[],
  licensed: readonly Prepared[],
  lexicon: Lexicon,
): NameModel {
  const beside = licensed.flatMap(({ examples }) => examples);
  const learn = (articles: readonly Prepared[]): Crf =>
    trainCrf([...articles.flatMap(({ examples }) => examples), ...beside], FIRST);
  const folds = foldsByDomain(
    news.map(({ document }) => document),
    INNER,
  );
  const second: Example[] = [];
  for (let fold = 0; fold < INNER; fold++) {
    const others = learn(news.filter((_, index) => folds[index] !== fold));
    news.forEach((article, index) => {
      if (folds[index] !== fold) return;
      second.push(...secondExamples(article, firstReading(article.evidence, others)));
    });
  }
  return { first: learn(news), second: trainCrf(second, SECOND), lexicon };
}

/** How far found names and annotated ones agree. */
export interface Score {
  right: number;
  found: number;
  gold: number;
}

/** Adds one document's agreement to a score. */
export function compare(score: Score, found: readonly Span[], gold: readonly Span[]): void {
  const keys = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  score.gold += keys.size;
  score.found += found.length;
  score.right += found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
}
