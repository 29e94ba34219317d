import fs from 'node:fs';
import path from 'node:path';

/** Who may import whom, by the first part of the path under src; packages by their names. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  article: [],
  annotations: ['article'],
  prose: [],
  lists: [],
  read: ['article', 'lists', 'prose', '@mozilla/readability'],
  // In the extension's build its lists come from the kit (tools/lists.mjs).
  clean: ['article', 'lists', 'prose'],
  annotate: ['article', 'annotations'],
  library: ['article', 'annotations', 'annotate', 'clean', 'copies', 'read'],
  ledger: ['article', 'annotations'],
  sayings: ['article', 'annotations', 'ledger'],
  segments: ['article'],
  dates: [],
  copies: [...['article', 'annotations', 'dates', 'ledger', 'sayings', 'segments'], '_locales'],
  node: [
    ...['annotate', 'annotations', 'article', 'clean', 'copies', 'read'],
    ...['@exodus/bytes/encoding.js', 'linkedom', 'parse5'],
    ...['node:events', 'node:fs', 'node:fs/promises', 'node:stream/consumers', 'node:util'],
    'node:worker_threads',
  ],
  words: ['dates'],
  store: ['words'],
  settings: ['store'],
  kept: ['store'],
  positions: ['store'],
  rules: ['store'],
  allowed: ['rules'],
  options: [
    ...['article', 'annotations', 'ledger', 'panel', 'words'],
    ...['allowed', 'kept', 'positions', 'rules', 'selection', 'settings', 'store'],
  ],
  handed: [],
  kit: ['handed', 'settings'],
  messages: ['words'],
  panel: [
    ...['article', 'annotations', 'copies', 'ledger', 'sayings', 'segments'],
    ...['kept', 'kit', 'messages', 'positions', 'rules', 'settings', 'store', 'words'],
  ],
  reader: ['article', 'annotations', 'panel', 'read'],
  content: ['article', 'clean', 'kit', 'messages', 'panel', 'read', 'reader', 'wish'],
  'parts-open': ['handed', 'panel', 'reader'],
  'annotate-open': ['annotate', 'messages', 'reader'],
  'witness-open': ['read', 'reader'],
  sites: [],
  wish: ['article'],
  selection: ['article', 'prose'],
  wishes: ['selection', 'wish'],
  always: ['messages', 'sites'],
  background: [
    ...['allowed', 'content', 'handed', 'kit', 'messages', 'reader', 'rules', 'settings', 'store'],
    'webextension-polyfill',
  ],
};

const SRC = path.join(__dirname, '..', 'src');
const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const partOf = (file: string) => (file.split(path.sep)[0] ?? '').replace(/\.ts$/, '');

function importsOf(file: string): string[] {
  const source = fs.readFileSync(path.join(SRC, file), 'utf8');
  return [...source.matchAll(/\bfrom '([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.')
      ? partOf(path.relative(SRC, path.resolve(SRC, path.dirname(file), name)))
      : name,
  );
}

test.each(files)('%s imports only what it may', (file) => {
  const part = partOf(file);
  expect(Object.keys(MAY)).toContain(part);
  const allowed = [part, ...(MAY[part] ?? [])];
  expect(importsOf(file).filter((name) => !allowed.includes(name))).toEqual([]);
});

test('only read/, panel/, options/ and the entry points know the page', () => {
  const pure = files.filter((file) => /^(?:article|annotations|prose|clean|annotate)\b/.test(file));
  const touching = pure.filter((file) =>
    /\b(?:document\.(?:body|createElement|query)|window\.\w+\(|querySelector|HTMLElement|browser\.\w+\.)/.test(
      fs.readFileSync(path.join(SRC, file), 'utf8'),
    ),
  );
  expect(touching).toEqual([]);
});

test('nothing in src makes markup out of a string', () => {
  const sinks = files.filter((file) =>
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/.test(
      fs.readFileSync(path.join(SRC, file), 'utf8'),
    ),
  );
  expect(sinks).toEqual([]);
});

test('the browser’s own interface has few doors', () => {
  const doors = files.filter((file) =>
    /\b(?:chrome|browser)\.\w+\.\w+/.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
  );
  expect(
    doors.filter(
      (file) =>
        !/^(?:allowed|background|kept|positions|messages|store|words)\.ts$|^(?:background|options)\b/.test(
          file,
        ),
    ),
  ).toEqual([]);
});
