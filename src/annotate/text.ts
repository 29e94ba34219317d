import type { Annotations } from '../annotations';
import { annotateStory } from './annotate';
import { shippedJudges } from './judges';
import { findNames } from './names';
import { type Bloom, hashWord, inBloom } from './names/bloom';
import type { NameModel } from './names/model';
import { fold } from './people';
import { readStory, type Tagger } from './story';

/** `annotateText` with a model that is given, for who does not carry one. */
export function annotateWith(model: NameModel, text: string, lang: string | null): Annotations {
  return annotateStory(readStory(text, lang, taggerOf(model)), shippedJudges());
}

/** The tagger that a model makes. */
export function taggerOf(model: NameModel): Tagger {
  const { female, male } = shippedJudges().genders;
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
