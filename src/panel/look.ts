import type { Settings } from '../settings';

/** Gives the panel the look a person has chosen: attributes and lengths the style sheet reads. */
export function wear(dialog: HTMLElement, settings: Settings): void {
  const { theme, font, align, quotes, people, images } = settings;
  Object.assign(dialog.dataset, { theme, font, align });
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
