import browser, { type Tabs } from 'webextension-polyfill';
import { allowedOrigins, isAllowed } from '../allowed';
import { covers, keepRules, loadRules, originsOf, type Rule, ruleFor } from '../rules';
import { open } from './open';
import { cameByLink, rememberClosed, wasClosed } from './session';

/** The script that is registered for allowed sites. */
const WATCHER = {
  id: 'always',
  js: ['always.js'],
  runAt: 'document_idle' as const,
  allFrames: false,
  persistAcrossSessions: true,
};

/** A permission that takes in more than a site. */
const BROAD = /^(?:<all_urls>|\*:\/\/\*(?:\.[^./]+)?\/\*|https?:\/\/\*\/\*)$/;

let lastChange: Promise<void> = Promise.resolve();

/** Registers the watcher for exactly the sites that are allowed; safe to call at any time. */
export function keepWatch(): Promise<void> {
  lastChange = lastChange.then(register).catch((error) => {
    console.warn('On Record: sites could not be watched:', error);
  });
  return lastChange;
}

async function register(): Promise<void> {
  const { scripting } = browser;
  const matches = await watched();
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [WATCHER.id] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [WATCHER.id] });
  } else if (!registered) await scripting.registerContentScripts([{ ...WATCHER, matches }]);
  else if (String(registered.matches) !== String(matches))
    await scripting.updateContentScripts([{ ...WATCHER, matches }]);
}

/** Sites to watch: each that is allowed by itself, and of what is allowed beyond, those of rules. */
async function watched(): Promise<string[]> {
  const [origins, rules] = await Promise.all([allowedOrigins(), loadRules()]);
  const allowed = await Promise.all(rules.map(isAllowed));
  const byRule = rules.filter((_, i) => allowed[i]).flatMap(originsOf);
  const single = origins.filter((origin) => !BROAD.test(origin) && /^(?:\*|https?):/.test(origin));
  return [...new Set([...byRule, ...single])].sort();
}

/**
 * A page of an allowed site, for which the browser set out at `began`, looks like a story: opens
 * it, if that is what the person wants here.
 */
export async function hearStory(tabId: number, url: string, began: number): Promise<void> {
  const covered = (await loadRules()).some((rule) => covers(rule, url));
  if (!covered && !(await cameByLink(tabId, began))) return;
  if (!(await wasClosed(tabId, url))) await open(tabId, 'quietly');
}

/** Somebody closed the reader here: where it would open by itself, it does not on this page. */
export async function hearClosed(tabId: number, url: string): Promise<void> {
  const rule = ruleFor(url);
  if (rule && (await isAllowed(rule))) await rememberClosed(tabId, url);
}

/** Adds a rule the browser allows already; false where it does not, or nothing can be kept. */
const addAllowed = async (rule: Rule): Promise<boolean> =>
  (await isAllowed(rule)) && (await keepRules([rule]));

/**
 * Somebody in the reader wants this site's stories to open by themselves. A script in a page may
 * not ask the browser, so that is left to the page of settings, unless it is allowed already.
 */
export async function wantAlways(url: string, tab: Tabs.Tab): Promise<void> {
  const rule = ruleFor(url);
  if (rule && (await addAllowed(rule))) return;
  await showSettings(rule, tab.index);
}

/** Opens the page of settings, with a site in its field if one is meant, beside a tab. */
export async function showSettings(rule: Rule | null, beside?: number): Promise<void> {
  if (!rule) return browser.runtime.openOptionsPage();
  const part = new URLSearchParams({ site: rule.pattern });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('options.html')}#${part}`,
    ...(beside === undefined ? {} : { index: beside + 1 }),
  });
}
