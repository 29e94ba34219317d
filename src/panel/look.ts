import { onStored, type SettingName, type Settings, saveSetting } from '../settings';

/** The look of an open panel, and what else a person has set. */
export interface Look {
  settings(): Settings;
  /** Wears these settings without keeping them. */
  wear(settings: Settings): void;
  /** Changes a setting, shows it at once, and keeps it. */
  change<Name extends SettingName>(name: Name, value: Settings[Name]): void;
  /** Calls back with the settings now and after every change, also of another tab. */
  onSettings(use: (settings: Settings) => void): void;
}

/** Dresses the dialog in the settings, now and whenever they change. */
export function keepLook(dialog: HTMLElement, chosen: Settings, signal: AbortSignal): Look {
  let settings = chosen;
  const listeners: ((settings: Settings) => void)[] = [];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const wear = (next: Settings) => {
    settings = next;
    dress(dialog, settings, dark.matches);
    for (const use of listeners) use(settings);
  };
  dark.addEventListener('change', () => dress(dialog, settings, dark.matches), { signal });
  onStored(wear, signal);
  wear(chosen);
  return {
    settings: () => settings,
    wear,
    change(name, value) {
      wear({ ...settings, [name]: value });
      saveSetting(name, value);
    },
    onSettings(use) {
      listeners.push(use);
      use(settings);
    },
  };
}

/** Attributes and lengths that the style sheet reads. */
function dress(dialog: HTMLElement, settings: Settings, isDark: boolean): void {
  const { font, align, quotes, people, images } = settings;
  const isSystem = settings.theme === 'system';
  const theme = isSystem ? (isDark ? 'dark' : 'light') : settings.theme;
  Object.assign(dialog.dataset, { theme, font, align });
  dialog.toggleAttribute('data-system', isSystem);
  dialog.toggleAttribute('data-no-quotes', !quotes);
  dialog.toggleAttribute('data-no-people', !people);
  dialog.toggleAttribute('data-no-images', !images);
  const lengths = {
    '--size': `${settings.size}em`,
    '--measure': `${settings.width}em`,
    '--leading': String(settings.line),
    '--letters': `${settings.letters / 100}em`,
    '--words': `${settings.words / 100}em`,
  };
  for (const [name, value] of Object.entries(lengths)) dialog.style.setProperty(name, value);
}
