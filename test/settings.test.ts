import {
  DEFAULTS,
  keepKind,
  keptKinds,
  loadSettings,
  onStored,
  saveSetting,
  valid,
} from '../src/settings';
import { listeners, stored } from './support/extension';

test('what was never chosen, is of no known kind or damaged falls back', async () => {
  expect(await loadSettings()).toEqual(DEFAULTS);
  expect(valid({ theme: 'sepia', size: 'huge', font: null, line: 1.4, unknown: 1 })).toEqual({
    ...DEFAULTS,
    theme: 'sepia',
    line: 1.4,
  });
});

test('a choice is kept', async () => {
  saveSetting('theme', 'black');
  expect((await loadSettings()).theme).toBe('black');
});

test('a choice made in another tab arrives, and nothing does after the end', () => {
  const heard: object[] = [];
  const life = new AbortController();
  onStored((changed) => heard.push(changed), life.signal);
  for (const listener of listeners) {
    listener({ theme: { newValue: 'grey' }, 'kept:a.example': { newValue: [] } }, 'local');
    listener({ theme: { newValue: 'dark' } }, 'session');
  }
  expect(heard).toEqual([{ theme: 'grey' }]);
  life.abort();
  expect(listeners.size).toBe(0);
});

test('kinds are kept for a site and not for another', async () => {
  await keepKind('a.example', 'related', true);
  await keepKind('a.example', 'weather', true);
  await keepKind('a.example', 'related', false);
  expect(await keptKinds('a.example')).toEqual(['weather']);
  expect(await keptKinds('b.example')).toEqual([]);
  stored['kept:c.example'] = 'damaged';
  expect(await keptKinds('c.example')).toEqual([]);
});
