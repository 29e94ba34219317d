import { type Article, type Block, type CleanArticle, layOut, type PageArticle } from './article';
import { visible } from './prose';

/** A longer selection is shown as far as this: in code units, and in lines. */
const MOST_TEXT = 1_000_000;
const MOST_LINES = 4_000;

/** Of a selection so much must be found in the story, or it is a selection of something else. */
const ENOUGH = 0.6;

/** What is known of a page without a story. */
export interface Page {
  readonly url: string;
  readonly title: string;
}

/** The lines of a selected text that say something. */
export const linesOf = (selected: string): string[] =>
  visible(selected.slice(0, MOST_TEXT))
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);

/**
 * The selected part of a story, with everything that the story says of itself.
 *
 * Blocks keep what they are; the first and the last are cut where the selection begins and ends.
 * A selection that is not of the story, or of a page without one, becomes plain paragraphs.
 */
export function narrowTo(
  lines: readonly string[],
  story: PageArticle | null,
  page: Page,
): CleanArticle {
  const blocks = (story && blocksOf(lines, story.blocks)) ?? lines.map(paragraph);
  return { ...(story ? factsOf(story) : noFacts(page)), blocks, ...layOut(blocks), removed: [] };
}

/** The blocks that hold the lines, in order; null where too few of them do. */
function blocksOf(lines: readonly string[], blocks: readonly Block[]): Block[] | null {
  const spans = new Map<number, { start: number; end: number }>();
  const whole = lines.reduce((sum, line) => sum + line.length, 0);
  let from = 0;
  let found = 0;
  let missing = 0;
  for (const line of lines) {
    const at = blocks.findIndex(({ text }, i) => i >= from && text.includes(line));
    const block = blocks[at];
    if (!block) {
      missing += line.length;
      if (missing > whole * (1 - ENOUGH)) return null;
      continue;
    }
    const known = spans.get(at);
    const start = block.text.indexOf(line, known?.end ?? 0);
    if (start < 0) continue;
    spans.set(at, { start: known?.start ?? start, end: start + line.length });
    from = at;
    found += line.length;
  }
  if (found < whole * ENOUGH) return null;
  const [first = 0, last = 0] = [[...spans.keys()][0], [...spans.keys()].at(-1)];
  return blocks.slice(first, last + 1).flatMap((block, i) => {
    const span = spans.get(first + i);
    if (span) return cut(block, span.start, span.end);
    // A picture or a line between what is selected is selected with it.
    return block.text === '' ? block : [];
  });
}

/** A part of a block; a table is whole or nothing. */
function cut(block: Block, start: number, end: number): Block {
  if (block.kind === 'table' || (start === 0 && end === block.text.length)) return block;
  const inlines = block.inlines
    .map((inline) => ({
      ...inline,
      start: Math.max(inline.start, start) - start,
      end: Math.min(inline.end, end) - start,
    }))
    .filter((inline) => inline.start < inline.end);
  return { ...block, text: block.text.slice(start, end), inlines };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, inlines: [], marks: [] });

type Facts = Omit<Article, 'blocks'>;

/** What the story says of itself; its standfirst and its picture were not selected. */
function factsOf(story: PageArticle): Facts {
  const { blocks: _, boxes: __, aboveHeadline: ___, witness: ____, ...facts } = story;
  return { ...facts, standfirst: null, leadImage: null };
}

const noFacts = ({ url, title }: Page): Facts => ({
  url,
  from: 'page',
  title: visible(title),
  standfirst: null,
  byline: null,
  authors: [],
  published: null,
  modified: null,
  siteName: null,
  section: null,
  lang: null,
  dir: null,
  leadImage: null,
});
