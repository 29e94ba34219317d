import type { Block } from '../article';
import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { SHARE } from './words';

const NAMES = words`
  share sharing shares sharebar sharebutton sharebuttons sharetools sharelinks socialshare social
  socials socialmedia socialbar socialicons sociallinks addthis addtoany a2a sharedaddy sharethis
  followus follow actionbar toolbox bookmark whatsapp print email mailto copylink articletools
  actions teilen compartir condividi partager partage delen dela udostepnij paylas sharer
  clipboard
`;

/** A longer line is no button. */
const MOST_WORDS = 12;
/** Addresses that take a story along: `mailto:?body=`, `/sharer.php?u=`, `/intent/post?text=`. */
const SENDS =
  /^mailto:\?|\/sharer\b|\/intent\/\w|\/share\w{0,12}(?:\.php|\/url)?\/?\?|\/(?:send)?\?(?:[^#]{0,200}&)?text=/i;

/** Share and follow bars, print and save buttons. */
export const share: Pass = {
  markup: NAMES,
  *find(story) {
    yield* labelsOf(story, SHARE);
    for (const line of story.lines)
      if (line.words <= MOST_WORDS && !line.prose && sends(line.block))
        yield { block: line.block, evidence: 'its links send the story elsewhere' };
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};

function sends({ inlines }: Block): boolean {
  const links = inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
  return links.length > 0 && links.every((href) => SENDS.test(href));
}
