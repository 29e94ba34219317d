import browser from 'webextension-polyfill';

/**
 * What has to be known for as long as the browser runs. It is in the browser's memory only, as
 * this script is ended between any two events; of private windows as well, and gone with them all.
 */

/** A page on which somebody closed the reader, in the tab where it was. */
type Closed = readonly [tabId: number, url: string];

/** More than anybody goes back to. */
const REMEMBERED = 100;

/** A click and the browser's setting out for where it leads are no further apart, in ms. */
const AT_ONCE = 3000;

const bare = (url: string) => url.replace(/#.*$/s, '');

async function get<T>(key: string, fallback: T): Promise<T> {
  const stored = await browser.storage.session
    .get(key)
    .catch(() => ({}) as Record<string, unknown>);
  return (stored[key] as T | undefined) ?? fallback;
}

const set = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value }).catch(() => undefined);

const closed = () => get<readonly Closed[]>('closed', []);

/** Notes that somebody closed the reader on a page: there it stays closed. */
export async function rememberClosed(tabId: number, url: string): Promise<void> {
  await set('closed', [...(await closed()), [tabId, bare(url)]].slice(-REMEMBERED));
}

/** Whether somebody closed the reader on this page in this tab. */
export async function wasClosed(tabId: number, url: string): Promise<boolean> {
  return (await closed()).some(([tab, closed]) => tab === tabId && closed === bare(url));
}

/** Forgets what was closed in a tab: somebody has opened the reader there again. */
export async function forgetClosed(tabId: number): Promise<void> {
  const all = await closed();
  const others = all.filter(([tab]) => tab !== tabId);
  if (others.length < all.length) await set('closed', others);
}

/** Notes that somebody followed a link of a story in this tab, to stay in the reader. */
export const rememberFollowed = (tabId: number): Promise<void> =>
  set('followed', [tabId, Date.now()]);

/** Whether it was by a link of a story that the browser set out for this tab's page. */
export async function cameByLink(tabId: number, began: number): Promise<boolean> {
  const [tab, when] = await get<readonly [number, number]>('followed', [-1, 0]);
  return tab === tabId && Math.abs(began - when) < AT_ONCE;
}
