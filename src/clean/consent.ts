import { inBoxesOf } from './boxed';
import type { Pass } from './pass';

const MARKUP =
  `cookie cookies cookiebar cookiebanner consent gdpr onetrust didomi cli usercentrics privacy cmplz cookiebot sp_message tracking optanon embedconsent contentblocked sourcepoint optin`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);

/** Cookie banners, privacy dialogs and shields over embedded content. */
export const consent: Pass = {
  markup: MARKUP,
  *find(story) {
    yield* inBoxesOf(story, NAMES);
  },
};
