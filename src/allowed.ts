import { originsOf, type Rule } from './rules';

/** What the browser lets the extension read besides the page a person pressed the button on. */

/** Whether the browser allows everything a rule needs, on this machine. */
export const isAllowed = (rule: Rule): Promise<boolean> =>
  chrome.permissions.contains({ origins: originsOf(rule) }).catch(() => false);

/**
 * Asks the browser for what these rules need; it asks the person, unless it is allowed already.
 *
 * To be called at a click or a choice from a menu and before anything is waited for: from nothing
 * else does the browser take such a question.
 */
export function askFor(rules: readonly Rule[]): Promise<boolean> {
  const origins = rules.flatMap(originsOf);
  return chrome.permissions
    .request({ origins })
    .catch(() => chrome.permissions.contains({ origins }))
    .catch(() => false);
}

/** The sites the browser allows, in its own notation. */
export const allowedOrigins = async (): Promise<readonly string[]> =>
  (await chrome.permissions.getAll()).origins ?? [];

/** Gives sites back to the browser, one by one: it refuses all where it cannot take one. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins)
    await chrome.permissions.remove({ origins: [origin] }).catch(() => false);
}
