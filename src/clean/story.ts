import type { Block, Box, PageArticle } from '../article';
import { words } from '../lists';
import { countWords, endsSentence, isProse, plain } from '../prose';

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
  /** It is known to be story: marked as part of it, or in the text that structured data has. */
  readonly stated: boolean;
}

/** The story as a pass sees it: what earlier passes took is gone. */
export interface Story {
  readonly article: PageArticle;
  readonly lines: readonly Line[];
  /** Also those that earlier passes took. */
  readonly all: readonly Line[];
  /** Whether an earlier pass took the line. */
  isTaken(line: Line): boolean;
  /** Index of the first line of prose; the number of lines where there is none. */
  readonly first: number;
  /** Index of the last line of prose, or -1. */
  readonly last: number;
  /** Words of prose in all. */
  readonly words: number;
  /** The words of the names of all boxes, and in brackets the names of their elements. */
  names(): readonly string[];
  /** The lines in a box, in order. */
  within(box: Box): readonly Line[];
  /** The lines that earlier passes took out of a box. */
  taken(box: Box): readonly Line[];
  /**
   * The outermost box around the line that is none of the boxes the story's prose stands in; null
   * where the line stands among the prose. Boxes that look alike count as one.
   */
  inset(line: Line): Box | null;
  /** Whether the box is one of those the story's prose stands in; an element of text is none. */
  isHome(box: Box): boolean;
  /** Whether the line is known to be story: marked, or in the text structured data has. */
  isStated(line: Line): boolean;
}

/** A shorter text of structured data is a teaser; a shorter line stands in any text. */
const LEAST_BODY = 400;
const LEAST_STATED = 4;

/** Weighs every block once; `storyOf` then only filters. */
export function linesOf(article: PageArticle): Line[] {
  const body = plain(article.witness.body);
  return article.blocks.map((block) => {
    const words = countWords(block.text);
    let linked = 0;
    for (const inline of block.inlines)
      if (inline.kind === 'link') linked += inline.end - inline.start;
    const boxes: Box[] = [];
    for (let box = article.boxes.get(block) ?? null; box; box = box.parent) boxes.push(box);
    const share = block.text ? Math.min(1, linked / block.text.length) : 0;
    const running = block.kind !== 'heading' && block.kind !== 'figure' && block.kind !== 'table';
    const text = plain(block.text);
    return {
      block,
      words,
      linked: share,
      prose: running && isProse(endsSentence(block.text), words, words * share),
      plain: text,
      boxes,
      stated:
        block.marks.length > 0 ||
        (body.length > LEAST_BODY && words >= LEAST_STATED && body.includes(text)),
    };
  });
}

/** A box whose like holds less of the story's prose is an inset. */
const LEAST_PROSE = 0.1;
/** Elements every text stands in: they set nothing apart. */
const TEXT = words`
  a b blockquote dd dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i li ol p span strong ul
`;

/** The story of the lines that are left of all. */
export function storyOf(
  article: PageArticle,
  lines: readonly Line[],
  all: readonly Line[] = lines,
): Story {
  const first = lines.findIndex(({ prose }) => prose);
  const words = lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
  const left = new Set(lines);
  const inside = once(() => byBox(lines));
  const taken = once(() => byBox(all.filter((line) => !left.has(line))));
  const home = once(() => proseByShape(lines));
  const isHome = (box: Box) =>
    !TEXT.has(box.name) && (home().get(shapeOf(box)) ?? 0) >= words * LEAST_PROSE;
  return {
    article,
    lines,
    all,
    isTaken: (line) => !left.has(line),
    first: first < 0 ? lines.length : first,
    last: lines.findLastIndex(({ prose }) => prose),
    words,
    names: () => namesIn(all),
    within: (box) => inside().get(box) ?? [],
    taken: (box) => taken().get(box) ?? [],
    inset: ({ boxes }) => boxes.findLast((box) => !TEXT.has(box.name) && !isHome(box)) ?? null,
    isHome,
    isStated: ({ stated }) => stated,
  };
}

/** Not every pass asks; what one asks for is made when it does. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byBox(lines: readonly Line[]): Map<Box, Line[]> {
  const inside = new Map<Box, Line[]>();
  for (const line of lines)
    for (const box of line.boxes) {
      const list = inside.get(box);
      if (list) list.push(line);
      else inside.set(box, [line]);
    }
  return inside;
}

const names = new WeakMap<readonly Line[], readonly string[]>();

/** The same for as long as there is the same story. */
function namesIn(all: readonly Line[]): readonly string[] {
  let found = names.get(all);
  if (!found) {
    const boxes = new Set(all.flatMap((line) => line.boxes));
    found = [...new Set([...boxes].flatMap(({ name, words }) => [...words, `<${name}>`]))];
    names.set(all, found);
  }
  return found;
}

const shapes = new WeakMap<Box, string>();

/** What a box looks like: boxes of one shape hold things of one kind. */
export function shapeOf(box: Box): string {
  let shape = shapes.get(box);
  if (shape === undefined) {
    shape = `${box.name} ${box.words.join(' ')}`;
    shapes.set(box, shape);
  }
  return shape;
}

/** The lines without those that say what one before them says. */
export function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ plain: text }) => !seen.has(text) && seen.add(text));
}

function proseByShape(lines: readonly Line[]): Map<string, number> {
  const prose = new Map<string, number>();
  // A notice in place of each blocked frame counts once, or it would pass for the story.
  for (const line of distinct(lines))
    if (line.prose)
      for (const shape of new Set(line.boxes.map(shapeOf)))
        prose.set(shape, (prose.get(shape) ?? 0) + line.words);
  return prose;
}
