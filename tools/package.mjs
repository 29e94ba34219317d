// `npm run package`: the archives for the stores, and for Mozilla's reviewers the source.
// `npm run build-for-amo` makes the one for Firefox from that source, the same byte for byte.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { main, Plain, step } from './progress.mjs';
import { filesIn, zip } from './zip.mjs';

/** Pictures of the documents and for the stores: large, and no part of any build. */
const PICTURES = /^(?:docs|store)\/.*\.png$/;

await main(async () => {
  const wanted = process.argv.slice(2);
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  await step('Building the extension', process.execPath, ['build.mjs']);
  await mkdir('out', { recursive: true });
  for (const target of ['chrome', 'firefox', 'source']) {
    if (wanted.length > 0 && !wanted.includes(target)) continue;
    const source = target === 'source';
    const folder = source ? '.' : path.join('dist', target);
    const bytes = await zip(folder, source ? await sourceFiles() : await filesIn(folder));
    const name = path.join('out', `on-record-${target}-${version}.zip`);
    await writeFile(name, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${hash}  ${name}  ${(bytes.length / 1000).toFixed(1)} kB\n`);
  }
});

/** What the repository holds but for those; nothing that lies about beside it. */
async function sourceFiles() {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z']).catch(() => {
    throw new Plain('The source archive is made from a clone of the repository, by git.');
  });
  return stdout.split('\0').filter((file) => file && !PICTURES.test(file));
}
