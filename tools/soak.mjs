// `npm run soak`: a thousand toggles, and a background that is ended fifty times.
// `npm run soak -- folder [--browser chromium|firefox] [--only text] [--limit 100] [--mutants 2]
//  [--seed 1]`: the reader opened and closed on every saved page of a folder, and on damaged
// copies of each; the page must be what it was, and nothing may break.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main, show } from './progress.mjs';
import { setUp } from './setup.mjs';
import { readPages, soakPages } from './soak/pages.mjs';

await main(async () => {
  const calledFrom = process.cwd();
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string' },
      only: { type: 'string' },
      limit: { type: 'string', default: 'Infinity' },
      mutants: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  await setUp(['chromium', 'firefox']);
  const browsers = values.browser ? [values.browser] : ['chromium', 'firefox'];
  const [named] = positionals;
  if (named === undefined)
    return show(
      process.execPath,
      [
        ...['--test', '--test-name-pattern=toggles|ended'],
        ...browsers.map((name) => `test/browser/${name}.test.mjs`),
      ],
      { env: { TOGGLES: '1000', KILLS: '50' } },
    );
  const { launchChromium } = await import('./browsers/chromium.mjs');
  const { launchFirefox } = await import('./browsers/firefox.mjs');
  const launches = {
    chromium: () => launchChromium({ extension: 'dist/test/chrome' }),
    firefox: () => launchFirefox({ extension: 'dist/test/firefox' }),
  };
  const folder = path.resolve(process.env.INIT_CWD ?? calledFrom, named);
  const pages = (await readPages(folder, values.only)).slice(0, Number(values.limit));
  const terms = { mutants: Number(values.mutants), seed: Number(values.seed) };
  const results = await Promise.all(
    browsers.map((name) => soakPages(launches[name], pages, terms)),
  );
  for (const { name, pages, read, mutants, mutantsRead, slowest, bad } of results)
    process.stdout.write(
      `\n${name}: ${pages} pages, ${read} read as stories; ${mutants} mutants, ${mutantsRead} read; ` +
        `slowest answer ${slowest} ms; ${bad.length} faults\n${bad.map((line) => `  ${line}\n`).join('')}`,
    );
  return results.some(({ bad }) => bad.length) ? 1 : 0;
});
