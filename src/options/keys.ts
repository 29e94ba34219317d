import { el } from '../panel/elements';
import { word } from '../words';

/** Where Chromium lets a person change shortcuts; a page of its own, with no call for it. */
const CHROMIUM = 'chrome://extensions/shortcuts';

/** The shortcut as it is now, and the way to change it; null where the browser has none. */
export function viewShortcut(): HTMLElement | null {
  const { commands } = chrome;
  // Firefox for Android has no keys.
  if (!commands?.getAll) return null;
  const key = el('kbd', { dir: 'ltr' });
  const show = async () => {
    const [action] = (await commands.getAll()).filter(({ name }) => name === '_execute_action');
    key.textContent = action?.shortcut || word('shortcutNone');
  };
  void show();
  // It may have been changed in the browser's own page meanwhile.
  addEventListener('focus', () => void show());
  const change = el('button', { type: 'button', class: 'wide' }, word('changeShortcut'));
  change.addEventListener('click', () => {
    if ('openShortcutSettings' in commands) void openShortcutSettings(commands);
    else void chrome.tabs.create({ url: CHROMIUM });
  });
  return el(
    'div',
    {},
    el('p', { class: 'pair' }, el('span', {}, word('shortcut')), key),
    change,
    el('p', { class: 'hint' }, word('keysHint')),
  );
}

/** Firefox has it since 137; the types do not know it yet. */
const openShortcutSettings = (commands: object): Promise<void> =>
  (commands as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
