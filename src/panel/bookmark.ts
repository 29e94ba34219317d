import type { StoryView } from './view';

/** Where somebody stopped reading: a block and how far its top was from that of the window. */
interface Bookmark {
  readonly url: string;
  readonly block: number;
  readonly top: number;
}

// On the isolated world's global: it lasts as long as the page does, and is nowhere stored.
const KEY = Symbol.for('on-record.bookmark');
const world = globalThis as { [KEY]?: Bookmark };

/** Height of the bar, under which nothing is read. */
const BAR = 56;

/** Notes which block stands at the top of the window. */
export function leaveBookmark(url: string, { blocks }: StoryView): void {
  const tops = blocks.map((block) => block.getBoundingClientRect());
  const block = tops.findIndex(({ bottom }) => bottom > BAR);
  const top = tops[block]?.top;
  if (top !== undefined) world[KEY] = { url, block, top };
}

/** Scrolls to where the same story was left, if it was; the beginning needs no bookmark. */
export function openAtBookmark(url: string, { blocks }: StoryView, dialog: HTMLElement): void {
  const mark = world[KEY];
  if (mark?.url !== url || mark.block <= 0) return;
  const block = blocks[mark.block];
  if (block) dialog.scrollTop += block.getBoundingClientRect().top - mark.top;
}
