import type { Annotations, Attribution, Quote } from './annotations';
import { type CleanArticle, type Span, slice } from './article';
import type { Entry, Ledger } from './ledger';

/** How far a speaker may be believed. */
export type Certainty = 'sure' | 'probable' | 'possible' | 'unknown';

/** A quote with everything the panel says about it. */
export interface Saying {
  readonly quote: Quote;
  /** Index into `Annotations.quotes`. */
  readonly index: number;
  /** The words, quotation marks included; parts that a cue splits are joined by " … ". */
  readonly words: string;
  /** The person, where it is one. */
  readonly entry: Entry | null;
  /** The person's name, or the source in the story's words; null where nobody knows. */
  readonly speaker: string | null;
  readonly certainty: Certainty;
  /** The reporting clause as it stands in the story: "she said". */
  readonly evidence: string | null;
}

/** At and above this a rule is right about as often as a careful reader. */
const SURE = 0.85;
/** Below this the speaker is a guess, and is called one. */
const PROBABLE = 0.6;
/** A clause longer than this has the quote between its parts, and explains nothing. */
const CLAUSE = 120;

/** All quotes in the order of the story. */
export function sayings(article: CleanArticle, { quotes }: Annotations, ledger: Ledger): Saying[] {
  return quotes.map((quote, index) => {
    const { attribution, content } = quote;
    const entry = ledger.of.get(attribution?.speaker ?? -1) ?? null;
    const speaker = entry?.name ?? attribution?.speakerText ?? null;
    return {
      quote,
      index,
      words: content.map((span) => slice(article.text, span)).join(' … '),
      entry,
      speaker,
      certainty: speaker === null ? 'unknown' : certainty(attribution?.confidence ?? 0),
      evidence: attribution && clause(article.text, attribution),
    };
  });
}

const certainty = (confidence: number): Certainty =>
  confidence >= SURE ? 'sure' : confidence >= PROBABLE ? 'probable' : 'possible';

function clause(text: string, { source, cue }: Attribution): string | null {
  const parts = [source, cue].filter((span): span is Span => span !== null);
  if (parts.length === 0) return null;
  const start = Math.min(...parts.map((span) => span.start));
  const end = Math.max(...parts.map((span) => span.end));
  if (end - start <= CLAUSE) return slice(text, { start, end });
  return cue && slice(text, cue);
}
