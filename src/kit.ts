import type { Settings } from './settings';

/** What the reader needs besides its script; the background puts it into the page before it. */
export interface Kit {
  /** What this person has chosen. */
  readonly settings: Settings;
  readonly styles: Styles;
  /**
   * Lists, patterns and hashed tables, in the order in which the build met them, as JSON: one string
   * is on its way between processes for less time than its parts.
   */
  readonly lists: string;
}

/** A list of words or a pattern as it is written, or the hashes of a table. */
export type List = string | readonly number[];

/** The panel's style sheets. */
export interface Styles {
  /** `panel.css`: for a story of which nothing is known yet. */
  readonly first: string;
  /** `parts.css`: for the parts that come after it. */
  readonly later: string;
}

/** Names the symbol under which the kits lie. */
export const KIT = 'on-record.kit';

// A symbol on the isolated world's global: invisible to the page, and no element name clobbers it.
const KEY = Symbol.for(KIT);
// A list: clicks that follow each other fast put theirs here before any of their scripts runs.
const world = globalThis as { [KEY]?: Kit[] };

/** The kit that was put here for the script that runs; null where none was. */
export const kit: Kit | null = world[KEY]?.pop() ?? null;

/** Its lists; without a kit nothing is read, and nothing needs them. */
export const given: readonly List[] = kit ? JSON.parse(kit.lists) : [];
