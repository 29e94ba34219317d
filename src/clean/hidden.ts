import { proseIn } from './boxed';
import type { Pass } from './pass';

/** Hidden text that holds more of the prose is the story, waiting for a script to show it. */
const MOST_PROSE = 0.3;

/** Text the page hides: notes for screen readers, messages not yet due, closed menus. */
export const hidden: Pass = {
  *find(story) {
    for (const line of story.lines) {
      const box = line.boxes.find((one) => one.hidden);
      if (!box || line.block.kind === 'figure' || story.isStated(line)) continue;
      // Paragraphs behind a reader's wall are hidden one by one among the others (seen 2026).
      if (box.name === 'p' && line.prose && !story.inset(line)) continue;
      if (proseIn(story.within(box)) <= story.words * MOST_PROSE)
        yield { block: line.block, evidence: 'hidden on the page' };
    }
  },
};
