import type { CleanArticle, PageArticle } from './article';
import { clean, MARKUP } from './clean';
import { kit } from './kit';
import { askForWitness, tellBackground } from './messages';
import { rootOf } from './panel/page';
import { painted } from './panel/painted';
import { type Notice, openPanel, type Panel } from './panel/panel';
import { isDoubt, type Reading, read, takesLong, type Unread } from './read';
import { type OpenReader, openReader, setOpenReader } from './reader';
import { takeNarrow, takeWish } from './wish';

/** What an injection did, for the button: the only thing the background learns of a page. */
export type Outcome =
  /** `unequipped`: nothing happened, as the kit was not there. */
  { readonly state: 'open' | 'closed' | 'drivenOff' | 'unequipped' } | { readonly state: Notice };

async function toggle(): Promise<Outcome> {
  const open = openReader();
  const wish = takeWish();
  const narrow = takeNarrow();
  if (open) {
    if (wish !== null && wish !== 'again') return { state: 'open' };
    open.close();
    if (wish === null) return { state: 'closed' };
  }
  if (!kit) return { state: 'unequipped' };
  // Clicked so early that there is nothing yet to stand on.
  if (rootOf(document) === null) return { state: 'stillLoading' };
  let quiet = wish === 'quietly';
  // Before the panel: what shows is drawn once. What takes longer than a frame has it drawn before.
  let reading = quiet || (!isMissing() && !takesLong(document)) ? readAtOnce() : null;
  // Nobody asked: without a story nothing may be seen of a reader, and nobody has closed it.
  if (quiet && !hasStory(reading)) return { state: 'closed' };
  /** What the button is told where the reader is gone before it has read. */
  let gone: 'closed' | 'drivenOff' = 'closed';
  const panel = openPanel(document, kit, (closer) => {
    gone = closer === 'page' ? 'drivenOff' : 'closed';
    setOpenReader(null);
    if (!quiet) tellBackground({ kind: 'closed', by: closer });
  });
  let article: CleanArticle | null = null;
  // Before the first wait: a second click in that time closes, and does not open twice.
  const mine: OpenReader = {
    witness: null,
    close: panel.close,
    equip: panel.equip,
    annotate: (find) =>
      void attempt(panel, 'notAnnotated', async () => {
        if (!article) return;
        const found = find(article);
        await pause();
        panel.show(article, found);
      }),
  };
  setOpenReader(mine);
  if (!reading) await painted();
  if (openReader() !== mine) return { state: gone };
  const readAndShow = async (): Promise<Outcome['state']> => {
    if (isMissing()) {
      reading = null;
      await arrival();
    }
    const page = isMissing() ? 'stillLoading' : await settle(mine, reading ?? readNow());
    reading = null;
    if (openReader() !== mine) return gone;
    if (typeof page === 'string' && quiet) {
      panel.close();
      return 'closed';
    }
    quiet = false;
    if (narrow) article = narrow(typeof page === 'string' ? null : page);
    else if (typeof page === 'string') {
      // A page that is still being built may have its story in a moment.
      const early = page === 'noArticle' && document.readyState !== 'complete';
      const why = early ? 'stillLoading' : page;
      panel.say(why, why === 'tooLarge' ? undefined : again);
      if (why === 'stillLoading') onceBuilt(again);
      return why;
    } else article = clean(page);
    panel.show(article);
    return 'open';
  };
  let isTrying = false;
  /** By the person, or once the page is there; the background is told, as it brings the rest. */
  const again = async () => {
    if (isTrying || article || openReader() !== mine) return;
    isTrying = true;
    const state = await attempt(panel, 'failed', readAndShow, again);
    isTrying = false;
    if (state === 'open') tellBackground({ kind: 'found' });
  };
  const state = await attempt(panel, 'failed', readAndShow, again);
  if (state === null && quiet) panel.close();
  // The parts and the annotator come when this is known, and must not come before the picture.
  await painted();
  // Closed in the meantime: the button has heard so, and this must not be its last word.
  return { state: openReader() === mine ? (state ?? 'failed') : gone };
}

function readNow(): Reading {
  return read(document, location.href, MARKUP);
}

/** The page as it is read now; null where that fails, and the panel shall say so. */
function readAtOnce(): Reading | null {
  try {
    return readNow();
  } catch {
    return null;
  }
}

/** Whether there is a story here for somebody who has not asked for one. */
function hasStory(reading: Reading | null): boolean {
  return (
    reading !== null && typeof (isDoubt(reading) ? reading.settle(null) : reading) !== 'string'
  );
}

/** How long somebody waits for the rest of a page before they are told that it is missing. */
const LATE = 2000;

/**
 * Whether some of the page has not come yet: half a story would be a wrong one.
 *
 * A page that writes itself anew may load for ever, but has once been there.
 */
function isMissing(): boolean {
  return (
    document.readyState === 'loading' &&
    performance
      .getEntriesByType('navigation')
      .some((entry) => (entry as PerformanceNavigationTiming).domInteractive === 0)
  );
}

/** Waits a while for the rest of the page. */
async function arrival(): Promise<void> {
  for (const end = performance.now() + LATE; isMissing() && performance.now() < end; )
    await painted();
}

/** What is read; in doubt, with the witness that comes only then, or without if it cannot. */
async function settle(reader: OpenReader, reading: Reading): Promise<PageArticle | Unread> {
  if (!isDoubt(reading)) return reading;
  await askForWitness();
  return reading.settle(reader.witness);
}

/** Tries when the page's markup is there, and when everything of the page is. */
function onceBuilt(again: () => void): void {
  for (const built of ['DOMContentLoaded', 'load']) addEventListener(built, again, { once: true });
}

/**
 * Runs a step; if it breaks, the panel says so and the console names the error. The one catch.
 *
 * `again` is what the panel then offers to try.
 */
async function attempt<T>(
  panel: Panel,
  notice: Notice,
  step: () => T | Promise<T>,
  again?: () => void,
): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    console.error(`On Record: ${notice}`, error);
    panel.say(notice, again);
    return null;
  }
}

/** Lets the page answer to its reader between two tasks. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The value of the injected script: opens the reader, or closes the one that is open. */
export const outcome: Promise<Outcome> = toggle().catch((error) => {
  console.error('On Record: failed', error);
  return { state: 'failed' };
});
