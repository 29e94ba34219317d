import nlp from 'compromise/three';
import {
  type Candidate,
  CONTINUED,
  candidatesFor,
  type Found,
  NOBODY,
} from '../../src/annotate/attribution';
import { type GenderLists, guessGenders } from '../../src/annotate/gender';
import type { Judges } from '../../src/annotate/judges';
import { makeBloom } from '../../src/annotate/names/bloom';
import { scoreDescription } from '../../src/annotate/nominals';
import { type Reference, referents, scoreReferents } from '../../src/annotate/pronouns';
import type { Scorer } from '../../src/annotate/scorer';
import { scoreSpeech } from '../../src/annotate/speech';
import type { Story } from '../../src/annotate/story';
import { scoreCandidates } from '../../src/annotate/weighing';
import { PRONOUNS } from '../../src/annotate/words';
import type { Document, GoldQuote } from './documents';
import { seeded, shuffled } from './documents';

/** One choice: the features of each possible answer, and which answers are right. */
interface Choice {
  readonly answers: readonly Uint32Array[];
  readonly right: readonly boolean[];
}

/** A story with what the annotators made of it. */
export interface Lesson {
  readonly story: Story;
  readonly document: Document;
}

const BITS = { speech: 12, source: 14, pronoun: 10, description: 11 };
const EMPTY: Scorer = { weights: new Float32Array(2), scale: 1, mask: 1 };
/** First names by gender, from compromise's lexicon. */
export function makeGenderLists(): GenderLists {
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  const { lexicon } = one;
  const named = (tag: string) =>
    Object.keys(lexicon)
      .filter((word) => [lexicon[word]].flat().includes(tag))
      .sort();
  return { female: makeBloom(named('FemaleName'), 10), male: makeBloom(named('MaleName'), 10) };
}

/** Learns to tell speech, to choose sources and to resolve pronouns. */
export function trainJudges(lessons: readonly Lesson[], genders: GenderLists): Judges {
  return {
    speech: trainScorer(lessons.flatMap(speechChoices), BITS.speech, 12, 0.05, 2e-3),
    source: trainScorer(lessons.flatMap(sourceChoices), BITS.source, 4, 0.05, 1e-3),
    pronoun: trainScorer(
      lessons.flatMap((lesson) => pronounChoices(lesson, genders)),
      BITS.pronoun,
      15,
      0.05,
      3e-3,
    ),
    description: trainScorer(
      lessons.flatMap((lesson) => descriptionChoices(lesson, genders)),
      BITS.description,
      15,
      0.05,
      3e-3,
    ),
    genders,
  };
}

/** Features met fewer times than this are noise. */
const FEWEST = 8;

function withoutRare(choices: readonly Choice[], fewest: number): Choice[] {
  const counts = new Map<number, number>();
  for (const { answers } of choices) {
    for (const list of answers)
      for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return choices.map(({ answers, right }) => ({
    answers: answers.map((list) => list.filter((hash) => (counts.get(hash) ?? 0) >= fewest)),
    right,
  }));
}

/** Softmax regression by AdaGrad; an answer without features counts as zero. */
function trainScorer(
  choices: readonly Choice[],
  bits: number,
  epochs: number,
  rate: number,
  decay: number,
): Scorer {
  const mask = 2 ** bits - 1;
  const weights = new Float32Array(mask + 1);
  const squares = new Float32Array(mask + 1).fill(0.1);
  const random = seeded(11);
  const kept = withoutRare(choices, FEWEST);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { answers, right } of shuffled(kept, random)) {
      const scores = answers.map((list) => {
        let sum = 0;
        for (const hash of list) sum += weights[hash & mask] as number;
        return sum;
      });
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0);
      answers.forEach((list, index) => {
        const share = shares[index] as number;
        const error = (right[index] ? share / good : 0) - share / all;
        if (Math.abs(error) < 1e-4) return;
        for (const hash of list) {
          const place = hash & mask;
          const slope = error - decay * (weights[place] as number);
          squares[place] = (squares[place] as number) + slope * slope;
          weights[place] =
            (weights[place] as number) + (rate * slope) / Math.sqrt(squares[place] as number);
        }
      });
    }
  }
  return { weights, scale: 1, mask };
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end;

function goldOf({ story, document }: Lesson): (GoldQuote | null)[] {
  return story.quoted.map((span) => document.quotes.find((gold) => overlaps(gold, span)) ?? null);
}

function speechChoices(lesson: Lesson): Choice[] {
  return goldOf(lesson).map((gold, index): Choice => {
    const answers: Uint32Array[] = [new Uint32Array()];
    scoreSpeech(lesson.story, index, EMPTY, (hashes) => answers.push(hashes));
    const speech = gold?.kind === 'speech';
    return { answers, right: [!speech, speech] };
  });
}

/** Which of our people is which of theirs: by shared mentions. */
export function peopleAsGold({ story, document }: Lesson): (string | null)[] {
  const votes = story.people.clusters.map(() => new Map<string, number>());
  for (const mention of story.people.mentions) {
    const gold = document.mentions.find((other) => overlaps(other, mention));
    if (!gold?.person) continue;
    const vote = votes[mention.person];
    vote?.set(gold.person, (vote.get(gold.person) ?? 0) + 1);
  }
  return votes.map((vote) => [...vote].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null);
}

