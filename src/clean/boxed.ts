import type { Box } from '../article';
import type { Finding } from './pass';
import { distinct, type Line, type Story } from './story';

/** A box with more of the story's prose is not furniture, whatever it is called. */
const MOST_PROSE = 0.25;
const HEADING = /^h[1-6]$/;

/**
 * The lines in boxes known by a word of `words` (`<name>` for an element's name). A box that holds
 * much of the story's prose is left alone; a word whose boxes together do is not used on this
 * page; a line that structured data has in the story stays. With `proseStays`, running text stays.
 */
export function* inBoxesOf(
  story: Story,
  words: ReadonlySet<string>,
  { proseStays = false }: { readonly proseStays?: boolean } = {},
): Iterable<Finding> {
  // Most passes know no box of the page.
  if (!story.names().some((name) => words.has(name))) return;
  const under = new Map<string, number>();
  const named = new Map<Box, readonly string[]>();
  const wordsOf = (box: Box): readonly string[] => {
    const known = named.get(box);
    if (known) return known;
    const found = box.words.filter((word) => words.has(word));
    if (words.has(`<${box.name}>`)) found.push(`<${box.name}>`);
    named.set(box, found);
    return found;
  };
  for (const line of distinct(story.lines))
    if (line.prose)
      for (const word of new Set(line.boxes.flatMap(wordsOf)))
        under.set(word, (under.get(word) ?? 0) + line.words);
  const most = story.words * MOST_PROSE;
  const verdicts = new Map<Box, string | null>();
  const verdictOn = (box: Box) => {
    const known = verdicts.get(box);
    if (known !== undefined) return known;
    const word = wordsOf(box).find((one) => (under.get(one) ?? 0) <= most) ?? null;
    verdicts.set(box, word);
    return word;
  };
  for (const [i, line] of story.lines.entries()) {
    if (
      line.block.kind === 'figure' ||
      line.block.kind === 'embed' ||
      (proseStays && line.prose) ||
      story.isStated(line)
    )
      continue;
    const isSubhead = line.block.kind === 'heading' && isOverProse(story.lines, i);
    for (const box of line.boxes) {
      // What a heading over prose is called itself says how it looks.
      if (isSubhead && HEADING.test(box.name)) continue;
      const word = verdictOn(box);
      if (!word) continue;
      yield { block: line.block, evidence: `in a box named "${word}"` };
      break;
    }
  }
}

/** Whether prose follows a line, perhaps below a picture. */
function isOverProse(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return next?.prose === true || (next?.block.kind === 'figure' && lines[i + 2]?.prose === true);
}

/** Words of prose in some lines. */
export function proseIn(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
}
