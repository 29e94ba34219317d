// On the isolated world's global: it lasts as long as the page does, and is nowhere stored.
const KEY = Symbol.for('on-record.loss');
const world = globalThis as { [KEY]?: boolean };

/** Notes that the page would not have the panel, for when it is opened again. */
export function noteLoss(): void {
  world[KEY] = true;
}

/** Whether the page would not have the panel the last time; tells it once. */
export function takeLoss(): boolean {
  const lost = world[KEY] === true;
  world[KEY] = false;
  return lost;
}
