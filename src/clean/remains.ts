import type { Box } from '../article';
import { proseIn } from './boxed';
import { hintOf } from './hints';
import { COUNTED } from './label';
import type { Pass } from './pass';
import type { Line } from './story';

/** What is left of a box has no more words than this, and no more of them in prose. */
const MOST_WORDS = 70;
const MOST_PROSE = 45;
/** So much of the box, by lines, must have gone or read like furniture before all goes. */
const LEAST_TAKEN = 0.3;

/**
 * Labels above the headline; and what is left in a box set apart from the prose when other passes have taken lines out of it, or
 * when its lines read like furniture: the slogan over the sign-up form, the summary under the teaser. A box that still tells much stays.
 */
export const remains: Pass = {
  *find(story) {
    const { aboveHeadline } = story.article;
    for (const { block } of story.lines)
      if (aboveHeadline.has(block)) yield { block, evidence: 'a label above the headline' };
    const verdicts = new Map<Box, boolean>();
    for (const line of story.lines) {
      const box = story.inset(line);
      if (!box || /^(?:table|blockquote|embed)$/.test(line.block.kind)) continue;
      if (line.block.kind === 'figure') {
        // The picture of a teaser whose words are gone.
        const alone = story.within(box).every(({ block }) => block.kind === 'figure');
        if (alone && story.taken(box).length)
          yield { block: line.block, evidence: 'a picture alone in a box of furniture' };
        continue;
      }
      let verdict = verdicts.get(box);
      if (verdict === undefined) {
        verdict = isEmptied(story.within(box), story.taken(box));
        verdicts.set(box, verdict);
      }
      if (verdict && !COUNTED.test(line.block.text) && !story.isStated(line))
        yield { block: line.block, evidence: 'in a box of which the rest was furniture' };
    }
  },
};

function isEmptied(left: readonly Line[], taken: readonly Line[]): boolean {
  const words = left.reduce((sum, line) => sum + line.words, 0);
  const known = left.filter(({ block }) => hintOf(block.text) !== null);
  return (
    taken.length + known.length >= (left.length + taken.length) * LEAST_TAKEN &&
    words <= MOST_WORDS &&
    proseIn(left) <= MOST_PROSE
  );
}
