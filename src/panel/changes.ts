import type { CleanArticle } from '../article';
import { OURS } from './hold';
import { isAttached, parentOf, rootOf, treeIn, under } from './page';

/** What a story is made of, on any page. */
const PIECES = new Set(['p', 'li', 'h2', 'h3', 'h4', 'blockquote']);

/** Frames and shadow trees in each other, and such trees in all; further in none is looked into. */
const DEEPEST = 20;
const MOST_TREES = 500;

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
  const hosts: Hosts = new Map();
  const place = placeOf(article, hosts);
  if (!place) return;
  const known = new Set(textsIn(place, hosts));
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
    const changed =
      !isShown(place, hosts) || textsIn(place, hosts).some((text) => !known.has(text));
    // A tree that came since is heard of from now on; to hear of one twice is to hear of it once.
    watch();
    pause = Math.min(pause * SLOWER, LONGEST);
    if (!changed) return;
    end();
    use();
  };
  const watch = () => {
    for (const tree of [document, ...hosts.keys()])
      observer.observe(tree, { childList: true, subtree: true, characterData: true });
  };
  watch();
  signal.addEventListener('abort', end);
}

/** What is known of the trees on a page: the element that shows each. */
type Hosts = Map<Node, Element>;

/** Pieces under an element, in its shadow trees and frames too; notes those trees in `hosts`. */
function piecesIn(place: Element, hosts: Hosts): Element[] {
  const found: Element[] = [];
  const walk = (elements: Iterable<Element>, depth: number) => {
    for (const element of elements) {
      if (found.length === MOST) return;
      if (PIECES.has(element.localName)) found.push(element);
      const tree = treeIn(element);
      // Our own panel is no part of the page.
      if (!tree || Element.prototype.hasAttribute.call(element, OURS)) continue;
      if (depth === DEEPEST || (hosts.size >= MOST_TREES && !hosts.has(tree))) continue;
      hosts.set(tree, element);
      walk(under(tree), depth + 1);
    }
  };
  const own = treeIn(place);
  if (own) hosts.set(own, place);
  walk(own ? [...under(own), ...under(place)] : under(place), 0);
  return found;
}

/** The element around another, out of the tree in which it stands where it is the topmost there. */
const around = (element: Element, hosts: Hosts): Element | null =>
  parentOf(element) ?? hosts.get(Node.prototype.getRootNode.call(element)) ?? null;

/** Whether an element is in the page still, and so is all that shows the tree it stands in. */
function isShown(element: Element, hosts: Hosts): boolean {
  const root = Node.prototype.getRootNode.call(element);
  const host = hosts.get(root);
  return isAttached(element) && (!host || (treeIn(host) === root && isShown(host, hosts)));
}

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const textsIn = (place: Element, hosts: Hosts): string[] =>
  piecesIn(place, hosts)
    .map(textOf)
    .filter((text) => text.length >= LETTERS);

/** The innermost element of the page that holds the story's text; null where it stands nowhere. */
function placeOf({ blocks }: CleanArticle, hosts: Hosts): Element | null {
  const root = rootOf(document);
  if (!root) return null;
  const texts = new Set(blocks.map(({ text }) => text).filter((text) => text.length >= LETTERS));
  const found = piecesIn(root, hosts).filter((element) => texts.has(textOf(element)));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const outer = new Set<Element>();
  for (let at = around(first, hosts); at; at = around(at, hosts)) outer.add(at);
  let place = around(last, hosts);
  while (place && !outer.has(place)) place = around(place, hosts);
  return place;
}
