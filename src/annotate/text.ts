import type { Annotations } from '../annotations';
import { annotateStory } from './annotate';
import type { Judges } from './judges';
import { findNames } from './names';
import { type Bloom, hashWord, inBloom } from './names/bloom';
import type { NameModel } from './names/model';
import { fold } from './people';
import { readStory, type Tagger } from './story';

/** All that annotating needs to have learnt. */
export interface Learnt {
  readonly model: NameModel;
  readonly judges: Judges;
}

/** `annotateText` with what was learnt given, for who does not carry it. */
export function annotateWith(learnt: Learnt, text: string, lang: string | null): Annotations {
  return annotateStory(readStory(text, lang, taggerOf(learnt)), learnt.judges);
}

/** The tagger that is made of it. */
export function taggerOf({ model, judges }: Learnt): Tagger {
  const { female, male } = judges.genders;
  return {
    tagNames: (tokens) => findNames(tokens, model),
    firstNames: {
      known: (word) => holds(model.lexicon.firstNames, word),
      common: (word) => holds(female, word) || holds(male, word),
    },
  };
}

/** True for a word on a list, with its accents or without. */
function holds(list: Bloom, word: string): boolean {
  return inBloom(list, hashWord(word)) || inBloom(list, hashWord(fold(word)));
}
