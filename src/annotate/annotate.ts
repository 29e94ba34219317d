import type { Annotations, Attribution, Mention, Person, Quote } from '../annotations';
import type { Span } from '../article';
import { type Found, findSourcesOfQuotes, leastConfidence } from './attribution';
import { findCredits } from './credits';
import { findDefinite } from './definite';
import { findForeignSources, isForeignSpeech } from './foreign';
import { type Guess, guessGenders } from './gender';
import { findIndirect } from './indirect';
import type { Judges } from './judges';
import { LANGUAGES } from './languages';
import { spanOf } from './layout';
import { genderOfPronoun } from './pronouns';
import { resolveSpeakers, type Speaker } from './resolve';
import { scoreSpeech } from './speech';
import type { Story } from './story';

/**
 * A quotation counts as speech from these log-odds on. Below even, for a reader misses a quote
 * more than a scare quote too many disturbs.
 */
const SPEECH = -1.3;

/** Everything decided about a story, one entry for each quotation between marks. */
export interface Decisions {
  readonly speech: readonly boolean[];
  readonly found: readonly (Found | null)[];
  readonly speakers: readonly Speaker[];
  readonly genders: readonly (Guess | null)[];
}

/** Judges a story: what is speech, who is its source, who that is. */
export function decide(story: Story, judges: Judges): Decisions {
  const { quoted, people } = story;
  const genders = guessGenders(story, judges.genders);
  const counts = people.clusters.map(() => 0);
  for (const { person } of people.mentions) counts[person] = (counts[person] ?? 0) + 1;
  let speech: boolean[];
  let found: (Found | null)[];
  if (story.lang === 'en') {
    speech = quoted.map((_, index) => scoreSpeech(story, index, judges.speech) > SPEECH);
    found = findSourcesOfQuotes(story, speech, judges.source);
  } else {
    const language = LANGUAGES[story.lang];
    found = language ? findForeignSources(story, language) : quoted.map(() => null);
    speech = quoted.map((_, index) => isForeignSpeech(story, index, found[index] ?? null));
  }
  const { pronoun, description } = judges;
  const resolution = { story, genders, counts, pronouns: pronoun, descriptions: description };
  return { speech, found, speakers: resolveSpeakers(resolution, found), genders };
}

/** Puts what was decided into the form that the panel and the library's users read. */
export function annotateStory(story: Story, judges: Judges): Annotations {
  const { text, layout, people, roles } = story;
  const { speech, found, speakers, genders } = decide(story, judges);
  const shown = genders.map((guess) => (guess?.from === 'text' ? guess.gender : null));
  const mentions: Mention[] = people.mentions.map(({ start, end, person }) => ({
    span: { start, end },
    kind: 'name',
    person,
  }));
  const referring = new Set<number>();
  found.forEach((answer, index) => {
    const person = speakers[index]?.person ?? null;
    const source = answer?.source;
    if (!speech[index] || !source || source.kind === 'name' || person === null) return;
    const span = spanOf(layout, source.first, source.last);
    if (referring.has(span.start)) return;
    referring.add(span.start);
    mentions.push({ span, kind: source.kind === 'pronoun' ? 'pronoun' : 'nominal', person });
    shown[person] ??=
      genderOfPronoun(text.slice(span.start, span.end).toLowerCase(), story.lang) ?? null;
  });
  for (const mention of story.lang === 'en' ? findDefinite(story) : []) {
    const { span } = mention;
    if (!referring.has(span.start)) mentions.push(mention);
  }
  mentions.sort((one, other) => one.span.start - other.span.start);
  const credits = findCredits(story);
  const quotes = [...directQuotes(story, speech, found, speakers), ...findIndirect(story)];
  quotes.sort((one, other) => startOf(one) - startOf(other));
  return {
    people: people.clusters.map(
      ({ name }, person): Person => ({
        name,
        role: roles[person] ?? null,
        gender: shown[person] ?? null,
        credit: credits[person] ?? false,
      }),
    ),
    mentions,
    quotes,
  };
}

const startOf = ({ content }: Quote) => content[0]?.start ?? 0;

/** Speech between marks; parts that a reporting clause splits, or paragraphs continue, are one. */
function directQuotes(
  story: Story,
  speech: readonly boolean[],
  found: readonly (Found | null)[],
  speakers: readonly Speaker[],
): Quote[] {
  const quotes: { content: Span[]; kind: Quote['kind']; attribution: Attribution | null }[] = [];
  let former = -1;
  story.quoted.forEach(({ start, end }, index) => {
    if (!speech[index]) return;
    const attribution = attributionOf(story, found[index] ?? null, speakers[index]);
    const open = quotes[quotes.length - 1];
    if (open && former === index - 1 && isOneQuote(story, index, open.attribution, attribution)) {
      open.content.push({ start, end });
      open.attribution ??= attribution;
    } else {
      quotes.push({ content: [{ start, end }], kind: kindOf(story, index), attribution });
    }
    former = index;
  });
  return quotes;
}

/** True where the quotation at `index` goes on with the one before it. */
function isOneQuote(
  { text, quoted }: Story,
  index: number,
  before: Attribution | null,
  own: Attribution | null,
): boolean {
  const here = quoted[index];
  const former = quoted[index - 1];
  if (!here || !former) return false;
  if (before?.speaker !== own?.speaker || before?.speakerText !== own?.speakerText) return false;
  if (here.continues) return true;
  // “We fished,” he said, “and sold.”: not a new sentence, and nothing but the clause between.
  const first = text.slice(here.start + 1, here.start + 3).trim();
  const between = text.slice(former.end, here.start);
  return (
    here.paragraph === former.paragraph &&
    first !== '' &&
    first === first.toLowerCase() &&
    /,["”“»]?$/.test(text.slice(former.start, former.end)) &&
    between.length < 90 &&
    /,\s*$/.test(between)
  );
}

/** Words in the middle of a sentence of the reporter's are a mixed quote. */
function kindOf({ text, quoted, layout }: Story, index: number): Quote['kind'] {
  const here = quoted[index];
  if (!here || here.mark === 'dash' || here.open) return 'direct';
  const first = text.slice(here.start + 1, here.start + 3).trim();
  const lead = text.slice(Math.max(0, here.start - 2), here.start);
  const { first: from, last } = layout.quoteTokens[index] ?? { first: 0, last: 0 };
  const small = first !== '' && first === first.toLowerCase();
  return small && !/[,:]\s$/.test(lead) && !/^\s*$/.test(lead) && last - from < 25
    ? 'mixed'
    : 'direct';
}

function attributionOf(
  { layout }: Story,
  found: Found | null,
  speaker: Speaker | undefined,
): Attribution | null {
  if (!found || !speaker || (speaker.person === null && speaker.text === null)) return null;
  const confidence = Math.round(100 * found.confidence * speaker.confidence) / 100;
  if (confidence < leastConfidence(found.rule)) return null;
  const { source } = found;
  const cue: Span | null =
    source && source.cueFirst >= 0 ? spanOf(layout, source.cueFirst, source.cueLast) : null;
  return {
    speaker: speaker.person,
    speakerText: speaker.text,
    confidence,
    source: source ? spanOf(layout, source.first, source.last) : null,
    cue,
    rule: found.rule,
  };
}
