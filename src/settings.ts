import { isWriting, keep, onChange, recall } from './store';

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
  /** Whether a link followed in a story opens in the reader, on sites that are allowed. */
  stay: choice(true, [true, false]),
  /** Whether a story opens again where it was left. */
  places: choice(true, [true, false]),
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

const NAMES = Object.keys(SETTINGS) as SettingName[];

/** What this person has chosen; the defaults where storage is switched off or broken. */
export const loadSettings = (): Promise<Settings> => recall(NAMES).then(valid);

/** Keeps one choice; where storage is full or off it holds until the reader closes. */
export function saveSetting<Name extends SettingName>(name: Name, value: Settings[Name]): void {
  void keep({ [name]: value });
}

/** Calls back with the settings after a change that another tab or machine made. */
export function onStored(use: (settings: Settings) => void, signal: AbortSignal): void {
  onChange((keys) => {
    if (!isWriting() && keys.some((key) => key in SETTINGS))
      void loadSettings().then((settings) => signal.aborted || use(settings));
  }, signal);
}
