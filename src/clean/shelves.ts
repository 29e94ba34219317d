import { endsSentence } from '../prose';
import { COUNTED } from './label';
import type { Pass } from './pass';

/**
 * Headings over nothing: their shelf was links and is gone, or was to be filled by a script. A
 * heading directly over a subhead stays, and one that says a sentence tells something by itself.
 */
export const shelves: Pass = {
  *find({ lines, last }) {
    for (let i = lines.length - 1; i > last && i >= 0; i--) {
      const block = lines[i]?.block;
      if (block?.kind !== 'heading' || COUNTED.test(block.text)) continue;
      if (!/[.!]$/.test(block.text) || !endsSentence(block.text))
        yield { block, evidence: 'a heading over nothing' };
    }
  },
};
