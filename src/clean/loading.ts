import { words } from '../lists';
import { inBoxesOf } from './boxed';
import type { Pass } from './pass';
import { LOADING, MESSAGE } from './words';

const NAMES = words`loading loader spinner skeleton preloader placeholder`;
/** `[button link="…"]`: where a plug-in is gone its commands stand on the page. */
const SHORTCODE = /^\[[a-z][\w-]{1,30}\s[a-z][\w-]{0,20}=["'“”″]/i;
/** A message of a program is no longer. */
const LONGEST_MESSAGE = 14;

/**
 * "Loading...": a box still waiting; what players and forms say when something fails; commands.
 * The whole line has to say it, the first with dots or in such a box.
 */
export const loading: Pass = {
  markup: NAMES,
  *find(story) {
    const { lines, last } = story;
    for (const [i, line] of lines.entries()) {
      if (SHORTCODE.test(line.block.text))
        yield { block: line.block, evidence: 'a command that nothing carried out' };
      const label = line.plain;
      if (line.words <= LONGEST_MESSAGE && MESSAGE.has(label))
        yield { block: line.block, evidence: 'what a program says' };
      if (line.words > 4 || !LOADING.has(label)) continue;
      const boxed = line.boxes.some(({ words }) => words.some((word) => NAMES.has(word)));
      if (boxed || /(?:\.\.|…)$/.test(line.block.text) || i > last)
        yield { block: line.block, evidence: 'a line that says it is loading' };
    }
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
