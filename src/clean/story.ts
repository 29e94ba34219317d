import type { Block, Box, PageArticle } from '../article';
import { countWords, isProse, plain } from '../prose';

/** A block with what passes ask of it. */
export interface Line {
  readonly block: Block;
  readonly words: number;
  /** Share of its text that is link, 0 to 1. */
  readonly linked: number;
  /** It reads as running text. */
  readonly prose: boolean;
  /** Lower case, letters and digits only. */
  readonly plain: string;
  /** Elements around it, innermost first. */
  readonly boxes: readonly Box[];
}

/** The story as a pass sees it: what earlier passes took is gone. */
export interface Story {
  readonly article: PageArticle;
  readonly lines: readonly Line[];
  /** Index of the first line of prose; the number of lines where there is none. */
  readonly first: number;
  /** Index of the last line of prose, or -1. */
  readonly last: number;
  /** Words of prose in all. */
  readonly words: number;
  /** The lines in a box, in order. */
  within(box: Box): readonly Line[];
  /** Whether the line is known to be story: the standfirst, or in the text structured data has. */
  isStated(line: Line): boolean;
}

/** Weighs every block once; `storyOf` then only filters. */
export function linesOf(article: PageArticle): Line[] {
  return article.blocks.map((block) => {
    const words = countWords(block.text);
    let linked = 0;
    for (const inline of block.inlines)
      if (inline.kind === 'link') linked += inline.end - inline.start;
    const boxes: Box[] = [];
    for (let box = article.boxes.get(block) ?? null; box; box = box.parent) boxes.push(box);
    const share = block.text ? Math.min(1, linked / block.text.length) : 0;
    const running = block.kind !== 'heading' && block.kind !== 'figure' && block.kind !== 'table';
    return {
      block,
      words,
      linked: share,
      prose: running && isProse(block.text, words, words * share),
      plain: plain(block.text),
      boxes,
    };
  });
}

/** The story of the lines that are left. */
export function storyOf(article: PageArticle, lines: readonly Line[]): Story {
  const first = lines.findIndex(({ prose }) => prose);
  const inside = new Map<Box, Line[]>();
  for (const line of lines)
    for (const box of line.boxes) {
      const list = inside.get(box);
      if (list) list.push(line);
      else inside.set(box, [line]);
    }
  const stated = plain(article.witness.body);
  return {
    article,
    lines,
    first: first < 0 ? lines.length : first,
    last: lines.findLastIndex(({ prose }) => prose),
    words: lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0),
    within: (box) => inside.get(box) ?? [],
    isStated: (line) =>
      line.block.marks.includes('standfirst') ||
      (stated.length > 400 && line.words >= 4 && stated.includes(line.plain)),
  };
}
