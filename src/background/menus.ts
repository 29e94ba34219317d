import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { askFor } from '../allowed';
import { keepRules, loadRules, ruleFor } from '../rules';
import { showState } from './button';
import { open, toggle } from './open';
import { showSettings } from './sites';

type Info = Pick<Menus.OnClickData, 'menuItemId' | 'linkUrl' | 'pageUrl'>;

/** The items by their names, where they stand, and the message they are called by. */
const ITEMS = {
  read: { contexts: ['page'], title: 'menu' },
  selection: { contexts: ['selection'], title: 'menuSelection' },
  link: { contexts: ['link'], title: 'menuLink' },
  always: { contexts: ['action'], title: 'menuAlways' },
  settings: { contexts: ['action'], title: 'settings' },
} as const satisfies Record<string, { contexts: readonly Menus.ContextType[]; title: string }>;

type Item = keyof typeof ITEMS;

/** How long a page opened from a link may take to load before the reader gives up on it. */
const LOADING = 30_000;

/** Firefox for Android has no menus, and nothing depends on them. */
export const menus = browser.contextMenus as Menus.Static | undefined;

/** Makes the menus anew; the browser keeps them between its sessions. */
export async function makeMenus(): Promise<void> {
  await menus?.removeAll();
  for (const id of Object.keys(ITEMS) as Item[]) {
    // Chromium has its own way from the button to the settings.
    if (id === 'settings' && !('getBrowserInfo' in browser.runtime)) continue;
    const { contexts, title } = ITEMS[id];
    menus?.create({
      id,
      title: browser.i18n.getMessage(title),
      contexts: [...contexts],
      ...(id === 'link' ? { targetUrlPatterns: ['*://*/*'] } : {}),
    });
  }
}

/** Does what was chosen from a menu. What the browser has to be asked for is asked for at once. */
export function choose({ menuItemId, linkUrl, pageUrl }: Info, tab?: Tabs.Tab): void {
  switch (menuItemId as Item) {
    case 'read':
      if (tab) void toggle(tab);
      return;
    case 'selection':
      if (tab?.id !== undefined) void open(tab.id, 'selection');
      return;
    case 'link':
      if (linkUrl !== undefined) void openLink(linkUrl, tab);
      return;
    case 'always':
      if (tab) void readAlways(tab.url ?? pageUrl, tab);
      return;
    case 'settings':
      void showSettings(null);
  }
}

/** Opens a link in a tab of its own, and the reader in that once it has loaded. */
async function openLink(url: string, tab: Tabs.Tab | undefined): Promise<void> {
  const rule = ruleFor(url);
  // Before anything is waited for: later the browser would not ask.
  const allowed = rule !== null && (await askFor([rule]));
  const { id } = await browser.tabs.create({
    url,
    ...(tab
      ? { index: tab.index + 1, ...(tab.id === undefined ? {} : { openerTabId: tab.id }) }
      : {}),
  });
  if (id === undefined) return;
  await loaded(id);
  if (allowed) await open(id, 'open');
  else await showState(id, 'notAllowed');
}

/** Resolves when a tab has loaded its page, has gone, or took too long. */
function loaded(tabId: number): Promise<void> {
  const { onUpdated, onRemoved } = browser.tabs;
  return new Promise((resolve) => {
    const end = () => {
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
      clearTimeout(late);
      resolve();
    };
    const updated = (id: number, { status }: { readonly status?: string }) => {
      if (id === tabId && status === 'complete') end();
    };
    const removed = (id: number) => id === tabId && end();
    const late = setTimeout(end, LOADING);
    onUpdated.addListener(updated);
    onRemoved.addListener(removed);
  });
}

/** Lets the stories of a tab's site open by themselves from now on, and the one that is there. */
async function readAlways(url: string | undefined, tab: Tabs.Tab): Promise<void> {
  const rule = ruleFor(url);
  if (!rule) return showSettings(null);
  // Again before anything is waited for.
  const allowed = await askFor([rule]);
  const known = (await loadRules()).some(({ pattern }) => pattern === rule.pattern);
  // What was chosen before is taken back where the list of sites is.
  if (known && allowed) return showSettings(null);
  if (!allowed || !(await keepRules([rule])) || tab.id === undefined) return;
  await open(tab.id, 'quietly');
}
