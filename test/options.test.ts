/** @jest-environment jsdom */

import { readFileSync } from 'node:fs';
import { allKept } from '../src/kept';
import { adopt, forgetAll, fromFile, gather, toFile } from '../src/options/file';
import { viewShortcut } from '../src/options/keys';
import { viewPreview } from '../src/options/preview';
import { viewSites } from '../src/options/sites';
import { chooseVoice } from '../src/panel/voice';
import { keepRules, loadRules, parseRule } from '../src/rules';
import { DEFAULTS, loadSettings } from '../src/settings';
import { keep } from '../src/store';
import { LOCALES } from '../src/words';
import { forgetEverything, full, stored, storedHere } from './support/extension';

/** What the browser allows, and what the person answers when it asks. */
const allowed = new Set<string>();
let answer = true;
const asked: string[][] = [];
const quiet = { addListener: () => undefined };
Object.assign(chrome, {
  permissions: {
    onAdded: quiet,
    onRemoved: quiet,
    contains: async ({ origins }: { origins: string[] }) => origins.every((o) => allowed.has(o)),
    getAll: async () => ({ origins: [...allowed] }),
    async request({ origins }: { origins: string[] }) {
      asked.push(origins);
      if (answer) for (const origin of origins) allowed.add(origin);
      return answer;
    },
    async remove({ origins }: { origins: string[] }) {
      for (const origin of origins) allowed.delete(origin);
      return true;
    },
  },
});
Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined });

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const rules = (...patterns: string[]) => patterns.flatMap((text) => parseRule(text) ?? []);

beforeEach(() => {
  forgetEverything();
  allowed.clear();
  asked.length = 0;
  answer = true;
  document.body.replaceChildren();
});

describe('a file of choices', () => {
  const file = (more: object) => JSON.stringify({ 'on-record': 1, ...more });

  test('brings back on another machine what it was saved from', async () => {
    await keep({ theme: 'sepia', size: 2, 'kept:a.example': ['related'] });
    await keepRules(rules('example.org/news/*'));
    const text = toFile(await gather());
    forgetEverything();
    await keep({ theme: 'dark', 'kept:b.example': ['ads'] });
    await keepRules(rules('other.example'));
    const choices = fromFile(text);
    if ('fault' in choices) throw new Error(choices.fault);
    expect(await adopt(choices)).toBe(true);
    expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'sepia', size: 2 });
    expect((await loadRules()).map(({ pattern }) => pattern)).toEqual(['example.org/news/*']);
    expect(await allKept()).toEqual({ 'a.example': ['related'] });
  });

  test('that leaves things out means their defaults', () => {
    expect(fromFile(file({}))).toEqual({ settings: DEFAULTS, sites: [], kept: {} });
  });

  test.each([
    ['no JSON', 'theme = dark', 'notJson', ''],
    ['nothing', '', 'notJson', ''],
    ['another program', '{"theme":"dark"}', 'notOurs', ''],
    ['a list', '[]', 'notOurs', ''],
    ['a newer version', '{"on-record":2}', 'newer', ''],
    ['more than fits', ' '.repeat(1_000_001), 'tooLarge', ''],
    ['an unknown part', file({ themes: {} }), 'wrong', 'themes'],
    ['an unknown choice', file({ settings: { colour: 'red' } }), 'wrong', 'colour'],
    ['an inherited name', file({ settings: { constructor: 1 } }), 'wrong', 'constructor'],
    ['an unknown value', file({ settings: { theme: 'pink' } }), 'wrong', 'theme'],
    ['choices as a list', file({ settings: [] }), 'wrong', 'settings'],
    ['sites that are none', file({ sites: ['a.example', 'no site'] }), 'wrong', 'no site'],
    ['sites as a word', file({ sites: 'a.example' }), 'wrong', 'sites'],
    ['too many sites', file({ sites: Array(301).fill('a.example') }), 'wrong', 'sites'],
    ['kinds as a word', file({ kept: { 'a.example': 'ads' } }), 'wrong', 'a.example'],
  ])('of %s is refused with the reason', (_, text, fault, at) => {
    expect(fromFile(text)).toEqual({ fault, at });
  });

  test('that does not fit changes nothing', async () => {
    await keep({ theme: 'sepia', 'kept:a.example': ['ads'] });
    full.add('sync').add('local');
    const choices = fromFile(file({ settings: { theme: 'dark' } }));
    expect('fault' in choices || (await adopt(choices))).toBe(false);
    expect((await loadSettings()).theme).toBe('sepia');
  });

  test('everything can be forgotten', async () => {
    await keep({ theme: 'sepia', 'kept:a.example': ['ads'] });
    await keepRules(rules('example.org'));
    await chooseVoice('en', 'Harriet');
    await forgetAll();
    expect([stored, storedHere]).toEqual([{}, {}]);
  });
});

test('the preview is a story with a person who says something', () => {
  const story = viewPreview();
  expect(story.querySelector('h1')?.textContent).toBe('The bakery that opens at midnight');
  expect([...story.querySelectorAll('.quote')].map(({ textContent }) => textContent)).toEqual([
    '“Bread does not ask what time it is,”',
    '“Neither do the night nurses.”',
  ]);
  expect(story.querySelectorAll('.mention.name[data-hue="0"]')).toHaveLength(2);
});

test.each(LOCALES)('the preview in %s has its person twice, and two quotes', (locale) => {
  const messages = JSON.parse(
    readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'),
  ) as Record<string, { message: string } | undefined>;
  const spoken = jest
    .spyOn(chrome.i18n, 'getMessage')
    .mockImplementation((name) => messages[name]?.message ?? '');
  const story = viewPreview();
  spoken.mockRestore();
  expect(story.querySelectorAll('.quote')).toHaveLength(2);
  expect(story.querySelectorAll('.mention.name')).toHaveLength(2);
});

