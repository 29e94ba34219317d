import { forget, keep, recall } from './store';

/** Everything that is kept is stored under the site's name, after this. */
const PREFIX = 'kept:';

/** The kinds of removal that are kept, by site. */
export type Kept = Readonly<Record<string, readonly string[]>>;

const kindsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((kind) => typeof kind === 'string') : [];

/** The kinds of removal this person wants to keep on a site. */
export async function keptKinds(site: string): Promise<readonly string[]> {
  return kindsIn((await recall([PREFIX + site]))[PREFIX + site]);
}

/** Keeps a kind of removal on a site from now on, or no longer; of a private window, nothing. */
export async function keepKind(site: string, kind: string, wanted: boolean): Promise<void> {
  // The name of the site would outlive the window.
  if (chrome.extension?.inIncognitoContext) return;
  const others = (await keptKinds(site)).filter((other) => other !== kind);
  await keep({ [PREFIX + site]: wanted ? [...others, kind] : others });
}

/** What is kept on every site; sites where nothing is kept any more are left out. */
export async function allKept(): Promise<Kept> {
  const entries = Object.entries(await recall(null))
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => [key.slice(PREFIX.length), kindsIn(value)] as const);
  return Object.fromEntries(entries.filter(([, kinds]) => kinds.length > 0));
}

/** Keeps exactly this; false where storage is full or off. */
export async function keepAll(kept: Kept): Promise<boolean> {
  const keys = Object.keys(await recall(null)).filter((key) => key.startsWith(PREFIX));
  const wanted = Object.entries(kept).map(([site, kinds]) => [PREFIX + site, kinds]);
  if (wanted.length > 0 && !(await keep(Object.fromEntries(wanted)))) return false;
  return forget(keys.filter((key) => !Object.hasOwn(kept, key.slice(PREFIX.length))));
}
