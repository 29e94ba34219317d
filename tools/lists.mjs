// Lists and patterns stand beside the rules they serve, as words to read. The script of a click does
// not carry them: it takes them from the kit, by their numbers in `words.json`.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

const FOLDERS = ['src/clean', 'src/read'];
const PHRASES = path.resolve('src/clean/words.ts');
/** A literal with one of the tags of `src/lists.ts`. */
const LITERAL = /\b(words|anyOf|pattern)`((?:[^`$]|\$(?!\{))*)`/g;

/** For esbuild: tables of phrases are built as hashes. */
export const hashedPhrases = {
  name: 'hashed-phrases',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]clean[\\/]words\.ts$/ }, async () => {
      const tables = Object.entries(await hashTables());
      const contents = moduleOf(tables.map(([name, table]) => [name, JSON.stringify(table)]));
      return { contents, loader: 'js' };
    });
  },
};

/** What `words.json` holds, and the plugin for a script to which it is given. */
export async function gatherLists() {
  const lists = [];
  const give = (list) => `given[${lists.push(list) - 1}]`;
  const { anyOf, pattern } = await load(path.resolve('src/lists.ts'));
  const calls = {
    words: (list) => `words([${give(list.trim().split(/\s+/).join(' '))}])`,
    anyOf: (list) => `new RegExp(${give(anyOf({ raw: [list] }).source)})`,
    pattern: (list) => `new RegExp(${give(pattern({ raw: [list] }).source)})`,
  };
  const modules = new Map();
  for (const folder of FOLDERS)
    for (const name of (await readdir(folder)).sort()) {
      const file = path.resolve(folder, name);
      const source = await readFile(file, 'utf8');
      const contents = source.replace(LITERAL, (_, tag, list) => calls[tag](list));
      if (contents !== source) modules.set(file, `import { given } from '../kit';\n${contents}`);
    }
  const tables = Object.entries(await hashTables());
  const phrases = tables.map(([name, table]) => [name, give(table)]);
  modules.set(PHRASES, `import { given } from '../kit';\n${moduleOf(phrases)}`);
  return {
    lists,
    givenLists: {
      name: 'given-lists',
      setup(builder) {
        builder.onLoad({ filter: /[\\/]src[\\/](?:clean|read)[\\/][\w-]+\.ts$/ }, ({ path }) => {
          const contents = modules.get(path);
          return contents && { contents, loader: 'ts' };
        });
      },
    },
  };
}

/** The tables of phrases by their names, as `hashed` reads them. */
async function hashTables() {
  const { hashOf } = await load(path.join(path.dirname(PHRASES), 'hashed.ts'));
  const pack = (phrases) =>
    [...Uint32Array.from([...phrases].map(hashOf)).sort()].map(
      (hash, i, hashes) => hash - (hashes[i - 1] ?? 0),
    );
  return Object.fromEntries(
    Object.entries(await load(PHRASES)).map(([name, phrases]) => [name, pack(phrases)]),
  );
}

/** A module with the exports of the one with the phrases. */
function moduleOf(tables) {
  const lines = tables.map(([name, table]) => `export const ${name} = hashed(${table});`);
  return [`import { hashed } from './hashed';`, ...lines].join('\n');
}

/** A module in TypeScript that imports no values. */
async function load(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
