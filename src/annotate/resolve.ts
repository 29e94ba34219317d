import type { PersonId } from '../annotations';
import type { Found } from './attribution';
import type { Genders } from './gender';
import { type Reference, resolvePronoun } from './pronouns';
import type { Scorer } from './scorer';
import type { Source } from './sources';
import type { Story } from './story';
import { PRONOUNS } from './words';

/** Who a source is: a person, or the words that describe it, or unknown. */
export interface Speaker {
  readonly person: PersonId | null;
  readonly text: string | null;
  readonly confidence: number;
}

const UNKNOWN: Speaker = { person: null, text: null, confidence: 0 };

/** What is needed to tell who a source is. */
export interface Resolution {
  readonly story: Story;
  readonly genders: Genders;
  readonly counts: readonly number[];
  readonly pronouns: Scorer;
  /** The person whom a description means, where the text makes it certain. */
  readonly nominal: (source: Source) => PersonId | null;
}

/** Who said each quotation, given its source: names directly, pronouns by what was said before. */
export function resolveSpeakers(
  resolution: Resolution,
  found: readonly (Found | null)[],
): Speaker[] {
  const { story } = resolution;
  const { layout } = story;
  const speakers: Speaker[] = [];
  let last: Speaker = UNKNOWN;
  let lastPerson: PersonId | null = null;
  let lastParagraph = -9;
  found.forEach((answer, index) => {
    let speaker = UNKNOWN;
    if (answer) {
      const reference: Reference = {
        layout,
        namings: story.namings,
        genders: resolution.genders.guessed,
        counts: resolution.counts,
        speaker: lastPerson,
        speakerParagraph: lastParagraph,
      };
      speaker = answer.source ? speakerOf(resolution, answer.source, reference, last) : last;
      last = speaker;
      if (speaker.person !== null) {
        lastPerson = speaker.person;
        lastParagraph = story.quoted[index]?.paragraph ?? -9;
      }
    }
    speakers.push(speaker);
  });
  return speakers;
}

function speakerOf(
  { story, pronouns, nominal }: Resolution,
  source: Source,
  reference: Reference,
  last: Speaker,
): Speaker {
  const { tokens } = story;
  if (source.kind === 'name') return { person: source.person, text: null, confidence: 1 };
  const words = story.text.slice(tokens.start[source.first], tokens.end[source.last]);
  if (source.kind === 'pronoun') {
    const gender = PRONOUNS.get(words.toLowerCase());
    if (gender) {
      const meant = resolvePronoun(reference, source, gender, pronouns);
      return meant ? { person: meant.person, text: null, confidence: meant.confidence } : UNKNOWN;
    }
    return words.toLowerCase() === 'they' || words.toLowerCase() === 'it'
      ? { ...last, confidence: last.confidence * 0.6 }
      : UNKNOWN;
  }
  const person = nominal(source);
  if (person !== null) return { person, text: null, confidence: 0.9 };
  return { person: null, text: words, confidence: 0.8 };
}
