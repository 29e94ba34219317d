// Toolbar button, shortcut and context menu: each injects the reader into the tab it was used on.
// Nothing is kept in variables, as the browser ends this script whenever it likes.
import browser, { type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
import { readNames } from './background/names';
import type { Outcome } from './content';
import { askedFor, isClosed } from './messages';
import { settle } from './store';

/** What the button tells of a tab; all but the first two name a message that says why not. */
type State = Outcome['state'] | 'refused';

const MENU = 'read';

// Firefox for Android has no context menus.
const menus = browser.contextMenus as Menus.Static | undefined;

// `_execute_action` makes the shortcut a click on the button.
browser.action.onClicked.addListener((tab) => void toggle(tab));

menus?.onClicked.addListener(({ menuItemId }, tab) => {
  if (menuItemId === MENU && tab) void toggle(tab);
});

browser.runtime.onStartup.addListener(() => void settle());

browser.runtime.onInstalled.addListener(async () => {
  void settle();
  await menus?.removeAll();
  menus?.create({ id: MENU, title: browser.i18n.getMessage('menu'), contexts: ['page'] });
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const ours = sender.id === browser.runtime.id && sender.frameId === 0;
  const tabId = sender.tab?.id;
  if (!ours || tabId === undefined) return undefined;
  if (isClosed(message)) void showState(tabId, message.by === 'page' ? 'drivenOff' : 'closed');
  const asked = askedFor(message);
  if (asked === 'witness') return inject(tabId, 'witness.js');
  return asked === 'names' ? readNames() : undefined;
});

/** Opens the reader in a tab, or closes it. A second click during the first undoes it. */
async function toggle({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined || id === browser.tabs.TAB_ID_NONE) return;
  const state = await run(id);
  await showState(id, state);
  if (state !== 'open') return;
  for (const file of ['parts.js', 'annotate.js']) await inject(id, file).catch(reportMissing);
}

/** Runs the reader in the page and gives what became of it. */
async function run(tabId: number): Promise<State> {
  try {
    return ((await inject(tabId, 'content.js')) as Outcome | undefined)?.state ?? 'failed';
  } catch {
    // Browser pages, the stores, other extensions: the browser lets nobody in.
    return 'refused';
  }
}

/**
 * The value of a file's last expression in the tab's top document.
 *
 * Chromium sometimes refuses the first injection after a genuine click because the grant has not
 * reached the page's process yet (2 in 48 under load, seen 2026-11); moments later it succeeds.
 */
async function inject(tabId: number, file: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
      // Firefox answers for its own pages with nothing, instead of refusing.
      if (!frame) throw new Error('No document was reached.');
      return frame.result;
    } catch (error) {
      if (attempt === 6 || !/Cannot access contents of/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** Icon, title and badge of one tab; the browser resets them when the tab goes elsewhere. */
async function showState(tabId: number, state: State): Promise<void> {
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

/** The tab may have gone elsewhere in the meantime; the article stands without what is missing. */
function reportMissing(error: unknown): void {
  console.warn('On Record: a part did not arrive:', error);
}
