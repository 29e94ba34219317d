import type { Layout } from './layout';
import type { Quoted } from './quotes';
import { type Scorer, softmax } from './scorer';
import { firstAtOrAfter, type Source } from './sources';
import { scoreCandidates } from './weighing';

/** An answer to who is the source of a quotation; `source` is null where the quote before goes on. */
export interface Found {
  readonly source: Source | null;
  /** The rule that proposed it. */
  readonly rule: string;
  /** 0 to 1, before calibration. */
  readonly confidence: number;
}

/** What the rules look at. */
export interface Context {
  readonly text: string;
  readonly layout: Layout;
  readonly quoted: readonly Quoted[];
  readonly sources: readonly Source[];
}

/** Where a source stands, seen from the quotation. */
export const Relation = {
  behind: 0,
  ahead: 1,
  laterSentence: 2,
  earlierSentence: 3,
  paragraphBefore: 4,
  paragraphAfter: 5,
} as const;

/** One possible answer for one quotation. */
export interface Candidate {
  /** Null for "the quote before goes on" and for "nobody says it". */
  readonly source: Source | null;
  readonly rule: string;
  readonly relation: number;
}

/** Below this an answer is wrong more often than right. */
const LEAST = 0.4;
/** Without a verb of speech beside the source, or with "according to", much more is asked. */
const WEAK = 0.65;

/**
 * The rules, in the order in which they claim a source: each names the pattern by which a source
 * may belong to a quotation. Which of all the proposed sources is believed is learnt (`score`).
 */
export const RULES: readonly {
  readonly name: string;
  readonly holds: (relation: number, source: Source) => boolean;
  /** An answer of the rule with less confidence is not given; `LEAST` where nothing is said. */
  readonly atLeast?: number;
}[] = [
  { name: 'signature', holds: (_, { order }) => order === 'signature' },
  { name: 'according-to', holds: (_, { order }) => order === 'according', atLeast: WEAK },
  {
    name: 'quote-verb-name',
    holds: (relation, { order }) => relation === Relation.behind && order === 'cue-source',
  },
  {
    name: 'quote-name-verb',
    holds: (relation, { order }) => relation === Relation.behind && order === 'source-cue',
  },
  {
    name: 'name-verb-quote',
    holds: (relation, { order }) => relation === Relation.ahead && order !== 'none',
  },
  { name: 'same-sentence', holds: (relation) => relation <= Relation.ahead, atLeast: WEAK },
  {
    name: 'next-sentence',
    holds: (relation) => relation === Relation.laterSentence,
    atLeast: WEAK,
  },
  {
    name: 'same-paragraph',
    holds: (relation) => relation === Relation.earlierSentence,
    atLeast: WEAK,
  },
  {
    name: 'paragraph-before',
    holds: (relation) => relation === Relation.paragraphBefore,
    atLeast: WEAK,
  },
  { name: 'paragraph-after', holds: () => true, atLeast: WEAK },
];

/** The confidence below which a rule's answer is kept back: unknown is better than wrong. */
export function leastConfidence(rule: string): number {
  return RULES.find(({ name }) => name === rule)?.atLeast ?? LEAST;
}

/** The quote before goes on. */
export const CONTINUED = 'continued-quote';
/** The article does not tell. */
export const NOBODY = 'nobody';

/** Sources looked at on each side of a quotation. */
const REACH = 10;

/** The possible answers for a quotation; `previous` is the index of the quote it may continue. */
export function candidatesFor(context: Context, index: number, previous: number): Candidate[] {
  const { layout, sources, quoted } = context;
  const { paragraph, sentence, quoteTokens } = layout;
  const { first, last } = quoteTokens[index] ?? { first: 0, last: 0 };
  const own = quoted[index]?.paragraph ?? 0;
  const candidates: Candidate[] = [];
  const place = firstAtOrAfter(sources, first);
  const push = (source: Source) => {
    const there = paragraph[source.first] as number;
    let relation: number;
    if (there === own - 1 || there === own - 2) relation = Relation.paragraphBefore;
    else if (there === own + 1) {
      if (sentence[source.first] !== (sentence[last] as number) + 1) return;
      relation = Relation.paragraphAfter;
    } else if (there !== own) return;
    else if (source.first > last) {
      relation =
        sentence[source.first] === sentence[last] ? Relation.behind : Relation.laterSentence;
    } else {
      relation =
        sentence[source.first] === sentence[first] ? Relation.ahead : Relation.earlierSentence;
    }
    const rule = RULES.find(({ holds }) => holds(relation, source));
    if (rule) candidates.push({ source, rule: rule.name, relation });
  };
  for (let at = place - 1; at >= Math.max(0, place - REACH); at--) push(sources[at] as Source);
  for (let at = place; at < Math.min(sources.length, place + REACH); at++)
    push(sources[at] as Source);
  if (previous >= 0) candidates.push({ source: null, rule: CONTINUED, relation: 6 });
  candidates.push({ source: null, rule: NOBODY, relation: 7 });
  return candidates;
}

