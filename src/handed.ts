/**
 * What the background puts into a page for the script that it runs there next, under a name.
 *
 * A list under a symbol of the isolated world's global: invisible to the page, and no element name
 * clobbers it. A list, as clicks that follow each other fast put theirs there before any of their
 * scripts runs.
 */

/** Names the reader's kit. */
export const KIT = 'on-record.kit';

/** Names the style sheet of the parts that come after the story. */
export const STYLE = 'on-record.style';

/** Takes what was put here under a name; null where nothing is left. */
export function takeHanded<T>(name: string): T | null {
  const world = globalThis as { readonly [key: symbol]: T[] | undefined };
  return world[Symbol.for(name)]?.pop() ?? null;
}
