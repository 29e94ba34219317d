import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { AD } from './words';

const NAMES = words`
  ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adwrapper
  adcontainer adlabel adtext dfp gpt googlead adsense sponsored sponsor sponsors promoted native
  commercial outbrain taboola publicidad publicite werbung anzeige reklam reklama annons pub adv
  publi advertentie reclame inserat sponsoredcontent advertorial anuncio mainos continue
`;

/** Labels of advertisements and what stands in their boxes. */
export const ads: Pass = {
  markup: NAMES,
  *find(story) {
    yield* labelsOf(story, AD, { oneWord: true });
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
