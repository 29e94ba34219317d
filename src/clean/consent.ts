import { words } from '../lists';
import { inBoxesOf } from './boxed';
import type { Pass } from './pass';

const NAMES = words`
  cookie cookies cookiebar cookiebanner consent gdpr onetrust didomi cli usercentrics privacy
  cmplz cookiebot sp_message tracking optanon embedconsent contentblocked sourcepoint optin
`;

/** Cookie banners, privacy dialogs and shields over embedded content. */
export const consent: Pass = {
  markup: NAMES,
  *find(story) {
    yield* inBoxesOf(story, NAMES);
  },
};
