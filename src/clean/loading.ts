import { inBoxesOf } from './boxed';
import { labelOf } from './label';
import type { Pass } from './pass';
import { LOADING } from './words';

const MARKUP = 'loading loader spinner skeleton preloader placeholder'.split(' ');
const NAMES = new Set(MARKUP);

/** "Loading...": a box still waiting. The whole line has to say it, with dots or in such a box. */
export const loading: Pass = {
  markup: MARKUP,
  *find(story) {
    const { lines, last } = story;
    for (const [i, line] of lines.entries()) {
      if (line.words > 4 || !LOADING.has(labelOf(line.block.text))) continue;
      const boxed = line.boxes.some(({ words }) => words.some((word) => NAMES.has(word)));
      if (boxed || /(?:\.{2,}|…)$/.test(line.block.text) || i > last)
        yield { block: line.block, evidence: 'a line that says it is loading' };
    }
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