/** The likeliest source of each quotation that is speech; null where nobody is. */
export function findSourcesOfQuotes(
  context: Context,
  isSpeech: readonly boolean[],
  scorer: Scorer,
): (Found | null)[] {
  const answers: (Found | null)[] = [];
  let previous = -1;
  context.quoted.forEach((_, index) => {
    answers.push(null);
    if (!isSpeech[index]) return;
    const before = previous >= 0 ? (answers[previous] ?? null) : null;
    const candidates = candidatesFor(context, index, previous);
    const scores = scoreCandidates(context, index, candidates, previous, before, scorer);
    const { best, confidence } = softmax(scores);
    // A signature belongs to the quotation right above it and to no other.
    const signed = candidates.find(({ source }) => isSignatureOf(context.layout, source, index));
    const candidate = signed ?? governing(context, index, candidates, candidates[best]);
    previous = index;
    if (candidate && candidate.rule !== NOBODY) {
      answers[index] = {
        source: candidate.source,
        rule: candidate.rule,
        confidence: signed ? SIGNED : confidence,
      };
    }
  });
  joinParagraphs(context, answers);
  return answers;
}

const SAYS = /^(?:said|says|told|added|explained|explains|noted|notes)$/;
/** Tokens between a verb ahead and the quotation, from which the verb is that of another clause. */
const APART = 3;

/**
 * "The plan is a “slow goodbye” to the island, says Ann Lee": what ends the sentence governs all of
 * it, unless a verb stands right before the quotation.
 */
function governing(
  { layout: { tokens, quoteTokens } }: Context,
  index: number,
  candidates: readonly Candidate[],
  best: Candidate | undefined,
): Candidate | undefined {
  const first = quoteTokens[index]?.first ?? 0;
  if (!best?.source || best.relation !== Relation.ahead) return best;
  if (best.source.cueFirst >= 0 && first - best.source.cueLast - 1 <= APART) return best;
  const last = candidates.find(
    ({ source, relation }) =>
      relation === Relation.behind &&
      source?.order === 'cue-source' &&
      tokens.lower[source.cueFirst - 1] === ',' &&
      SAYS.test(tokens.lower[source.cueFirst] ?? ''),
  );
  return last ?? best;
}

/** How often a signature is right. */
const SIGNED = 0.95;

function isSignatureOf({ quoteTokens }: Layout, source: Source | null, index: number): boolean {
  if (source?.order !== 'signature') return false;
  const gap = source.first - (quoteTokens[index]?.last ?? 0);
  return gap > 0 && gap <= SIGNATURE_GAP;
}

/** Tokens from a quotation's end into its signature: the dash or colon, and a title. */
const SIGNATURE_GAP = 8;

/** A quotation over several paragraphs has one source: the one that a verb names, wherever it is. */
function joinParagraphs({ quoted, layout }: Context, answers: (Found | null)[]): void {
  let start = 0;
  while (start < quoted.length) {
    let end = start;
    while (quoted[end + 1]?.continues) end++;
    if (end > start) {
      let best: Found | null = null;
      for (let at = start; at <= end; at++) {
        const answer = answers[at] ?? null;
        const source = answer?.source;
        if (!answer || !source || source.cueFirst < 0 || answer.confidence < 0.5) continue;
        const beside =
          layout.sentence[source.first] === layout.sentence[layout.quoteTokens[at]?.last ?? 0];
        if ((at === start || beside) && (!best || answer.confidence > best.confidence))
          best = answer;
      }
      for (let at = start; best && at <= end; at++) {
        if (answers[at] !== best) answers[at] = { ...best, rule: CONTINUED };
      }
    }
    start = end + 1;
  }
}
