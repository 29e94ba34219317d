import { findStory, paragraphsOf, wordsOf } from './story';

/** How long a page may take to bring its story, and how often it is looked at in that time. */
const PATIENCE = 20_000;
const LOOKS = 12;

/** A page that is being built is looked at once it pauses. */
const PAUSE = 400;

/**
 * Tells once for each address that the page looks like a story, as soon as it does.
 *
 * The page is watched for a while after it came and after each change of its address, as sites
 * do that load no new page, and then no more. It is not changed, and cannot tell.
 *
 * Where one story follows below another, the address changes as they are scrolled past, and nobody
 * has gone anywhere: while a story that was told of can be seen on the page, none is new.
 */
export function watchForStory(page: Document, tell: () => void): void {
  let told = '';
  const texts = new Set<string>();
  let stop = () => {};
  const address = () => page.location.href.replace(/#.*$/s, '');
  const look = () => {
    if (told === address()) return true;
    const story = findStory(page, page.location.href);
    if (!story) return false;
    const isThere = [...texts].some((text) => isSeen(page, text));
    // What was scrolled to may stand there still when the first one has been taken away.
    if (!isThere) texts.clear();
    texts.add(wordsOf(story));
    if (isThere) return false;
    told = address();
    tell();
    return true;
  };
  const begin = () => {
    stop();
    if (!look()) stop = lookAgain(page, look);
  };
  begin();
  heedAddress(() => {
    // What stands there is still the page before: it is no story of this address yet.
    stop();
    stop = lookAgain(page, look, true);
  }, address);
}

/** Whether a text stands on the page; a site may keep a page that was left, and not show it. */
const isSeen = (page: Document, text: string): boolean =>
  paragraphsOf(page).some(
    (el) => wordsOf(el) === text && Element.prototype.checkVisibility?.call(el) !== false,
  );

/** Looks whenever the page pauses in its changes, until `look` is content or the time is over. */
function lookAgain(page: Document, look: () => boolean, soon = false): () => void {
  let looks = LOOKS;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => schedule());
  const end = () => {
    observer.disconnect();
    clearTimeout(waiting);
    clearTimeout(over);
  };
  const schedule = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (look() || --looks === 0) end();
    }, PAUSE);
  };
  const over = setTimeout(end, PATIENCE);
  observer.observe(page, { childList: true, subtree: true });
  if (soon) schedule();
  return end;
}

/** Calls back when the page has gone to another address without being loaded anew. */
function heedAddress(changed: () => void, address: () => string): void {
  let last = address();
  const check = () => {
    if (last === address()) return;
    last = address();
    changed();
  };
  // The page may have an element called `navigation`; that is not the window's own.
  const own = Object.getOwnPropertyDescriptor(window, 'navigation');
  const navigation: unknown = own && Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget)
    EventTarget.prototype.addEventListener.call(navigation, 'navigatesuccess', check);
  else {
    // Firefox before 147: a click leads there, or the way back.
    addEventListener('popstate', check);
    addEventListener('click', () => setTimeout(check, PAUSE), { capture: true, passive: true });
  }
}
