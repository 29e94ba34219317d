import type { Pass } from './pass';

/**
 * Headings over nothing: their shelf was links and is gone, or was to be filled by a script. A
 * heading directly over a subhead stays.
 */
export const shelves: Pass = {
  *find({ lines, last }) {
    for (let i = lines.length - 1; i > last && i >= 0; i--) {
      const line = lines[i];
      if (line?.block.kind === 'heading')
        yield { block: line.block, evidence: 'a heading over nothing' };
    }
  },
};
