import { KIT, takeHanded } from './handed';
import type { Settings } from './settings';

/** What the reader needs besides its script; the background puts it into the page before it. */
export interface Kit {
  /** What this person has chosen. */
  readonly settings: Settings;
  /** `panel.css`: for a story of which nothing is known yet. */
  readonly style: string;
  /**
   * `words.json`: lists, patterns and hashed tables, in the order in which the build met them. One
   * string is on its way between processes for less time than its parts.
   */
  readonly lists: string;
}

/** A list of words or a pattern as it is written, or a table as `hashed` reads it. */
type List = string | readonly number[];

/** The kit that was put here for the script that runs; null where none was. */
export const kit = takeHanded<Kit>(KIT);

/** Its lists; without a kit nothing is read, and nothing needs them. */
export const given: readonly List[] = kit ? JSON.parse(kit.lists) : [];
