import fs from 'node:fs';
import path from 'node:path';

const PANEL = path.join(__dirname, '../src/panel');
const sources = fs.readdirSync(PANEL, { recursive: true, encoding: 'utf8' });
const read = (ending: string) =>
  sources
    .filter((file) => file.endsWith(ending))
    .map((file) => fs.readFileSync(path.join(PANEL, file), 'utf8'))
    .join('\n');

const css = read('.css').replace(/\/\*.*?\*\//gs, '');
const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector).join('\n');
/** The panel's code, and the kinds that become classes. */
const code = read('.ts') + fs.readFileSync(path.join(PANEL, '../annotations.ts'), 'utf8');
/** Every word in a string of the code: classes are given whole, never put together. */
const words = new Set(
  [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].flatMap(([, plain, template]) =>
    (plain ?? template ?? '').split(/[^\w-]+/),
  ),
);
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

test('every class in the style sheets is one that the code gives', () => {
  // Headings in the contents have the class of their level.
  const classes = all(selectors, /\.([a-z][\w-]*)/g).filter((name) => !/^h[2-6]$/.test(name));
  expect(classes.filter((name) => !words.has(name))).toEqual([]);
});

test('every class that the code gives has a style, or is looked for by the code', () => {
  const given = all(code, /class: ['`]([^'`]+)['`]/g).flatMap((names) => names.split(' '));
  const plain = given.filter((name) => /^[a-z-]+$/.test(name));
  expect(plain.filter((name) => !new RegExp(`\\.${name}\\b`).test(selectors + code))).toEqual([]);
});

test('every attribute in the style sheets is one that the code sets', () => {
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const attributes = all(selectors, /\[data-([\w-]+)/g);
  const unset = attributes.filter(
    (name) =>
      !words.has(`data-${name}`) &&
      !code.includes(`dataset.${camel(name)}`) &&
      !new RegExp(`dataset, \\{[^}]*\\b${name}\\b`).test(code),
  );
  expect(unset).toEqual([]);
});

test('every name in the style sheets is defined in one and used in one, or comes from the code', () => {
  const used = all(css + code, /var\(--([\w-]+)/g);
  const defined = all(css, /[{;]\s*--([\w-]+):/g);
  const set = all(code, /'--(\w[\w-]*)'/g);
  expect(used.filter((name) => !defined.includes(name) && !set.includes(name))).toEqual([]);
  expect([...defined, ...set].filter((name) => !used.includes(name))).toEqual([]);
});

test('no style sheet is longer than can be kept in mind', () => {
  const long = sources.filter(
    (file) =>
      file.endsWith('.css') &&
      fs.readFileSync(path.join(PANEL, file), 'utf8').split('\n').length > 250,
  );
  expect(long).toEqual([]);
});
