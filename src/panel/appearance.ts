import { SETTINGS, type SettingName, type Settings } from '../settings';
import { locale, type Word, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';

/** Settings that go up and down, with what each is called. */
const STEPPED = {
  size: 'size',
  width: 'width',
  line: 'line',
  letters: 'letters',
  words: 'wordSpace',
} as const satisfies Partial<Record<SettingName, Word>>;

/** Settings that are on or off. */
const SWITCHED = {
  quotes: 'showQuotes',
  people: 'showPeople',
  images: 'showImages',
  pitch: 'quotePitch',
  keys: 'singleKeys',
  stay: 'stayInReader',
  places: 'rememberPlaces',
} as const satisfies Partial<Record<SettingName, Word>>;

/** What the choices are made with, in a panel or on the page of settings. */
type Wardrobe = Pick<Desk, 'settings' | 'change' | 'onSettings' | 'signal'>;

/**
 * How the reader looks: theme, letters, measures, and what is shown. Kept at once.
 *
 * What can be chosen `besides` stands among it, before the way back to the defaults.
 */
export function viewAppearance(desk: Wardrobe, besides: readonly Node[] = []): HTMLElement {
  const whole = el('div', { class: 'looks' });
  whole.append(
    pick('theme', desk),
    pick('font', desk),
    ...Object.entries(STEPPED).map(([name, label]) =>
      step(name as keyof typeof STEPPED, label, desk),
    ),
    pick('align', desk),
    ...Object.entries(SWITCHED).map(([name, label]) =>
      flip(name as keyof typeof SWITCHED, label, desk),
    ),
    ...besides,
    reset(desk),
  );
  return whole;
}

/** A row of buttons, one of them pressed. */
function pick<Name extends 'theme' | 'font' | 'align'>(name: Name, desk: Wardrobe): HTMLElement {
  const buttons = SETTINGS[name].values.map((value) => {
    const button = el(
      'button',
      { type: 'button', [`data-${name}`]: value, 'aria-pressed': 'false' },
      word(`${name}_${value}` as Word),
    );
    button.addEventListener('click', () => desk.change(name, value as Settings[Name]), {
      signal: desk.signal,
    });
    return button;
  });
  desk.onSettings((settings) => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset[name] === settings[name]));
  });
  const label = el('h3', { id: `pick-${name}` }, word(name));
  return el(
    'section',
    {},
    label,
    el(
      'div',
      { class: `pick ${name}`, role: 'group', 'aria-labelledby': `pick-${name}` },
      ...buttons,
    ),
  );
}

/** Less, the value, more. */
function step(name: keyof typeof STEPPED, label: Word, desk: Wardrobe): HTMLElement {
  const value = el('span', { class: 'value', role: 'status' });
  const [less, more] = ([-1, 1] as const).map((direction) => {
    const button = el(
      'button',
      { type: 'button', 'aria-label': `${word(label)}: ${word(direction < 0 ? 'less' : 'more')}` },
      direction < 0 ? '−' : '+',
    );
    button.addEventListener('click', () => nudge(name, direction, desk), { signal: desk.signal });
    return button;
  });
  desk.onSettings((settings) => {
    const values: readonly number[] = SETTINGS[name].values;
    const at = values.indexOf(settings[name]);
    value.textContent = new Intl.NumberFormat(locale()).format(at + 1);
    less?.toggleAttribute('disabled', at === 0);
    more?.toggleAttribute('disabled', at === values.length - 1);
  });
  return el(
    'div',
    { class: 'step', role: 'group', 'aria-label': word(label) },
    el('span', {}, word(label)),
    less,
    value,
    more,
  );
}

/** Moves a stepped setting one value up or down; stays at the ends. */
export function nudge(name: keyof typeof STEPPED, direction: -1 | 1, desk: Wardrobe): void {
  const values: readonly number[] = SETTINGS[name].values;
  const next = values[values.indexOf(desk.settings()[name]) + direction];
  if (next !== undefined) desk.change(name, next as Settings[typeof name]);
}

function flip(name: keyof typeof SWITCHED, label: Word, desk: Wardrobe): HTMLElement {
  const button = el('button', { type: 'button', role: 'switch', class: 'row switch' }, word(label));
  button.addEventListener('click', () => desk.change(name, !desk.settings()[name]), {
    signal: desk.signal,
  });
  desk.onSettings((settings) => button.setAttribute('aria-checked', String(settings[name])));
  return button;
}

function reset(desk: Wardrobe): HTMLElement {
  const button = el('button', { type: 'button', class: 'wide' }, word('resetLook'));
  button.addEventListener(
    'click',
    () => {
      for (const name of Object.keys(SETTINGS) as SettingName[])
        desk.change(name, SETTINGS[name].fallback as Settings[typeof name]);
    },
    { signal: desk.signal },
  );
  return button;
}
