import type { CleanArticle } from './article';
import { clean, MARKUP } from './clean';
import { tellBackground } from './messages';
import { type Notice, openPanel, type Panel } from './panel/panel';
import { read } from './read';
import { type OpenReader, openReader, setOpenReader } from './reader';
import { loadSettings } from './settings';

/** What an injection did, for the button: the only thing the background learns of a page. */
export type Outcome = { readonly state: 'open' | 'closed' } | { readonly state: Notice };

/** The value of the injected script: opens the reader, or closes the one that is open. */
export const outcome: Promise<Outcome> = toggle();

async function toggle(): Promise<Outcome> {
  const open = openReader();
  if (open) {
    open.close();
    return { state: 'closed' };
  }
  const panel = openPanel(document, (closer) => {
    setOpenReader(null);
    tellBackground({ kind: 'closed', by: closer });
  });
  let article: CleanArticle | null = null;
  // Before the first wait: a second click in that time closes, and does not open twice.
  const mine: OpenReader = {
    close: panel.close,
    equip: panel.equip,
    annotate: (find) =>
      attempt(panel, 'notAnnotated', () => article && panel.show(article, find(article))),
  };
  setOpenReader(mine);
  panel.wear(await loadSettings());
  await painted();
  if (openReader() !== mine) return { state: 'closed' };
  const state = attempt(panel, 'failed', () => {
    const page = read(document, location.href, MARKUP);
    if (typeof page === 'string') {
      // A page that is still being built may have its story in a moment.
      const early = page === 'noArticle' && document.readyState !== 'complete';
      const why = early ? 'stillLoading' : page;
      panel.say(why);
      return why;
    }
    article = clean(page);
    panel.show(article);
    return 'open';
  });
  // The parts and the annotator come when this is known, and must not come before the picture.
  await painted();
  // Closed in the meantime: the button has heard so, and this must not be its last word.
  return { state: openReader() === mine ? (state ?? 'failed') : 'closed' };
}

/** Runs a step; if it breaks, the panel says so and the console names the error. The one catch. */
function attempt<T>(panel: Panel, notice: Notice, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    console.error(`On Record: ${notice}`, error);
    panel.say(notice);
    return null;
  }
}

/** Resolves once what was done so far is on the screen, or soon in a tab nobody looks at. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
