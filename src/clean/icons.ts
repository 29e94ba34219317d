import { words } from '../lists';
import { plain } from '../prose';
import { isSpeech } from './label';
import type { Pass } from './pass';
import { ICON } from './words';

/** Names of drawings as icon fonts and drawing programs write them. */
const DRAWINGS = words`
  arrow arrows caret chevron hamburger bookmark_border chevron_right chevron_left arrow_forward
  arrow_back keyboard_arrow_down play-solid caret-right caret-left caret-down arrow-right
  arrow-left expand_more expand_less open_in_new play_arrow more_vert
`;
/** "Bookmark icon", "Icône lecture": no more words than this. */
const MOST_WORDS = 4;

/**
 * Alternative texts of icons that became lines of their own. Only a whole line, without an end
 * like a sentence, of which the first or last word says that it is an icon, or every word names a
 * drawing; a heading stays, the author may have written it.
 */
export const icons: Pass = {
  *find({ lines, isStated }) {
    for (const line of lines) {
      const { block, words } = line;
      if (block.kind === 'heading' || block.kind === 'figure' || words > MOST_WORDS) continue;
      if (isSpeech(block.text) || /[.!?:…]$/.test(block.text) || isStated(line)) continue;
      const label = plain(block.text).split(' ');
      const said = label.length > 1 && (ICON.has(label[0] ?? '') || ICON.has(label.at(-1) ?? ''));
      const drawn = block.text.toLowerCase().trim().split(/\s+/);
      if (said || drawn.every((word) => DRAWINGS.has(word)))
        yield { block, evidence: `the text of an icon, "${block.text}"` };
    }
  },
};
