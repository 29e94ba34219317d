import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../src/settings';

type Theme = Readonly<Record<string, string>>;
type Colour = readonly [red: number, green: number, blue: number];

/** What every rule of a style sheet gives to its names, by the last selector of the rule. */
function namesIn(file: string): Map<string, Theme> {
  const css = fs.readFileSync(path.join(__dirname, '../src/panel/styles', file), 'utf8');
  const found = new Map<string, Theme>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = Object.fromEntries(
      [...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
    );
    for (const selector of selectors.replace(/\/\*[^*]*\*\//g, '').split(',')) {
      const name = selector.trim();
      if (name.startsWith('[data-theme') || name === '.panel')
        found.set(name, { ...found.get(name), ...names });
    }
  }
  return found;
}

const grounds = namesIn('themes.css');
const voices = namesIn('voices.css');
const themes = [...grounds]
  .filter(([name]) => name !== '.panel')
  .map(([name, ground]): [string, Theme] => [name, { ...ground, ...voices.get(name) }]);
/** Paper has the light voices on a white of its own. */
const paper = {
  ...grounds.get('.panel'),
  ...voices.get('.panel'),
  ...namesIn('print.css').get('.panel'),
};

const colour = (hex = ''): Colour => {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  if (!/^#[\da-f]{6}$/i.test(digits)) throw new RangeError(`${hex} is no colour`);
  const at = (start: number) => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
};

const mix = (top: Colour, share: number, ground: Colour): Colour =>
  top.map((part, i) => part * share + (ground[i] ?? 0) * (1 - share)) as unknown as Colour;

/** Relative luminance, as WCAG 2 defines it. */
function luminance(parts: Colour): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

const HUES = Array.from({ length: 8 }, (_, i) => `--hue-${i}`);

test('the style sheets have every theme there is to choose', () => {
  const chosen = SETTINGS.theme.values.filter((theme) => theme !== 'system');
  expect(themes.map(([name]) => name)).toEqual(chosen.map((theme) => `[data-theme="${theme}"]`));
});

describe.each([...themes, ['paper', paper] as const])('%s', (name, theme) => {
  const ground = colour(theme['--ground']);
  const tint = Number.parseFloat(theme['--tint'] ?? '') / 100;
  const raised = name === 'paper' ? ground : colour(theme['--raised']);
  const strict = name.includes('contrast');

  test('text is read on the ground and on what is raised from it', () => {
    for (const under of [ground, raised]) {
      expect(contrast(colour(theme['--ink']), under)).toBeGreaterThan(7);
      expect(contrast(colour(theme['--soft']), under)).toBeGreaterThan(strict ? 7 : 4.5);
    }
  });

  test('the accent is read as text', () => {
    expect(contrast(colour(theme['--accent']), ground)).toBeGreaterThan(4.5);
  });

  test.each(HUES)('%s is read as a name, also inside a quote of any voice', (hue) => {
    const voice = colour(theme[hue]);
    expect(contrast(voice, ground)).toBeGreaterThan(strict ? 7 : 4.5);
    for (const other of HUES) {
      const wash = mix(colour(theme[other]), tint, ground);
      expect(contrast(voice, wash)).toBeGreaterThan(strict ? 7 : 4.5);
      expect(contrast(colour(theme['--ink']), wash)).toBeGreaterThan(7);
    }
  });

  test('the voices differ from each other and from the ink', () => {
    const all = [...HUES.map((hue) => theme[hue]), theme['--ink']];
    expect(new Set(all).size).toBe(9);
  });
});
