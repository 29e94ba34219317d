import type { CleanArticle } from '../article';
import { languageOf } from '../article';
import type { StoryView } from './view';

/** A sentence of the story, where it is said and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly block: number;
  /** Where it stands now; offsets count within the sentence. */
  range(start?: number, end?: number): Range;
  /** Whether it begins inside a quote. */
  isQuote(): boolean;
}

const SPOKEN = new Set(['paragraph', 'heading', 'item', 'blockquote']);

/** The story's sentences in order, headings and items among them; captions and tables are not read. */
export function sentencesOf({ blocks, lang }: CleanArticle, story: StoryView): Sentence[] {
  const segmenter = new Intl.Segmenter(languageOf(lang), { granularity: 'sentence' });
  return blocks.flatMap((block, i) => {
    const place = story.texts[i];
    if (!place || !SPOKEN.has(block.kind)) return [];
    return [...segmenter.segment(block.text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }): Sentence => {
        const text = segment.trimEnd();
        return {
          text,
          block: i,
          range: (start = 0, end = text.length) => rangeIn(place, index + start, index + end),
          isQuote: () => {
            const { startContainer } = rangeIn(place, index, index + 1);
            return startContainer.parentElement?.closest('.quote') != null;
          },
        };
      });
  });
}

/** The range of an element's text between two offsets; past the end it ends there. */
function rangeIn(place: Element, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(place);
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let before = 0;
  let started = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const after = before + node.length;
    if (!started && start < after) {
      range.setStart(node, start - before);
      started = true;
    }
    if (end <= after) {
      range.setEnd(node, Math.max(0, end - before));
      return range;
    }
    before = after;
  }
  return range;
}
