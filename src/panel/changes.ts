import type { CleanArticle } from '../article';
import { isAttached, parentOf, rootOf } from './page';

/** What a story is made of, on any page. */
const PIECES = 'p, li, h2, h3, h4, blockquote';

/** No more of them are looked at: a longer story is watched at its beginning. */
const MOST = 2000;

/** Between two looks at a page that changes; the more often it was in vain, the longer. In ms. */
const PAUSE = 2000;
const LONGEST = 30_000;
const SLOWER = 1.15;

/** A piece of the story, not a label, a time or a number that counts on. */
const LETTERS = 40;

/**
 * Calls back once, when text has come to the story's place on the page since this was called, or
 * the place is gone: the page shows another story by then. Never changes the page.
 */
export function changesOf(article: CleanArticle, signal: AbortSignal, use: () => void): void {
  const place = placeOf(article);
  if (!place) return;
  const known = new Set(textsIn(place));
  let pause = PAUSE;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    waiting ??= setTimeout(look, pause);
  });
  const end = () => {
    observer.disconnect();
    clearTimeout(waiting);
  };
  const look = () => {
    waiting = undefined;
    const changed = !isAttached(place) || textsIn(place).some((text) => !known.has(text));
    pause = Math.min(pause * SLOWER, LONGEST);
    if (!changed) return;
    end();
    use();
  };
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', end);
}

/** Elements under one, past any that is named like a property of it. */
const all = (place: Element, selector: string): Element[] =>
  [...Element.prototype.querySelectorAll.call(place, selector)].slice(0, MOST);

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const textsIn = (place: Element): string[] =>
  all(place, PIECES)
    .map(textOf)
    .filter((text) => text.length >= LETTERS);

/** The innermost element of the page that holds the story's text; null where it stands nowhere. */
function placeOf({ blocks }: CleanArticle): Element | null {
  const root = rootOf(document);
  if (!root) return null;
  const texts = new Set(blocks.map(({ text }) => text).filter((text) => text.length >= LETTERS));
  const found = all(root, PIECES).filter((element) => texts.has(textOf(element)));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const around = new Set<Element>();
  for (let at = parentOf(first); at; at = parentOf(at)) around.add(at);
  let place = parentOf(last);
  while (place && !around.has(place)) place = parentOf(place);
  return place;
}
