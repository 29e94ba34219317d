import type { Annotations, Mention, PersonId, Quote } from './annotations';
import { type CleanArticle, languageOf, slice } from './article';

/** A person of the story with what the story gives them. */
export interface Entry {
  readonly id: PersonId;
  readonly name: string;
  readonly role: string | null;
  /** The one or two letters that stand for the name beside a quote. */
  readonly initials: string;
  /** 0 to 7: the colour. More than eight people share colours and differ in `stroke`. */
  readonly hue: number;
  /** 0 to 3: the kind of underline, so that colours are never alone. */
  readonly stroke: number;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Words the story quotes from this person. */
  readonly words: number;
  /** `words` as a part of all quoted words, 0 to 1. */
  readonly share: number;
}

/** Who is in the story, and how much of what is quoted is theirs. */
export interface Ledger {
  /** Most quoted first, then most mentioned. Credits are left out. */
  readonly entries: readonly Entry[];
  readonly of: ReadonlyMap<PersonId, Entry>;
  /** All quoted words, whoever said them. */
  readonly words: number;
}

export const HUES = 8;
const STROKES = 4;

/** Counts mentions and quoted words for each person of the story. */
export function keepLedger(article: CleanArticle, annotations: Annotations): Ledger {
  const { people, mentions, quotes } = annotations;
  const count = wordCounter(article.lang);
  // Reported speech is the writer's words: it is somebody's, but not quoted from them.
  const words = quotes.map(({ content, kind }) =>
    kind === 'indirect'
      ? 0
      : content.reduce((sum, span) => sum + count(slice(article.text, span)), 0),
  );
  const total = words.reduce((sum, number) => sum + number, 0);
  const mentionsOf = people.map((): Mention[] => []);
  for (const mention of mentions) mentionsOf[mention.person]?.push(mention);
  const quotesOf = people.map((): { quote: Quote; words: number }[] => []);
  quotes.forEach((quote, i) => {
    quotesOf[quote.attribution?.speaker ?? -1]?.push({ quote, words: words[i] ?? 0 });
  });
  const entries = people
    .flatMap((person, id) => {
      const own = quotesOf[id] ?? [];
      const mentioned = mentionsOf[id] ?? [];
      if (person.credit || (own.length === 0 && mentioned.length === 0)) return [];
      const said = own.reduce((sum, { words }) => sum + words, 0);
      const { name, role } = person;
      return {
        id,
        name,
        role,
        mentions: mentioned,
        quotes: own.map(({ quote }) => quote),
        words: said,
      };
    })
    .sort((a, b) => b.words - a.words || b.mentions.length - a.mentions.length)
    .map((entry, i) => ({
      ...entry,
      initials: initialsOf(entry.name),
      hue: i % HUES,
      stroke: (i + Math.floor(i / HUES)) % STROKES,
      share: total === 0 ? 0 : entry.words / total,
    }));
  return { entries, of: new Map(entries.map((entry) => [entry.id, entry])), words: total };
}

/** "Ana María Ruiz" → "AR"; one letter where the name is one word. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/u).filter((part) => /\p{L}/u.test(part));
  const letters = parts.map((part) => /\p{L}/u.exec(part)?.[0].toLocaleUpperCase() ?? '');
  return (letters[0] ?? '·') + (letters.length > 1 ? letters.at(-1) : '');
}

function wordCounter(lang: string | null): (text: string) => number {
  const segmenter = new Intl.Segmenter(languageOf(lang), { granularity: 'word' });
  return (text) => {
    let words = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
    return words;
  };
}
