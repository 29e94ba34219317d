import type { Pass } from './pass';
import type { Line } from './story';

/** Shorter lines are refrains, answers, labels: other passes know them. */
const FEWEST_WORDS = 5;
/** From so many times on even two words are a notice. */
const NOTICE = 3;

/** What a line pulled out of the story may be. */
const APART = new Set(['blockquote', 'heading', 'paragraph']);
/** A story with more lines set apart is built of boxes. */
const MOST_PULLED = 40;

/** The story's prose as one text to look things up in. */
function proseOf(lines: readonly Line[]): string {
  return lines.map(({ prose, plain }) => (prose ? ` ${plain} ` : '')).join('|');
}

/** Whether a heading stands over prose: parts of a story may be called alike. */
function isSubhead(lines: readonly Line[], line: Line): boolean {
  const at = lines.indexOf(line);
  return line.block.kind === 'heading' && lines.slice(at + 1, at + 3).some(({ prose }) => prose);
}

/**
 * Lines that stand more than once, at least once set apart from the prose: a teaser's copy for
 * small screens, a pull quote, a notice in place of each blocked frame. A line that is also told
 * among the prose stays there; the questions of an interview may well repeat.
 */
export const repeats: Pass = {
  most: 0.8,
  *find({ lines, inset, isStated }) {
    const seen = new Map<string, Line[]>();
    for (const line of lines) {
      const { kind } = line.block;
      if (line.words < 2 || kind === 'figure' || kind === 'table') continue;
      const list = seen.get(line.plain);
      if (list) list.push(line);
      else seen.set(line.plain, [line]);
    }
    const apart = lines.filter(
      (line) =>
        line.words >= FEWEST_WORDS &&
        APART.has(line.block.kind) &&
        inset(line) !== null &&
        !isStated(line),
    );
    if (apart.length && apart.length <= MOST_PULLED) {
      const told = proseOf(lines.filter((line) => !inset(line)));
      for (const { block, plain } of apart)
        if (told.includes(` ${plain} `)) yield { block, evidence: 'words of the story, set apart' };
    }
    for (const list of seen.values()) {
      if (list.length < ((list[0] as Line).words < FEWEST_WORDS ? NOTICE : 2)) continue;
      for (const line of list)
        if (inset(line) && !isStated(line) && !isSubhead(lines, line))
          yield { block: line.block, evidence: `stands ${list.length} times, here set apart` };
    }
  },
};