describe('the shortcut', () => {
  const create = jest.fn();
  const commands = (more: object) =>
    Object.assign(chrome, {
      tabs: { create },
      commands: {
        getAll: async () => [
          { name: 'another', shortcut: 'Alt+A' },
          { name: '_execute_action', shortcut: 'Alt+Shift+Q' },
        ],
        ...more,
      },
    });
  const press = () => document.querySelector('button')?.click();
  const show = async () => {
    const view = viewShortcut();
    if (view) document.body.append(view);
    await settled();
    return document.querySelector('kbd')?.textContent;
  };

  test('is the one that holds now, and is changed in the browser', async () => {
    commands({});
    expect(await show()).toBe('Alt+Shift+Q');
    press();
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  test('is changed by the browser’s own call where it has one', async () => {
    const openShortcutSettings = jest.fn();
    create.mockClear();
    commands({ openShortcutSettings });
    await show();
    press();
    expect(openShortcutSettings).toHaveBeenCalledTimes(1);
    expect(create).not.toHaveBeenCalled();
  });

  test('that somebody took away is said to be none', async () => {
    commands({ getAll: async () => [{ name: '_execute_action', shortcut: '' }] });
    expect(await show()).toBe('none');
  });

  test('has no place where there are no keys, as in Firefox for Android', () => {
    Object.assign(chrome, { commands: undefined });
    expect(viewShortcut()).toBeNull();
  });
});

describe('the list of sites', () => {
  const show = async (proposed = '') => {
    document.body.append(viewSites(proposed));
    await settled();
  };
  const field = () => document.querySelector('input') as HTMLInputElement;
  const press = async (label: string) => {
    const button = [...document.querySelectorAll('button')].find(
      (element) => (element.ariaLabel ?? element.textContent) === label,
    );
    button?.click();
    await settled();
    return button !== undefined;
  };
  const enter = async (text: string) => {
    field().value = text;
    await press('Add');
  };
  const patterns = () =>
    [...document.querySelectorAll<HTMLElement>('[data-pattern]')].map((e) => e.dataset.pattern);
  const said = () => document.querySelector('.answer')?.textContent;

  test('asks the browser for one site, and keeps it once that is allowed', async () => {
    await show('example.org');
    expect(field().value).toBe('example.org');
    await press('Add');
    expect(asked).toEqual([['*://example.org/*', '*://www.example.org/*']]);
    expect(said()).toBe('Stories of example.org open in the reader from now on.');
    expect((await loadRules()).map(({ pattern }) => pattern)).toEqual(['example.org']);
    expect(field().value).toBe('');
    expect(patterns()).toEqual(['example.org']);
  });

  test('says so where the person declines, and keeps nothing', async () => {
    answer = false;
    await show();
    await enter('example.org');
    expect(said()).toBe('The browser gave no permission, so nothing was changed.');
    expect(await loadRules()).toEqual([]);
  });

  test('asks for no site that is none, and none twice', async () => {
    allowed.add('*://example.org/*').add('*://www.example.org/*');
    await keepRules(rules('example.org'));
    await show();
    await enter('not a site');
    expect(said()).toContain('“not a site” is no site.');
    await enter('https://www.example.org/');
    expect(said()).toBe('example.org is in the list already.');
    expect(asked).toEqual([]);
  });

  test('says what it means before it asks for every site', async () => {
    Object.assign(HTMLDialogElement.prototype, {
      close(this: HTMLDialogElement) {
        this.dispatchEvent(new Event('close'));
      },
    });
    document.body.className = 'panel';
    await show();
    await enter('*');
    expect(document.querySelector('dialog')?.textContent).toContain('* stands for a great many');
    await press('Cancel');
    expect([asked, document.querySelector('dialog')]).toEqual([[], null]);
    await enter('*');
    await press('Ask the browser for it');
    expect(asked).toEqual([['*://*/*']]);
  });

  test('a site from another machine is allowed here with its own button', async () => {
    await keepRules(rules('example.org'));
    await show();
    expect(document.body.textContent).toContain('Not yet allowed on this machine');
    expect(await press('Allow example.org')).toBe(true);
    expect(asked).toHaveLength(1);
    // Or, as somebody who was led here with its name in the field would do it, by adding it.
    allowed.clear();
    document.body.replaceChildren();
    await show('example.org');
    await press('Add');
    expect(asked).toHaveLength(2);
  });

  test('a site that goes takes its permission along, but not what others need', async () => {
    await keepRules(rules('example.org', 'example.org/news/*', 'other.example'));
    for (const host of ['example.org', 'www.example.org', 'other.example', 'www.other.example'])
      allowed.add(`*://${host}/*`);
    await show();
    expect(patterns()).toEqual(['example.org', 'example.org/news/*', 'other.example']);
    await press('Remove example.org');
    await press('Remove other.example');
    expect(allowed).toEqual(new Set(['*://example.org/*', '*://www.example.org/*']));
    expect((await loadRules()).map(({ pattern }) => pattern)).toEqual(['example.org/news/*']);
  });

  test('sites that are allowed without a rule are shown and can be given back', async () => {
    allowed.add('*://linked.example/*');
    await show();
    expect(document.body.textContent).toContain('Allowed as well');
    await press('Remove linked.example');
    expect(allowed).toEqual(new Set());
  });
});
