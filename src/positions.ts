import { forget, keep, recall } from './store';

/** Where somebody stopped reading a story: a block, and how far its top was from the window's. */
export interface Position {
  readonly block: number;
  /** A fingerprint of the block's text: the story may have got other blocks since. */
  readonly text: string;
  /** In CSS pixels. */
  readonly top: number;
}

/** A position with the fingerprint of its story's address, and when it was left, in days. */
type Left = readonly [url: string, block: number, text: string, top: number, day: number];

/**
 * Positions stay on the machine, and no address is written down: who finds the list can tell of a
 * page they think of whether it is in it, but not read from it which pages there are.
 */
const KEY = 'placesLeft';

/** How many are kept, and for how many days; the oldest go. */
export const POSITIONS = 200;
const DAYS = 60;

const today = () => Math.floor(Date.now() / 86_400_000);

interface List {
  readonly salt: string;
  readonly left: readonly Left[];
}

/** The list; a new one where there is none or it is damaged. */
async function load(): Promise<List> {
  const { salt, left } = ((await recall([KEY]))[KEY] ?? {}) as Partial<List>;
  const known = Array.isArray(left) ? left.filter(isLeft) : [];
  return typeof salt === 'string'
    ? { salt, left: known.filter(([, , , , day]) => day > today() - DAYS) }
    : { salt: crypto.getRandomValues(new Uint32Array(2)).join('.'), left: [] };
}

const isLeft = (entry: unknown): entry is Left =>
  Array.isArray(entry) &&
  entry.length === 5 &&
  typeof entry[0] === 'string' &&
  typeof entry[2] === 'string' &&
  [entry[1], entry[3], entry[4]].every(Number.isFinite);

/** Notes where a story was left, or with null that it was left at its beginning. */
export async function leavePosition(url: string, position: Position | null): Promise<void> {
  // The page would outlive the window.
  if (chrome.extension?.inIncognitoContext) return;
  const { salt, left } = await load();
  const key = fingerprint(url, salt);
  const others = left.filter(([other]) => other !== key);
  if (position === null && others.length === left.length) return;
  const mine: Left[] = position
    ? [[key, position.block, position.text, Math.round(position.top), today()]]
    : [];
  await keep({ [KEY]: { salt, left: [...others, ...mine].slice(-POSITIONS) } });
}

/** Where a story was left, or null. */
export async function positionIn(url: string): Promise<Position | null> {
  const { salt, left } = await load();
  const found = left.find(([key]) => key === fingerprint(url, salt));
  return found ? { block: found[1], text: found[2], top: found[3] } : null;
}

/** Forgets every position. */
export const forgetPositions = (): Promise<boolean> => forget([KEY]);

/** 64 bits of a text, as FNV-1a makes them, twice with different beginnings. No secret is safe in it. */
export function fingerprint(text: string, salt = ''): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const letter of salt + text) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
