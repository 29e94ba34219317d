import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { SHARE } from './words';

const MARKUP =
  `share sharing shares sharebar sharebutton sharebuttons sharetools sharelinks socialshare social socials socialmedia socialbar socialicons sociallinks addthis addtoany a2a sharedaddy sharethis followus follow actionbar toolbox bookmark whatsapp print email mailto copylink articletools actions teilen compartir condividi partager partage delen dela udostepnij paylas sharer clipboard`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);

/** Share and follow bars, print and save buttons. */
export const share: Pass = {
  markup: MARKUP,
  *find(story) {
    yield* labelsOf(story, SHARE);
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
