import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { TOPICS } from './words';

const MARKUP =
  `tags taglist tagcloud topics topiclist keywords articletags posttags categories postcategories filedunder schlagworte themen schlagwort themenliste tagslist topictags storytags`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);

/** Lists of topics the story is filed under. */
export const tags: Pass = {
  markup: MARKUP,
  *find(story) {
    yield* labelsOf(story, TOPICS);
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
