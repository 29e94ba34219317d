import type { Span } from './article';

/** Index into `Annotations.people`. */
export type PersonId = number;

/** A stretch of text that refers to a person. */
export interface Mention {
  readonly span: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly person: PersonId;
}

/** One entity; its coreference cluster is the mentions that carry its id. */
export interface Person {
  /** The fullest name the article gives. */
  readonly name: string;
  /** "chief executive of Acme", from an apposition or a title; in the article's own words. */
  readonly role: string | null;
  /** Only as far as pronouns or a title in the text show it. */
  readonly gender: 'female' | 'male' | null;
  /** True for authors and photographers: a credit, not a person of the story. */
  readonly credit: boolean;
}

/** Words the article gives as someone else's. */
export interface Quote {
  /** Quotation marks included. Several spans when a cue splits it or paragraphs continue it. */
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly attribution: Attribution | null;
}

/** Who is quoted, and on what evidence. */
export interface Attribution {
  /** The person, or null where the source is described and not named. */
  readonly speaker: PersonId | null;
  /** The source's words where it is described: "a witness", "the company". */
  readonly speakerText: string | null;
  /** 0 to 1: how often this rule, with this evidence, is right on annotated articles. */
  readonly confidence: number;
  /** The mention beside the quote, often a pronoun or a nominal; null where the quote goes on. */
  readonly source: Span | null;
  /** The reporting verb or phrase: "said", "according to". */
  readonly cue: Span | null;
  /** The rule that decided, such as `quote-verb-name`. */
  readonly rule: string;
}

/** Everything found in an article's text; all spans are offsets into `CleanArticle.text`. */
export interface Annotations {
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
}
