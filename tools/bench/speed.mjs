// How fast the reader is, against Readability, Defuddle and a plain reader in the same run:
// `npm run bench:speed -- [folder] [--browser chromium|firefox] [--pages 100]`.
//
// The folder holds pages, as .html or .html.gz; without one the sample story is measured. Their
// own scripts do not run. Times on a busy machine mean little, so the table gives ratios.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { readerIn } from '../../test/browser/reader.mjs';
import { launchChromium } from '../browsers/chromium.mjs';
import { launchFirefox } from '../browsers/firefox.mjs';
import { serve } from '../serve.mjs';
import { timeSteps, watch } from './speed/inpage.mjs';
import { readPages } from './speed/pages.mjs';
import { buildRival } from './speed/rival.mjs';
import { table } from './speed/table.mjs';

/** Each step is run so often on a page; the first, which compiles, is counted apart. */
const RUNS = 4;
/** The same where it is asked how time grows with a page: the engine shall be done with compiling. */
const GROWN_RUNS = 20;
/** A page is opened and clicked so often by each; the middle one counts. */
const CLICKS = 3;
/** So long a story is left alone after it shows, in milliseconds: ours for what arrives later. */
const AFTER = { click: 500, rival: 100 };

const BROWSERS = {
  chromium: { title: 'Chromium', launch: launchChromium, extension: 'dist/test/chrome' },
  firefox: { title: 'Firefox', launch: launchFirefox, extension: 'dist/test/firefox' },
};

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string' }, pages: { type: 'string', default: '100' } },
  allowPositionals: true,
});
const folder =
  positionals[0] && path.resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]);
const pages = await readPages(folder, Number(values.pages));
const { outputFiles } = await build({
  stdin: {
    contents: `export { Readability } from '@mozilla/readability';
      export { default as Defuddle } from 'defuddle';`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'rivals',
});
const scripts = `${outputFiles[0].text};\n${await readFile('dist/test/library.js', 'utf8')}`;

const site = await serve((request, response) => {
  const page = pages.find(({ url }) => url === request.url);
  if (!page) return false;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "script-src 'none'; frame-src 'none'",
  });
  response.end(page.body);
  return true;
});
const temporary = await mkdtemp(path.join(os.tmpdir(), 'on-record-speed-'));
const measured = {};
for (const name of values.browser ? [values.browser] : Object.keys(BROWSERS))
  measured[BROWSERS[name].title] = await measureIn(name);
await rm(temporary, { recursive: true, force: true });
await site.close();
const { size } = await stat('dist/chrome/content.js');
console.log(table(measured, size).join('\n'));

async function measureIn(name) {
  const { launch, extension } = BROWSERS[name];
  const rival = await buildRival(path.join(temporary, name), name);
  const ours = await launch({ extension });
  const theirs = await launch({ extension: rival });
  const rows = [];
  for (const [turn, { url, grown }] of pages.entries())
    try {
      await ours.open(site.url + url);
      await ours.evaluate((turn) => {
        document.documentElement.dataset.turn = turn;
      }, turn);
      const steps = await ours.runScript(scripts, `(${timeSteps})(${grown ? GROWN_RUNS : RUNS})`);
      const clicks = [
        ['click', ours],
        ['rival', theirs],
      ];
      if (turn % 2) clicks.reverse();
      const seen = { click: [], rival: [] };
      for (let round = 0; round < CLICKS; round++)
        for (const [who, browser] of clicks)
          seen[who].push(await click(browser, site.url + url, AFTER[who]));
      rows.push({
        ...steps,
        grown,
        click: middle(seen.click, 'took'),
        longest: middle(seen.click, 'longest'),
        rival: middle(seen.rival, 'took'),
        latency: middle(seen.rival, 'latency'),
      });
    } catch (error) {
      console.error(`${url}: ${error.message.slice(0, 200)}`);
    }
  await ours.close();
  await theirs.close();
  return rows;
}

function middle(all, figure) {
  return all.map((one) => one[figure]).sort((a, b) => a - b)[all.length >> 1];
}

/** Opens a page, clicks, and gives what the click took in milliseconds. */
async function click(browser, url, after) {
  await browser.open(url);
  await browser.evaluate(watch);
  const clicked = Date.now();
  await browser.clickButton();
  await readerIn(browser).until(
    ({ hosts, headline, sentence }) => hosts && (headline !== null || sentence),
    'Expected an answer',
    20_000,
  );
  await new Promise((resolve) => setTimeout(resolve, after));
  const { painted, longest, started } = await browser.evaluate(() => ({
    ...document.documentElement.dataset,
  }));
  return {
    took: Number(painted) - clicked,
    longest: Number(longest ?? 0),
    latency: Number(started) - clicked,
  };
}
