// Weighs what a person installs, and what is put into a page before the story shows.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { main, Plain } from './progress.mjs';
import { filesIn } from './zip.mjs';

/**
 * The stores take more; a reader that weighs more than this carries something it should not. The
 * first is all that runs before the story shows; lists and long patterns are data beside it.
 */
const LIMITS = { 'content.js': 90_000, 'all scripts': 350_000, archive: 350_000 };

const size = async (file) => (await stat(file)).size;

await main(async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const heavy = [];
  for (const target of ['chrome', 'firefox']) {
    const folder = path.join('dist', target);
    const scripts = (await filesIn(folder)).filter((file) => file.endsWith('.js'));
    const sizes = await Promise.all(scripts.map((file) => size(path.join(folder, file))));
    const weights = {
      'content.js': await size(path.join(folder, 'content.js')),
      'all scripts': sizes.reduce((sum, bytes) => sum + bytes, 0),
      archive: await size(path.join('out', `on-record-${target}-${version}.zip`)),
    };
    for (const [what, limit] of Object.entries(LIMITS)) {
      const line = `${target}: ${what} weighs ${weights[what]} bytes of ${limit}`;
      process.stdout.write(`${line}\n`);
      if (weights[what] > limit) heavy.push(line);
    }
  }
  if (heavy.length > 0) throw new Plain(`Too heavy:\n${heavy.join('\n')}`);
});
