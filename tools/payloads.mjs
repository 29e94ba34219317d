// Opens the reader over every payload of a folder, in real browsers.
// `npm run test:payloads -- folder [--browser chromium|firefox] [--only text] [--limit 100]
//  [--afresh]`
//
// The folder holds .jsonl files of `{ id, html, place? }`; `place: "head"` puts the HTML into the
// head of the page. Payloads that reach no further than their own element share pages; where one
// of these is at fault, each of them gets a page of its own. A payload may run in the page, which
// is the page's own affair. It must not run in the panel, nor make the reader ask the network for
// anything the page does not ask for. As a control, what Readability gives for the same page is
// then put into a page as HTML: there the payloads have to run, or the test proves nothing.
//
// What is known goes to out/payloads, and a run that was broken off goes on where it was.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPurify } from '../test/browser/inspect.mjs';
import { openBook } from './payloads/book.mjs';
import { runIn } from './payloads/run.mjs';
import { main, Plain } from './progress.mjs';
import { setUp } from './setup.mjs';

/** How often the control has to fire on the whole collection for the run to count. */
const CONTROL = 150;
const WHOLE = 3_000;

await main(async () => {
  const calledFrom = process.cwd();
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string' },
      only: { type: 'string' },
      limit: { type: 'string' },
      afresh: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Plain('Please name the folder with the payloads.');
  const folder = path.resolve(process.env.INIT_CWD ?? calledFrom, positionals[0]);
  await setUp(['chromium', 'firefox']);
  const { launchChromium } = await import('./browsers/chromium.mjs');
  const { launchFirefox } = await import('./browsers/firefox.mjs');
  const browsers = {
    chromium: { launch: launchChromium, extension: 'dist/test/chrome' },
    firefox: { launch: launchFirefox, extension: 'dist/test/firefox' },
  };
  const payloads = await readPayloads(folder, values);
  const purify = await readPurify();
  const chosen = values.browser ? [values.browser] : Object.keys(browsers);
  const failures = await Promise.all(
    chosen.map(async (name) => {
      const { launch, extension } = browsers[name];
      const book = await openBook(name, extension, values);
      await runIn(() => launch({ extension }), payloads, { book, purify });
      return report(name, payloads, book);
    }),
  );
  return failures.some(Boolean) ? 1 : 0;
});

/** Prints what came of the payloads, a line for each collection; gives the number of failures. */
function report(name, payloads, { panel, control }) {
  const rows = new Map();
  const failures = [];
  const collections = payloads.map(({ id }) => id.replace(/-?\d+$/, ''));
  for (const [i, { id }] of payloads.entries()) {
    const { faults, story, shared, left, lost } = panel.get(id);
    for (const title of [collections[i], 'all']) {
      const row = rows.get(title) ?? [0, 0, 0, 0, 0, 0, 0];
      const found = [1, story, shared === 1, faults.length > 0, lost, left, control.get(id)];
      rows.set(
        title,
        row.map((sum, column) => sum + (found[column] ? 1 : 0)),
      );
    }
    if (faults.length) failures.push(`${id}: ${faults.slice(0, 3).join('; ')}`);
    if (lost) failures.push(`${id}: lost: ${lost}`);
  }
  const all = rows.get('all');
  rows.delete('all');
  const fired = all.at(-1);
  if (payloads.length >= WHOLE && fired < CONTROL)
    failures.push(`the control fired ${fired} times, which is too few (${CONTROL})`);
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const columns = [
    name,
    'payloads',
    'read',
    'page of its own',
    'reached the panel',
    'lost',
    'left',
  ];
  process.stdout.write(
    `\n${line([...columns, 'ran in the control'])}${line([...columns, ''].map(() => '---'))}` +
      [...rows, ['all', all]].map(([title, row]) => line([title, ...row])).join('') +
      failures.map((failure) => `  ${failure}\n`).join(''),
  );
  return failures.length;
}

async function readPayloads(folder, { only = '', limit = 'Infinity' }) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
  if (names.length === 0) throw new Plain(`There are no .jsonl files in ${folder}`);
  const texts = await Promise.all(
    names.sort().map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  return texts
    .flatMap((text) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    )
    .filter(({ id }) => id.includes(only))
    .slice(0, Number(limit));
}
