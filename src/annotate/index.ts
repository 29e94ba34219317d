import type { Annotations } from '../annotations';
import { shipped } from './shipped';
import { annotateWith } from './text';

/**
 * People, quotes and speakers of a plain text whose paragraphs are separated by a blank line.
 *
 * Spans are offsets into `text`, in UTF-16 code units. `lang` is the page's language, BCP 47.
 */
export function annotateText(text: string, lang: string | null = null): Annotations {
  return annotateWith(shipped(), text, lang);
}
