import { isConnected } from './words';

const choice = <const Values extends readonly (string | number | boolean)[]>(
  fallback: Values[number],
  values: Values,
) => ({ fallback, values });

/** Everything a person can choose about the reader: what holds at first, and what may be. */
export const SETTINGS = {
  theme: choice('system', ['system', 'light', 'sepia', 'grey', 'dark', 'black', 'contrast']),
  font: choice('serif', ['serif', 'sans', 'rounded', 'mono', 'legible']),
  /** Times the size of text the browser is set to. */
  size: choice(1.25, [0.875, 1, 1.125, 1.25, 1.375, 1.5, 1.75, 2, 2.5, 3]),
  /** The measure in em of the story's own size. */
  width: choice(33, [24, 28, 33, 38, 46, 60]),
  /** Times the size of the story's text. */
  line: choice(1.6, [1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.3]),
  /** In hundredths of an em. */
  letters: choice(0, [0, 2, 4, 8, 12]),
  /** In hundredths of an em. */
  words: choice(0, [0, 8, 16, 24, 32]),
  align: choice('start', ['start', 'justify']),
  /** Whether quotes are coloured. */
  quotes: choice(true, [true, false]),
  /** Whether people are coloured. */
  people: choice(true, [true, false]),
  images: choice(true, [true, false]),
  /** Whether single keys do something: who speaks to a computer types many by accident. */
  keys: choice(true, [true, false]),
  /** Times the voice's own speed. */
  rate: choice(1, [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2]),
  /** Whether quotes are read in another pitch. */
  pitch: choice(true, [true, false]),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name]['values'][number];
};

/** The settings of somebody who has chosen nothing. */
export const DEFAULTS = valid({});

/** Stored values as settings: what is unknown, of an older version or damaged falls back. */
export function valid(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(SETTINGS).map(([name, { fallback, values }]) => {
    const value = stored[name];
    return [name, (values as readonly unknown[]).includes(value) ? value : fallback];
  });
  return Object.fromEntries(entries) as Settings;
}

/**
 * What this person has chosen; the defaults where storage is switched off or broken.
 *
 * Kept on this machine only: synchronised storage would send the choices to the browser's maker.
 */
export function loadSettings(): Promise<Settings> {
  if (!isConnected()) return Promise.resolve(DEFAULTS);
  return chrome.storage.local.get(Object.keys(SETTINGS)).then(valid, () => DEFAULTS);
}

/** Keeps one choice; where storage is full or off it holds until the reader closes. */
export function saveSetting<Name extends SettingName>(name: Name, value: Settings[Name]): void {
  if (!isConnected()) return;
  chrome.storage.local.set({ [name]: value }).then(undefined, () => undefined);
}

/** Calls back with settings that another tab has changed, until `signal` ends it. */
export function onStored(use: (changed: Partial<Settings>) => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const values = Object.entries(changes).map(([name, { newValue }]) => [name, newValue]);
    const known = valid(Object.fromEntries(values));
    const changed = Object.keys(changes).filter((name): name is SettingName => name in SETTINGS);
    use(Object.fromEntries(changed.map((name) => [name, known[name]])));
  };
  chrome.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => {
    if (isConnected()) chrome.storage.onChanged.removeListener(heard);
  });
}

/** The key under which the kinds of removal kept on a site are stored. */
const keptKey = (site: string) => `kept:${site}`;

/** The kinds of removal this person wants to keep on a site. */
export function keptKinds(site: string): Promise<readonly string[]> {
  if (!isConnected()) return Promise.resolve([]);
  const kinds = (stored: Record<string, unknown>) => {
    const value = stored[keptKey(site)];
    return Array.isArray(value) ? value.filter((kind) => typeof kind === 'string') : [];
  };
  return chrome.storage.local.get(keptKey(site)).then(kinds, () => []);
}

/** Keeps a kind of removal on a site from now on, or no longer. */
export async function keepKind(site: string, kind: string, keep: boolean): Promise<void> {
  const others = (await keptKinds(site)).filter((other) => other !== kind);
  if (!isConnected()) return;
  const kinds = keep ? [...others, kind] : others;
  await chrome.storage.local.set({ [keptKey(site)]: kinds }).then(undefined, () => undefined);
}
