// The tables of phrases are built as hashes: `src/clean/words.ts` stays words to read.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

const WORDS = path.resolve('src/clean/words.ts');

/** The hashed tables by their names, as `hashed` reads them. */
export async function hashTables() {
  const { hashOf } = await load(path.join(path.dirname(WORDS), 'hashed.ts'));
  const pack = (phrases) => {
    const hashes = Uint32Array.from([...phrases].map(hashOf)).sort();
    return Buffer.from(hashes.buffer).toString('base64');
  };
  return Object.fromEntries(
    Object.entries(await load(WORDS)).map(([name, phrases]) => [name, pack(phrases)]),
  );
}

/** For esbuild: replaces the module of tables by one with the same exports, hashed. */
export const hashedWords = replaceWords((_, table) => `hashed(() => '${table}')`);

/** The same, with tables that the script is given before it runs. */
export const givenWords = replaceWords((name) => `hashed(() => kit?.tables.${name} ?? '')`);

function replaceWords(write) {
  return {
    name: 'words',
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/]clean[\\/]words\.ts$/ }, async () => {
        const tables = Object.entries(await hashTables()).map(
          ([name, table]) => `export const ${name} = ${write(name, table)};`,
        );
        const contents = [
          `import { kit } from '../kit';`,
          `import { hashed } from './hashed';`,
          ...tables,
        ].join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
}

/** A module in TypeScript that imports no values. */
async function load(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
