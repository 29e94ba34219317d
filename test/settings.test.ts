import { allKept, keepAll, keepKind, keptKinds } from '../src/kept';
import { DEFAULTS, loadSettings, onStored, saveSetting, valid } from '../src/settings';
import { forget, isOnlyHere, keep, keepOnlyHere, recall, settle } from '../src/store';
import {
  forgetEverything,
  full,
  listeners,
  orphan,
  privacy,
  stored,
  storedHere,
} from './support/extension';

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(forgetEverything);

describe('choices', () => {
  test('what was never chosen, is of no known kind or damaged falls back', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(valid({ theme: 'sepia', size: 'huge', font: null, line: 1.4, unknown: 1 })).toEqual({
      ...DEFAULTS,
      theme: 'sepia',
      line: 1.4,
    });
  });

  test('a choice is kept where the browser can carry it to another machine', async () => {
    saveSetting('theme', 'black');
    await settled();
    expect((await loadSettings()).theme).toBe('black');
    expect([stored, storedHere]).toEqual([{ theme: 'black' }, {}]);
  });

  test('of many choices in a row the last one stays', async () => {
    for (const size of [1, 1.125, 1.25, 1.375] as const) saveSetting('size', size);
    await settled();
    expect(stored).toEqual({ size: 1.375 });
  });

  test('a choice made in another tab arrives, and nothing does after the end', async () => {
    const heard: string[] = [];
    const life = new AbortController();
    onStored(({ theme }) => heard.push(theme), life.signal);
    stored.theme = 'grey';
    for (const listener of listeners) {
      listener({ theme: { newValue: 'grey' }, 'kept:a.example': { newValue: [] } }, 'sync');
      listener({ theme: { newValue: 'dark' } }, 'session');
      listener({ 'kept:a.example': { newValue: [] } }, 'local');
    }
    await settled();
    expect(heard).toEqual(['grey']);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('storage', () => {
  test('what the travelling storage refuses stays here, and is tried again', async () => {
    stored.theme = 'light';
    full.add('sync');
    expect(await keep({ theme: 'dark' })).toBe(true);
    expect([stored, storedHere]).toEqual([{ theme: 'light' }, { theme: 'dark' }]);
    expect((await loadSettings()).theme).toBe('dark');
    full.clear();
    await settle();
    expect([stored, storedHere]).toEqual([{ theme: 'dark' }, { version: 2 }]);
  });

  test('where both are full it says so, and what was there stays', async () => {
    stored.theme = 'light';
    full.add('sync').add('local');
    expect(await keep({ theme: 'dark' })).toBe(false);
    expect((await loadSettings()).theme).toBe('light');
  });

  test('what is forgotten is so in both', async () => {
    stored.theme = 'light';
    storedHere.theme = 'dark';
    expect(await forget(['theme'])).toBe(true);
    expect([stored, storedHere]).toEqual([{}, {}]);
  });

  test('on this machine only: from then on nothing travels, and what travelled is here', async () => {
    stored.theme = 'sepia';
    expect(await keepOnlyHere(true)).toBe(true);
    await keep({ size: 2 });
    await settle();
    expect(stored).toEqual({ theme: 'sepia' });
    expect(await isOnlyHere()).toBe(true);
    // Another machine goes on choosing; that is no business of this one.
    stored.theme = 'grey';
    expect(await recall(['theme', 'size'])).toEqual({ theme: 'sepia', size: 2 });
    await keepOnlyHere(false);
    expect(stored).toEqual({ theme: 'sepia', size: 2 });
  });

  test('a script that outlived its extension finds the defaults and stores nothing', async () => {
    const { runtime } = chrome as { runtime: { id: string | undefined } };
    const { id } = runtime;
    orphan();
    stored.theme = 'dark';
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(await keep({ theme: 'grey' })).toBe(false);
    expect(stored).toEqual({ theme: 'dark' });
    runtime.id = id;
  });
});

describe('older and newer data', () => {
  test('version 1 kept everything here: choices begin to travel, kinds stay', async () => {
    Object.assign(storedHere, { theme: 'black', size: 1.5, 'kept:a.example': ['related'] });
    expect((await loadSettings()).theme).toBe('black');
    await settle();
    expect(stored).toEqual({ theme: 'black', size: 1.5 });
    expect(storedHere).toEqual({ version: 2, 'kept:a.example': ['related'] });
    await settle();
    expect(stored).toEqual({ theme: 'black', size: 1.5 });
  });

  test('what a newer version stored is left as it is', async () => {
    Object.assign(storedHere, { version: 3, theme: { light: 'sepia', dark: 'black' } });
    await settle();
    expect([stored, storedHere.version]).toEqual([{}, 3]);
    expect(await loadSettings()).toEqual(DEFAULTS);
  });
});

describe('kinds of removal', () => {
  test('are kept for a site and not for another', async () => {
    await keepKind('a.example', 'related', true);
    await keepKind('a.example', 'weather', true);
    await keepKind('a.example', 'related', false);
    expect(await keptKinds('a.example')).toEqual(['weather']);
    expect(await keptKinds('b.example')).toEqual([]);
    storedHere['kept:c.example'] = 'damaged';
    expect(await keptKinds('c.example')).toEqual([]);
    expect(stored).toEqual({});
  });

  test('of a private window are kept until it closes, and nowhere written', async () => {
    privacy.inIncognitoContext = true;
    await keepKind('a.example', 'related', true);
    privacy.inIncognitoContext = false;
    expect([stored, storedHere]).toEqual([{}, {}]);
  });

  test('are replaced as a whole', async () => {
    Object.assign(storedHere, { 'kept:a.example': ['ads'], 'kept:b.example': [], 'kept:c': 7 });
    expect(await allKept()).toEqual({ 'a.example': ['ads'] });
    await keepAll({ 'd.example': ['share'] });
    expect(storedHere).toEqual({ 'kept:d.example': ['share'] });
  });
});
