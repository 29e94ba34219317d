// The types of the library, as `tsc` tells them from src/library.ts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const TSC = path.join('node_modules', 'typescript', 'bin', 'tsc');

/** Writes `library.d.ts` and the files it leads to into a folder. */
export async function writeTypes(folder) {
  const whole = await mkdtemp(path.join(os.tmpdir(), 'on-record-types-'));
  try {
    const config = ['-p', 'tsconfig.types.json', '--outDir', whole];
    await promisify(execFile)(process.execPath, [TSC, ...config]);
    const wanted = ['library'];
    for (const name of wanted) {
      const text = await readFile(path.join(whole, `${name}.d.ts`), 'utf8');
      for (const [, other] of text.matchAll(/from '\.\/([^']+)'/g))
        if (!wanted.includes(other)) wanted.push(other);
      // Node finds no file by half its name.
      const named = text.replace(/from '(\.\/[^']+)'/g, "from '$1.js'");
      await writeFile(path.join(folder, `${name}.d.ts`), named);
    }
  } finally {
    await rm(whole, { recursive: true, force: true });
  }
}
