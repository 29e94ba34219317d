import type { Annotations, Attribution, Mention, Person, Quote } from '../annotations';
import type { Span } from '../article';
import { type Found, findSourcesOfQuotes, spanOf } from './attribution';
import { guessGenders } from './gender';
import type { Judges } from './judges';
import { resolveSpeakers, type Speaker } from './resolve';
import { scoreSpeech } from './speech';
import type { Story } from './story';
import { PRONOUNS } from './words';

/** Judges a story: what is speech, who said it, who they are. */
export function annotateStory(story: Story, judges: Judges): Annotations {
  const { text, layout, quoted, people, roles } = story;
  const speech = quoted.map((_, index) => scoreSpeech(story, index, judges.speech) > 0);
  const found = findSourcesOfQuotes(story, speech, judges.source);
  const genders = guessGenders(story, judges.genders);
  const counts = people.clusters.map(() => 0);
  for (const { person } of people.mentions) counts[person] = (counts[person] ?? 0) + 1;
  const speakers = resolveSpeakers(
    {
      story,
      genders,
      counts,
      pronouns: judges.pronoun,
      descriptions: judges.description,
    },
    found,
  );
  const shown = genders.map((guess) => (guess?.from === 'text' ? guess.gender : null));
  const mentions: Mention[] = people.mentions.map(({ start, end, person }) => ({
    span: { start, end },
    kind: 'name',
    person,
  }));
  found.forEach((answer, index) => {
    const person = speakers[index]?.person ?? null;
    const source = answer?.source;
    if (!source || source.kind === 'name' || person === null) return;
    const span = spanOf(layout, source.first, source.last);
    mentions.push({ span, kind: source.kind === 'pronoun' ? 'pronoun' : 'nominal', person });
    shown[person] ??= PRONOUNS.get(text.slice(span.start, span.end).toLowerCase()) ?? null;
  });
  mentions.sort((one, other) => one.span.start - other.span.start);
  return {
    people: people.clusters.map(
      ({ name }, person): Person => ({
        name,
        role: roles[person] ?? null,
        gender: shown[person] ?? null,
        credit: false,
      }),
    ),
    mentions,
    quotes: quoted.flatMap(({ start, end }, index): Quote[] =>
      speech[index]
        ? [
            {
              content: [{ start, end }],
              kind: 'direct',
              attribution: attributionOf(story, found[index] ?? null, speakers[index]),
            },
          ]
        : [],
    ),
  };
}

function attributionOf(
  { layout }: Story,
  found: Found | null,
  speaker: Speaker | undefined,
): Attribution | null {
  if (!found || !speaker || (speaker.person === null && speaker.text === null)) return null;
  const { source } = found;
  const cue: Span | null =
    source && source.cueFirst >= 0 ? spanOf(layout, source.cueFirst, source.cueLast) : null;
  return {
    speaker: speaker.person,
    speakerText: speaker.text,
    confidence: Math.round(100 * found.confidence * speaker.confidence) / 100,
    source: source ? spanOf(layout, source.first, source.last) : null,
    cue,
    rule: found.rule,
  };
}