const speakerKey = (gold: GoldQuote | null | undefined) =>
  !gold?.speaker ? null : 'person' in gold.speaker ? gold.speaker.person : `“${gold.speaker.text}`;

function sourceChoices(lesson: Lesson): Choice[] {
  const { story } = lesson;
  const { tokens } = story;
  const golds = goldOf(lesson);
  const asGold = peopleAsGold(lesson);
  const choices: Choice[] = [];
  let previous = -1;
  let before: Found | null = null;
  golds.forEach((gold, index) => {
    if (gold?.kind !== 'speech') return;
    const candidates = candidatesFor(story, index, previous);
    const spanOf = ({ source }: Candidate) =>
      source
        ? { start: tokens.start[source.first] as number, end: tokens.end[source.last] as number }
        : null;
    const person = gold.speaker && 'person' in gold.speaker ? gold.speaker.person : null;
    const isPerson = ({ source }: Candidate) =>
      person !== null && source?.person != null && asGold[source.person] === person;
    let right = candidates.map((candidate) => {
      const span = spanOf(candidate);
      return span !== null && gold.source !== null && overlaps(span, gold.source);
    });
    if (!right.includes(true) && gold.speaker) {
      const goesOn = previous >= 0 && speakerKey(golds[previous]) === speakerKey(gold);
      right = candidates.map(
        (candidate) => (candidate.rule === CONTINUED && goesOn) || (!goesOn && isPerson(candidate)),
      );
    }
    if (!right.includes(true) && !gold.speaker) {
      right = candidates.map(({ rule }) => rule === NOBODY);
    }
    const answers: Uint32Array[] = [];
    scoreCandidates(story, index, candidates, previous, before, EMPTY, (hashes) =>
      answers.push(hashes),
    );
    if (right.includes(true)) choices.push({ answers, right });
    const chosen = candidates[right.indexOf(true)];
    before = chosen && chosen.rule !== NOBODY ? { ...chosen, confidence: 1 } : null;
    previous = index;
  });
  return choices;
}

/** Walks a lesson's quotes with what a reader knows at each. */
function walkReferences(
  lesson: Lesson,
  lists: GenderLists,
  visit: (gold: GoldQuote, reference: Reference, asGold: readonly (string | null)[]) => void,
): void {
  const { story } = lesson;
  const { layout, people, namings } = story;
  const asGold = peopleAsGold(lesson);
  const genders = guessGenders(story, lists);
  const counts = people.clusters.map(
    (_, person) => people.mentions.filter((mention) => mention.person === person).length,
  );
  let speaker: number | null = null;
  let speakerParagraph = -9;
  goldOf(lesson).forEach((gold, index) => {
    if (gold?.kind !== 'speech' || !gold.speaker) return;
    visit(gold, { layout, namings, genders, counts, speaker, speakerParagraph }, asGold);
    const own = 'person' in gold.speaker ? asGold.indexOf(gold.speaker.person) : -1;
    if (own >= 0) {
      speaker = own;
      speakerParagraph = story.quoted[index]?.paragraph ?? -9;
    }
  });
}

function pronounChoices(lesson: Lesson, lists: GenderLists): Choice[] {
  const { story, document } = lesson;
  const choices: Choice[] = [];
  walkReferences(lesson, lists, ({ source, speaker }, reference, asGold) => {
    if (!source || !speaker || !('person' in speaker)) return;
    const gender = PRONOUNS.get(document.text.slice(source.start, source.end).toLowerCase());
    const token = story.tokens.start.indexOf(source.start);
    if (!gender || token < 0) return;
    const candidates = referents(reference, token);
    const right = candidates.map((naming) => asGold[naming.person] === speaker.person);
    const answers: Uint32Array[] = [];
    scoreReferents(reference, token, gender, candidates, EMPTY, (hashes) => answers.push(hashes));
    if (right.includes(true)) choices.push({ answers, right });
  });
  return choices;
}

function descriptionChoices(lesson: Lesson, lists: GenderLists): Choice[] {
  const { story } = lesson;
  const choices: Choice[] = [];
  walkReferences(lesson, lists, ({ source: span, speaker }, reference, asGold) => {
    const source = story.sources.find(
      ({ kind, first, last }) =>
        kind === 'described' &&
        span !== null &&
        overlaps(span, {
          start: story.tokens.start[first] as number,
          end: story.tokens.end[last] as number,
        }),
    );
    if (!source || !speaker) return;
    const answers: Uint32Array[] = [];
    const { people } = scoreDescription(
      { source, reference, roles: story.roles },
      EMPTY,
      (hashes) => answers.push(hashes),
    );
    const person = 'person' in speaker ? speaker.person : null;
    const right = [
      person === null,
      ...people.map((id) => person !== null && asGold[id] === person),
    ];
    if (right.includes(true)) choices.push({ answers, right });
  });
  return choices;
}
