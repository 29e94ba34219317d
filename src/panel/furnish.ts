import type { Desk } from './desk';
import { fillRail } from './people';
import { listRemovals } from './removed';

/** Builds the parts of the panel that a story can be read without. */
export function furnish(desk: Desk): void {
  listRemovals(desk);
  fillRail(desk);
}
