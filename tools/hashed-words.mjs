// The tables of phrases go into the scripts as hashes: `src/clean/words.ts` stays words to read.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** For esbuild: replaces the module of tables by one with the same exports, hashed. */
export const hashedWords = {
  name: 'hashed-words',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]clean[\\/]words\.ts$/ }, async (file) => {
      const { hashOf } = await load(path.join(path.dirname(file.path), 'hashed.ts'));
      const tables = Object.entries(await load(file.path)).map(
        ([name, phrases]) => `export const ${name} = hashed('${pack([...phrases].map(hashOf))}');`,
      );
      return { contents: `import { hashed } from './hashed';\n${tables.join('\n')}`, loader: 'js' };
    });
  },
};

/** The hashes as `hashed` reads them. */
function pack(hashes) {
  return Buffer.from(Uint32Array.from(hashes).sort().buffer).toString('base64');
}

/** A module in TypeScript that imports no values. */
async function load(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
