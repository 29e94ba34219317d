import type { Pass } from './pass';
import type { Line } from './story';

/** Shorter lines are refrains, answers, labels: other passes know them. */
const FEWEST_WORDS = 5;
/** From so many times on even two words are a notice. */
const NOTICE = 3;

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
    for (const list of seen.values()) {
      if (list.length < ((list[0] as Line).words < FEWEST_WORDS ? NOTICE : 2)) continue;
      for (const line of list)
        if (inset(line) && !isStated(line))
          yield { block: line.block, evidence: `stands ${list.length} times, here set apart` };
    }
  },
};
