import type { Annotations } from '../annotations';
import { annotateStory } from './annotate';
import { shippedJudges } from './judges';
import { findNames } from './names';
import { type Bloom, hashWord, inBloom } from './names/bloom';
import { shippedModel } from './names/shipped';
import { fold } from './people';
import { readStory, type Tagger } from './story';

/**
 * People, quotes and speakers of a plain text whose paragraphs are separated by a blank line.
 *
 * Spans are offsets into `text`, in UTF-16 code units. `lang` is the page's language, BCP 47.
 */
export function annotateText(text: string, lang: string | null = null): Annotations {
  return annotateStory(readStory(text, lang, shippedTagger()), shippedJudges());
}

/** The tagger that the extension ships. */
export function shippedTagger(): Tagger {
  const model = shippedModel();
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
