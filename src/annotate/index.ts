import type { Annotations } from '../annotations';
import { annotateStory } from './annotate';
import { shippedJudges } from './judges';
import { findNames } from './names';
import { shippedModel } from './names/shipped';
import { readStory } from './story';

/**
 * People, quotes and speakers of a plain text whose paragraphs are separated by a blank line.
 *
 * Spans are offsets into `text`, in UTF-16 code units. `lang` is the page's language, BCP 47.
 */
export function annotateText(text: string, lang: string | null = null): Annotations {
  const story = readStory(text, lang ?? 'en', (tokens) => findNames(tokens, shippedModel()));
  return annotateStory(story, shippedJudges());
}
