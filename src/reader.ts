import type { Annotations } from './annotations';
import type { CleanArticle } from './article';
import type { Desk } from './panel/desk';
import type { Witness } from './read';

/** The reader that is open in this tab, as the injected files hand it to each other. */
export interface OpenReader {
  /** Set by the file that is injected only for a page in doubt. */
  witness: Witness | null;
  /** Lets the parts of the panel that arrive after the story build themselves, in their style sheet. */
  equip(furnish: (desk: Desk) => void, style: string): void;
  /** Finds people and quotes and shows them without moving the text; nothing without a story. */
  annotate(find: (article: CleanArticle) => Annotations): void;
  close(): void;
}

/** Names the symbol under which the open reader is found. */
export const READER = 'on-record.reader';

// A symbol on the isolated world's global: invisible to the page, and no element name clobbers it.
const KEY = Symbol.for(READER);
const world = globalThis as { [KEY]?: OpenReader | null };

/** The open reader, or null. */
export function openReader(): OpenReader | null {
  return world[KEY] ?? null;
}

/** Notes the reader that is open now; null when it has closed. */
export function setOpenReader(reader: OpenReader | null): void {
  world[KEY] = reader;
}
