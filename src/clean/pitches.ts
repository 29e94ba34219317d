import { placeOf } from './labels';
import type { Pass } from './pass';
import { isPitch } from './pitch';
import type { Line, Story } from './story';

/** A longer line is prose. */
const MOST_WORDS = 45;
/** A longer line among the prose is the author's, unless so much of it is link. */
const MOST_WORDS_WITH_LINK = 25;
const LEAST_LINKED = 0.3;
/** Of so many last lines one is the site's as a rule if it asks for something. */
const END = 2;

/**
 * Lines that ask the reader to sign up, follow, install, pay or agree, and that stand apart from
 * the prose or carry a link. Without either sign they stay: a source may speak so.
 */
export const pitches: Pass = {
  *find(story) {
    for (const [i, line] of story.lines.entries()) {
      if (line.words > MOST_WORDS || line.block.kind === 'figure' || story.isStated(line)) continue;
      if (!isPitch(line.block.text)) continue;
      const place = story.inset(line)
        ? 'set apart from the prose'
        : (placeOf(story, i) ??
          (hasLink(line) ? 'with a link' : isLast(story, i) ? 'at the end' : null));
      if (place) yield { block: line.block, evidence: `asks something of the reader, ${place}` };
    }
  },
};

function hasLink({ words, linked }: Line): boolean {
  return linked > (words > MOST_WORDS_WITH_LINK ? LEAST_LINKED : 0);
}

function isLast({ lines }: Story, i: number): boolean {
  return i >= lines.length - END && (lines[i]?.words ?? 0) <= MOST_WORDS_WITH_LINK;
}
