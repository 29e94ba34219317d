import type { PersonId } from '../annotations';
import type { Found } from './attribution';
import type { Guess } from './gender';
import { firstDescription, resolveDescription } from './nominals';
import type { Gender } from './people';
import { genderOfPronoun, type Naming, type Reference, resolvePronoun } from './pronouns';
import type { Scorer } from './scorer';
import { firstAtOrAfter, type Source } from './sources';
import type { Story } from './story';

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
  readonly genders: readonly (Guess | null)[];
  readonly counts: readonly number[];
  readonly pronouns: Scorer;
  readonly descriptions: Scorer;
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
  let paragraph = -9;
  let lastPerson: PersonId | null = null;
  let lastParagraph = -9;
  found.forEach((answer, index) => {
    let speaker = UNKNOWN;
    if (answer) {
      const reference: Reference = {
        layout,
        namings: story.namings,
        genders: resolution.genders,
        counts: resolution.counts,
        speaker: lastPerson,
        speakerParagraph: lastParagraph,
      };
      const own = story.quoted[index]?.paragraph ?? 0;
      speaker = answer.source
        ? speakerOf(resolution, answer.source, reference, {
            speaker: last,
            near: own - paragraph <= NEAR,
            here: own === paragraph,
          })
        : last;
      last = speaker;
      paragraph = own;
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
  { story, pronouns, descriptions }: Resolution,
  source: Source,
  reference: Reference,
  last: Last,
): Speaker {
  const { tokens } = story;
  if (source.kind === 'name') return { person: source.person, text: null, confidence: 1 };
  const words = story.text.slice(tokens.start[source.first], tokens.end[source.last]);
  if (source.kind === 'pronoun') {
    const gender = genderOfPronoun(words.toLowerCase(), story.lang);
    if (gender) {
      if (goesOn(story, source, last) && fits(reference, last.speaker.person, gender)) {
        return { ...last.speaker, confidence: GOES_ON_SURE };
      }
      const meant = resolvePronoun(reference, source, gender, pronouns);
      return meant ? { person: meant.person, text: null, confidence: meant.confidence } : UNKNOWN;
    }
    const plain = gender === null || /^(?:they|it)$/i.test(words);
    return plain ? antecedent(story, source, last) : UNKNOWN;
  }
  // "The statement read": whoever was quoted before made it.
  if (STATEMENT.test(words) && last.near) return { ...last.speaker, confidence: 0.6 };
  if (story.lang !== 'en') {
    const described = personBeside(story, source);
    return described === null
      ? { person: null, text: words, confidence: 0.8 }
      : { person: described, text: null, confidence: 0.8 };
  }
  const { roles } = story;
  const { person, confidence } = resolveDescription({ source, reference, roles }, descriptions);
  if (person !== null) return { person, text: null, confidence };
  const earlier = story.sources
    .slice(0, firstAtOrAfter(story.sources, source.first))
    .slice(-EARLIER);
  return { person, text: firstDescription(story, earlier, source) ?? words, confidence };
}

/** Who spoke last, and whether that was only a few paragraphs ago. */
interface Last {
  readonly speaker: Speaker;
  readonly near: boolean;
  /** In the same paragraph. */
  readonly here: boolean;
}

const GOES_ON = /^(?:added|adds|continued|continues)$/;
const GOES_ON_SURE = 0.85;
/** Tokens looked back over for the end of what was said. */
const SINCE = 60;

/**
 * "…,” Ann Lee said. She added: “…": whoever adds has just spoken in the same paragraph, unless
 * somebody else was named since.
 */
function goesOn({ tokens, layout, namings }: Story, source: Source, last: Last): boolean {
  if (!last.here || source.cueFirst < 0) return false;
  if (!GOES_ON.test(tokens.lower[source.cueFirst] as string)) return false;
  let since = source.first - 1;
  while (since > source.first - SINCE && since >= 0 && layout.quote[since] === -1) since--;
  for (let at = firstAtOrAfter(namings, since + 1); at < namings.length; at++) {
    const { first, person } = namings[at] as Naming;
    if (first >= source.first) return true;
    if (person !== last.speaker.person) return false;
  }
  return true;
}

/** True for a person of whom nothing speaks against the gender. */
function fits({ genders }: Reference, person: PersonId | null, gender: Gender): boolean {
  if (person === null) return false;
  const known = genders[person];
  return !known || known.gender === gender;
}

/** Sources among which a description is looked for once more. */
const EARLIER = 60;

/** Paragraphs after which a statement or an "it" belongs to somebody else. */
const NEAR = 2;
const STATEMENT = /^the (?:\w+ )?(?:statement|letter|notice|release|memo|message|email|e-mail)$/i;

/** "They said": the body that spoke last, else the one described last. */
function antecedent({ sources, layout, text, tokens }: Story, source: Source, last: Last): Speaker {
  if (last.near && last.speaker.text !== null) return { ...last.speaker, confidence: 0.6 };
  for (let at = firstAtOrAfter(sources, source.first) - 1; at >= 0; at--) {
    const { kind, first, last: end } = sources[at] as Source;
    if ((layout.paragraph[source.first] as number) - (layout.paragraph[first] as number) > NEAR)
      break;
    if (kind !== 'described') continue;
    return {
      person: null,
      text: text.slice(tokens.start[first], tokens.end[end]),
      confidence: 0.5,
    };
  }
  return last.near ? { ...last.speaker, confidence: 0.4 } : UNKNOWN;
}

/** Words around a name in which its role is looked for, before and after. */
const BESIDE = 7;

/**
 * The one person beside whose name the longest word of a description stands: "el portavoz" after
 * "David Campo, portavoz de la Asociación". For languages without learnt judges.
 */
function personBeside(
  { namings, layout, tokens }: Story,
  { first, last }: Source,
): PersonId | null {
  let noun = '';
  for (let at = first; at <= last; at++) {
    const word = tokens.lower[at] as string;
    if (word.length > noun.length) noun = word;
  }
  if (noun.length < 4) return null;
  let found: PersonId | null = null;
  for (const naming of namings) {
    if (naming.first > first + BESIDE) break;
    for (let at = naming.first - BESIDE; at <= naming.last + BESIDE; at++) {
      if (at >= first && at <= last) continue;
      if (layout.sentence[at] !== layout.sentence[naming.first] || tokens.lower[at] !== noun)
        continue;
      if (found !== null && found !== naming.person) return null;
      found = naming.person;
    }
  }
  return found;
}
