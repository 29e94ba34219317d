import { labelsOf } from './labels';
import type { Pass } from './pass';
import { LIVE } from './words';

/** Chrome around live coverage: badges, "new updates", the order of entries. Entries stay. */
export const live: Pass = {
  *find(story) {
    yield* labelsOf(story, LIVE);
  },
};
