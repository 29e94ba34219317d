import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { startsWithLabel } from './label';
import { labelsOf, placeOf } from './labels';
import type { Pass } from './pass';
import { OFFER, SIGNUP_START } from './words';

const NAMES = words`
  newsletter newsletters newslettersignup signup sign subscribe subscription subscriptions
  subscriber subscribers optin mailinglist mailchimp registration register piano premium
  appdownload login donate donation membership emailsignup form <form> nyhedsbrev nyhetsbrev
  nieuwsbrief boletin bulten infolettre gating gated restricted messenger popover popovers follow
  offer upsell subscriptionbox abo abonnement appbanner push notification notifications cta
`;

/** A longer line is prose about signing up. */
const MOST_WORDS = 40;

/** Sign-up boxes for newsletters, subscriptions, apps and accounts. */
export const signup: Pass = {
  markup: NAMES,
  *find(story) {
    for (const [i, line] of story.lines.entries()) {
      if (line.words > MOST_WORDS || line.block.kind === 'figure') continue;
      const start = startsWithLabel(line.block.text, SIGNUP_START);
      const place = start && placeOf(story, i);
      if (place) yield { block: line.block, evidence: `begins "${start}", ${place}` };
    }
    yield* labelsOf(story, OFFER);
    yield* inBoxesOf(story, NAMES);
  },
};
