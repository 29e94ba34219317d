import { isConnected } from './words';

/**
 * What the extension remembers, in the browser's two storages.
 *
 * `sync` belongs to the browser: of somebody who signed in to it and lets it carry the data of
 * extensions, it takes the choices to their other machines; of anybody else it keeps them here.
 * `local` never leaves the machine. Choices and sites live in `sync`; in `local` lives what tells
 * of pages that were read, and every choice that `sync` did not take. So what `local` has is
 * always the newer, and an older version, which knew `local` alone, needs no other reading.
 */

/** The version of what is stored. 1 kept everything in `local` and had no number. */
const VERSION = 2;

/** Whether this person wants nothing of it to leave the machine. */
const ONLY_HERE = 'onlyHere';

/** Keys that never travel: of this machine, and of pages that were read on it. */
const STAYS = /^(?:version|onlyHere|placesLeft|voices|kept:.*)$/s;

type Values = Readonly<Record<string, unknown>>;

/** What `ONLY_HERE` was when it was last asked for; null before that. */
let onlyHere: boolean | null = null;
let writing = 0;

const areas = () => chrome.storage;

const nothing = (): Values => ({});

/** What is stored under these keys, of every key where it is null; nothing where storage is off. */
export async function recall(keys: readonly string[] | null): Promise<Values> {
  if (!isConnected()) return {};
  const { local, sync } = areas();
  const [here, shared] = await Promise.all([
    local.get(keys && [...keys, ONLY_HERE]).catch(nothing),
    sync.get(keys && [...keys]).catch(nothing),
  ]);
  const { [ONLY_HERE]: only, ...values } = here;
  onlyHere = only === true;
  return onlyHere ? values : { ...shared, ...values };
}

/**
 * Stores values; false where both storages are full or switched off, and then nothing changed.
 *
 * Where something was recalled before, what is stored is on its way when this returns: a choice
 * survives a page that is closed at once.
 */
export function keep(values: Values): Promise<boolean> {
  return write(async () => {
    const { local, sync } = areas();
    const keys = Object.keys(values);
    const here = staysHere(keys);
    if (here === true || (here !== false && (await here))) return succeeds(local.set(values));
    if (!(await succeeds(sync.set(values)))) return succeeds(local.set(values));
    await succeeds(local.remove(keys));
    return true;
  });
}

/** Forgets what is stored under these keys. */
export function forget(keys: readonly string[]): Promise<boolean> {
  return write(async () => {
    const { local, sync } = areas();
    const here = await succeeds(local.remove([...keys]));
    return (await staysHere(keys)) ? here : (await succeeds(sync.remove([...keys]))) && here;
  });
}

async function write(work: () => Promise<boolean>): Promise<boolean> {
  if (!isConnected()) return false;
  writing++;
  try {
    return await work();
  } finally {
    writing--;
  }
}

/** Whether these stay on this machine; at once, where that is known. */
const staysHere = (keys: readonly string[]): boolean | Promise<boolean> =>
  keys.some((key) => STAYS.test(key)) || (onlyHere ?? isOnlyHere());

/** Whether everything stays on this machine. */
export async function isOnlyHere(): Promise<boolean> {
  if (!isConnected()) return true;
  const stored: Values = await areas().local.get(ONLY_HERE).catch(nothing);
  onlyHere = stored[ONLY_HERE] === true;
  return onlyHere;
}

/**
 * Keeps everything on this machine from now on, or lets it travel again.
 *
 * What other machines share stays with them; this one begins with a copy of it.
 */
export async function keepOnlyHere(only: boolean): Promise<boolean> {
  const values = only ? await recall(null) : {};
  const done = await write(() => succeeds(areas().local.set({ ...values, [ONLY_HERE]: only })));
  await isOnlyHere();
  if (done && !only) await settle();
  return done;
}

/**
 * Moves into `sync` what `local` holds and need not: the choices of version 1, and those that
 * `sync` refused when they were made. Safe to call at any time and as often as one likes.
 */
export async function settle(): Promise<void> {
  if (!isConnected()) return;
  const here: Values = await areas().local.get(null).catch(nothing);
  // A newer version was here and stored in ways of its own.
  if (typeof here.version === 'number' && here.version > VERSION) return;
  if (here.version !== VERSION) await succeeds(areas().local.set({ version: VERSION }));
  if (here[ONLY_HERE] === true) return;
  const travels = Object.entries(here).filter(([key]) => !STAYS.test(key));
  if (travels.length > 0) await keep(Object.fromEntries(travels));
}

/** Whether this script is changing something just now: it knows already, and knows better. */
export const isWriting = (): boolean => writing > 0;

/** Calls back with the keys of what changed, here or on another machine, until `signal` ends it. */
export function onChange(use: (keys: readonly string[]) => void, signal?: AbortSignal): void {
  const heard = (changes: Values, area: string) => {
    if (area !== 'local' && area !== 'sync') return;
    // Somebody has decided it anew in another tab.
    if (ONLY_HERE in changes) onlyHere = null;
    use(Object.keys(changes));
  };
  areas().onChanged.addListener(heard);
  signal?.addEventListener('abort', () => {
    if (isConnected()) areas().onChanged.removeListener(heard);
  });
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
