// The lists and patterns that the extension's script is given, beside those that are written.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { build } from 'esbuild';
import { gatherLists, hashedPhrases } from '../tools/lists.mjs';

const { lists, givenLists } = await gatherLists();

const ENTRY = `
  export { MARKUP } from './src/clean';
  export { hintOf } from './src/clean/hints';
  export { splitNames } from './src/read/authors';
  export { splitCredit } from './src/read/credits';
`;

async function bundle(plugin, note = '') {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [plugin],
  });
  const [{ contents, text }] = outputFiles;
  const code = Buffer.concat([contents, Buffer.from(`//${note}`)]);
  const module = `data:text/javascript;base64,${code.toString('base64')}`;
  return { text, run: await import(module) };
}

// The browser may lose what is put into a page before a script, which then says so and is run again.
const ungiven = await bundle(givenLists, 'without a kit');
globalThis[Symbol.for('on-record.kit')] = [{ lists: JSON.stringify(lists) }];
const given = await bundle(givenLists);
const written = await bundle(hashedPhrases);

test('every list is given, and none is left in the script', () => {
  assert.ok(lists.length > 50);
  assert.ok(lists.every((list) => list.length > 0));
  assert.doesNotMatch(given.text, /(?:words|anyOf|pattern|phrases)`/);
  assert.ok(given.text.length < written.text.length - 10_000);
});

test('a script to which nothing was given can be loaded all the same', () => {
  assert.equal(ungiven.text, given.text);
  assert.equal(typeof ungiven.run.hintOf, 'function');
});

test('what is given says the same as what is written', async () => {
  assert.deepEqual(given.run.MARKUP, written.run.MARKUP);
  const fixtures = (await readdir('test/clean')).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(fixtures.map((name) => readFile(`test/clean/${name}`, 'utf8')));
  const lines = texts.flatMap((text) => text.split(/\n|: /));
  const readBy = ({ run }) =>
    lines.map((line) => [line, run.hintOf(line), run.splitCredit(line), run.splitNames(line)]);
  assert.deepEqual(readBy(given), readBy(written));
  assert.ok(new Set(lines.map(written.run.hintOf)).size > 10);
});
