import type { Annotations } from './annotations';
import type { CleanArticle } from './article';

/** The reader that is open in this tab, as the injected files hand it to each other. */
export interface OpenReader {
  readonly article: CleanArticle;
  /** Shows the annotations in the open panel without moving the text. */
  annotate(annotations: Annotations): void;
  close(): void;
}

// A symbol on the isolated world's global: invisible to the page, and no element name clobbers it.
const KEY = Symbol.for('on-record.reader');
const world = globalThis as { [KEY]?: OpenReader | null };

/** The open reader, or null. */
export function openReader(): OpenReader | null {
  return world[KEY] ?? null;
}

/** Notes the reader that is open now; null when it has closed. */
export function setOpenReader(reader: OpenReader | null): void {
  world[KEY] = reader;
}
