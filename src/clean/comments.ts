import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { COMMENT } from './words';

const NAMES = words`
  comment comments commentlist commentarea commentsection commenting commentcount disqus
  discussion respond viafoura vf coral livefyre kommentare kommentar kommentera comentarios
  commentaires reacties replies reply yorum commento conversation conversations feedback
`;

/** Comments by readers and prompts to write one. */
export const comments: Pass = {
  markup: NAMES,
  *find(story) {
    yield* labelsOf(story, COMMENT);
    yield* inBoxesOf(story, NAMES);
  },
};
