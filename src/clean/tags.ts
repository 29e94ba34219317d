import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { TOPICS } from './words';

const NAMES = words`
  tags taglist tagcloud topics topiclist keywords articletags posttags categories postcategories
  filedunder schlagworte themen schlagwort themenliste tagslist topictags storytags
`;

/** Lists of topics the story is filed under. */
export const tags: Pass = {
  markup: NAMES,
  *find(story) {
    yield* labelsOf(story, TOPICS);
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
