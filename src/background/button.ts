import browser from 'webextension-polyfill';
import type { Outcome } from '../content';

/** What the button tells of a tab; all but the first two name a message that says why not. */
export type State = Exclude<Outcome['state'], 'unequipped'> | 'refused' | 'notAllowed';

/** Icon, title and badge of one tab; the browser resets them when the tab goes elsewhere. */
export async function showState(tabId: number, state: State): Promise<void> {
  const { action, i18n } = browser;
  const reading = state === 'open';
  const refused = !reading && state !== 'closed';
  const name = reading ? 'reading' : 'idle';
  const title = reading ? 'buttonClose' : refused ? state : 'buttonOpen';
  // The tab may be gone by now, and Firefox for Android has no icon to set.
  await Promise.allSettled([
    action.setIcon?.({
      tabId,
      path: { 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` },
    }),
    action.setTitle({ tabId, title: i18n.getMessage(title) }),
    action.setBadgeText({ tabId, text: refused ? '!' : '' }),
    action.setBadgeBackgroundColor({ tabId, color: '#8a4b00' }),
  ]);
}
