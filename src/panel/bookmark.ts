import { fingerprint, leavePosition, type Position, positionIn } from '../positions';
import { unfold } from './fold';
import type { StoryView } from './view';

/** A position with the address of its story. */
interface Bookmark extends Position {
  readonly url: string;
}

// On the isolated world's global: it lasts as long as the page does, and needs no storage.
const KEY = Symbol.for('on-record.bookmark');
const world = globalThis as { [KEY]?: Bookmark };

/** Height of the bar, under which nothing is read. */
const BAR = 56;

/** Notes which block stands at the top of the window; for another day too, if `stored` is wanted. */
export function leaveBookmark(url: string, { blocks }: StoryView, stored: boolean): void {
  const tops = blocks.map((element) => element.getBoundingClientRect());
  const block = tops.findIndex(({ bottom }) => bottom > BAR);
  const top = tops[block]?.top;
  if (top === undefined) return;
  const mark = { url, block, text: fingerprint(blocks[block]?.textContent ?? ''), top };
  world[KEY] = mark;
  // The beginning needs no bookmark.
  if (stored) void leavePosition(bare(url), block > 0 ? mark : null);
}

/** Scrolls to where the same story was left, on this page or, if `stored`, another day. */
export function openAtBookmark(
  url: string,
  view: StoryView,
  dialog: HTMLElement,
  stored: boolean,
): void {
  const mark = world[KEY];
  if (mark?.url === url) goTo(mark, view, dialog);
  else if (stored)
    void positionIn(bare(url)).then((position) => {
      // Who has begun to read meanwhile is not led away.
      if (position && dialog.scrollTop === 0 && dialog.isConnected) goTo(position, view, dialog);
    });
}

function goTo(
  { block, text, top }: Position,
  { element: story, blocks }: StoryView,
  dialog: HTMLElement,
): void {
  if (block <= 0) return;
  unfold(story);
  const nearest = blocks
    .map((element, i) => ({ element, far: Math.abs(i - block) }))
    .filter(({ element }) => fingerprint(element.textContent ?? '') === text)
    .sort((one, other) => one.far - other.far)[0]?.element;
  const element = nearest ?? blocks[block];
  if (element) dialog.scrollTop += element.getBoundingClientRect().top - top;
}

const bare = (url: string) => url.replace(/#.*$/s, '');
