import { allKept, type Kept, keepAll } from '../kept';
import { forgetVoices } from '../panel/voice';
import { forgetPositions } from '../positions';
import { forgetRules, keepRules, loadRules, parseRule, RULES, type Rule } from '../rules';
import { loadSettings, SETTINGS, type SettingName, type Settings, valid } from '../settings';
import { forget, keep } from '../store';

/** Everything a person has chosen, as it stands in a file. */
export interface Choices {
  readonly settings: Settings;
  readonly sites: readonly Rule[];
  readonly kept: Kept;
}

/** Why a file is not taken; each is a sentence in `_locales`. */
export type Fault = {
  readonly fault: 'notJson' | 'notOurs' | 'newer' | 'tooLarge' | 'wrong';
  /** What is wrong, where it is one thing: the name of a setting, a site. */
  readonly at: string;
};

/** The version of the file's form. */
const FORM = 1;

/** In bytes. Full lists of everything are smaller. */
export const LARGEST = 1_000_000;

/** What a file of more than that is answered; nobody has to read it. */
export const TOO_LARGE: Fault = { fault: 'tooLarge', at: '' };

/** All that is chosen now. */
export async function gather(): Promise<Choices> {
  const [settings, sites, kept] = await Promise.all([loadSettings(), loadRules(), allKept()]);
  return { settings, sites, kept };
}

/** Choices as the text of a file. */
export const toFile = ({ settings, sites, kept }: Choices): string =>
  `${JSON.stringify(
    { 'on-record': FORM, settings, sites: sites.map(({ pattern }) => pattern), kept },
    null,
    2,
  )}\n`;

/**
 * The choices of a file, or why it is not taken.
 *
 * Every value has to be known: of a file that is half understood nobody could say afterwards what
 * it did. What a file leaves out has its default.
 */
export function fromFile(text: string): Choices | Fault {
  if (text.length > LARGEST) return TOO_LARGE;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return wrong('', 'notJson');
  }
  if (!isTable(file) || typeof file['on-record'] !== 'number') return wrong('', 'notOurs');
  if (file['on-record'] > FORM) return wrong('', 'newer');
  const unknown = Object.keys(file).find(
    (key) => !['on-record', 'settings', 'sites', 'kept'].includes(key),
  );
  if (unknown !== undefined) return wrong(unknown);
  const { settings = {}, sites = [], kept = {} } = file;
  return faultOf(settings, sites, kept) ?? choices(settings, sites, kept);
}

const wrong = (at: string, fault: Fault['fault'] = 'wrong'): Fault => ({
  fault,
  at: at.slice(0, 80),
});

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

function faultOf(settings: unknown, sites: unknown, kept: unknown): Fault | null {
  if (!isTable(settings)) return wrong('settings');
  for (const [name, value] of Object.entries(settings)) {
    const known = Object.hasOwn(SETTINGS, name) && SETTINGS[name as SettingName].values;
    if (!known || !(known as readonly unknown[]).includes(value)) return wrong(name);
  }
  if (!isList(sites) || sites.length > RULES) return wrong('sites');
  const noSite = sites.find((site) => parseRule(site) === null);
  if (noSite !== undefined) return wrong(noSite);
  if (!isTable(kept)) return wrong('kept');
  const noKinds = Object.entries(kept).find(([, kinds]) => !isList(kinds));
  return noKinds ? wrong(noKinds[0]) : null;
}

/** Of values that `faultOf` has found nothing wrong with. */
const choices = (settings: unknown, sites: unknown, kept: unknown): Choices => ({
  settings: valid(settings as Record<string, unknown>),
  sites: (sites as readonly string[]).flatMap((site) => parseRule(site) ?? []),
  kept: kept as Kept,
});

/** Makes these the choices, in place of those that were; false where they could not be kept. */
export async function adopt({ settings, sites, kept }: Choices): Promise<boolean> {
  const before = await gather();
  const wanted = new Set(sites.map(({ pattern }) => pattern));
  const whole =
    (await keep(settings)) &&
    (await keepRules(sites)) &&
    (await keepAll(kept)) &&
    (await forgetRules(before.sites.filter(({ pattern }) => !wanted.has(pattern))));
  // Half of a file is worse than nothing of it.
  if (!whole) await Promise.all([keep(before.settings), keepAll(before.kept)]);
  return whole;
}

/** Forgets every choice there is. */
export async function forgetAll(): Promise<void> {
  await forget(Object.keys(SETTINGS));
  await forgetRules(await loadRules());
  await keepAll({});
  await forgetPositions();
  await forgetVoices();
}
