import { endsSentence } from '../prose';
import { COUNTED } from './label';
import type { Pass } from './pass';
import type { Line } from './story';

/** A longer line tells something before its colon. */
const MOST_WORDS = 5;

/**
 * Headings over nothing: their shelf was links and is gone, or was to be filled by a script. A
 * heading directly over a subhead stays, and one that says a sentence tells something by itself.
 * "More on this:" at the very end is the same.
 */
export const shelves: Pass = {
  *find({ lines, last }) {
    let isLast = true;
    for (let i = lines.length - 1; i > last && i >= 0; i--) {
      const { block, words } = lines[i] as Line;
      const announces =
        block.kind === 'paragraph' && words <= MOST_WORDS && /[:：]$/.test(block.text);
      if (announces && isLast) yield { block, evidence: 'announces nothing' };
      else if (block.kind !== 'heading') isLast = false;
      else if (COUNTED.test(block.text) || (/[.!]$/.test(block.text) && endsSentence(block.text)))
        return;
      else yield { block, evidence: 'a heading over nothing' };
    }
  },
};
