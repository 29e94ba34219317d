import browser, { type Tabs } from 'webextension-polyfill';
import type { Outcome } from '../content';
import { KIT, STYLE } from '../handed';
import { READER } from '../reader';
import { type State, showState } from './button';
import { readKit, readStyle } from './files';
import { inject } from './inject';
import { forgetClosed } from './session';

/** Opens the reader in a tab, or closes it. A second click during the first undoes it. */
export async function toggle({ id, url }: Tabs.Tab): Promise<void> {
  if (id === undefined || id === browser.tabs.TAB_ID_NONE) return;
  const state = await run({ id, url });
  if (state === 'left') return;
  await showState(id, state);
  if (state !== 'open') return;
  await forgetClosed(id);
  await complete(id);
}

/** How a reader may be opened that is not toggled: the file that says so to it. */
export type Manner = 'quietly' | 'open' | 'selection' | 'again';

/** Opens the reader in a tab, in a manner that wish.ts explains; one that is open there stays. */
export async function open(tabId: number, manner: Manner): Promise<void> {
  const state = await run({ id: tabId }, `${manner}.js`);
  // Nobody asked, so nobody is told why not.
  if (state === 'left' || (manner === 'quietly' && state !== 'open')) return;
  await showState(tabId, state);
  if (state !== 'open') return;
  if (manner !== 'quietly') await forgetClosed(tabId);
  await complete(tabId);
}

/** How Chromium says that the page an injection was for has gone. */
const GONE = /\b(?:was removed|was closed|No tab with id)\b/;

/** A tab, and where it was known to be: the page that a reader is wanted for. */
interface Place {
  readonly id: number;
  readonly url?: string | undefined;
}

/** Runs the reader in the page, after files that say how, and gives what became of it. */
async function run(place: Place, ...before: readonly string[]): Promise<State | 'left'> {
  const tabId = place.id;
  const kit = await readKit().catch(reportMissing);
  if (!kit) return 'failed';
  const reached = hand(tabId, KIT, kit);
  try {
    for (let attempt = 1; ; attempt++) {
      // Their order is kept, so the first need not have come back; what may be lost is tried again.
      if (attempt > 1) await hand(tabId, KIT, kit);
      const outcome = await inject(tabId, ...before, 'content.js');
      // The reader always answers; a page that goes away before takes the answer with it.
      const state = (outcome as Outcome | undefined)?.state ?? 'left';
      if (state !== 'unequipped') return state;
      if (attempt === 3) return 'failed';
    }
  } catch (error) {
    // Nothing is to be said of it on the page that came after, which may let nobody in.
    if (GONE.test(String(error)) || (await reached) || (await hasLeft(place))) return 'left';
    // Browser pages, the stores, other extensions: the browser lets nobody in.
    return 'refused';
  }
}

/** Whether the tab is elsewhere by now; where it was at an address unknown, it is not said to be. */
async function hasLeft({ id, url }: Place): Promise<boolean> {
  if (url === undefined) return false;
  const now = await browser.tabs.get(id).catch(() => null);
  return now?.url !== url;
}

/** Puts something into the page that is there now; gives whether the browser lets us into it. */
function hand(tabId: number, name: string, thing: unknown): Promise<boolean> {
  return browser.scripting
    .executeScript({
      target: { tabId },
      func: (name: string, thing: unknown) => {
        const before = Reflect.get(globalThis, Symbol.for(name)) ?? [];
        return Reflect.set(globalThis, Symbol.for(name), [...before, thing]);
      },
      args: [name, thing],
      injectImmediately: true,
    })
    .then(
      ([frame]) => frame?.result === true,
      () => false,
    );
}

/** What a story can be read without comes after it. */
async function complete(tabId: number): Promise<void> {
  await readStyle().then((style) => hand(tabId, STYLE, style), reportMissing);
  for (const file of ['parts.js', 'annotate.js']) await inject(tabId, file).catch(reportMissing);
  // The tab may have gone elsewhere between the answer and what the button was told.
  if (await isElsewhere(tabId)) await showState(tabId, 'closed');
}

/**
 * Whether the tab's top document is another than a reader was opened in, as far as we may look: a
 * reader that has closed leaves a note that it has, and the button has heard why.
 */
async function isElsewhere(tabId: number): Promise<boolean> {
  const looking = browser.scripting.executeScript({
    target: { tabId },
    func: (name: string) => Reflect.get(globalThis, Symbol.for(name)) === undefined,
    args: [READER],
    injectImmediately: true,
  });
  return looking.then(
    ([frame]) => frame?.result === true,
    () => true,
  );
}

/** The tab may have gone elsewhere in the meantime; the article stands without what is missing. */
function reportMissing(error: unknown): void {
  console.warn('On Record: a part did not arrive:', error);
}
