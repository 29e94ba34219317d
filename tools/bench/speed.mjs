// How fast the reader is, against `cloneNode(true)` and Readability on the same page in the same
// run: `npm run bench:speed -- [folder] [--browser chromium|firefox] [--pages 100]`.
//
// The folder holds pages, as .html or .html.gz; without one the sample story is measured. Their
// own scripts do not run. Times on a busy machine mean little, so the table gives ratios.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { STORY } from '../../test/browser/pages.mjs';
import { readerIn } from '../../test/browser/reader.mjs';
import { launchChromium } from '../browsers/chromium.mjs';
import { launchFirefox } from '../browsers/firefox.mjs';
import { serve } from '../serve.mjs';

/** Each step is run so often on a page; the first run, which compiles, is among them. */
const RUNS = 3;

const LAUNCHES = {
  chromium: () => launchChromium({ extension: 'dist/test/chrome' }),
  firefox: () => launchFirefox({ extension: 'dist/test/firefox' }),
};

const { values, positionals } = parseArgs({
  options: {
    browser: { type: 'string' },
    pages: { type: 'string', default: '100' },
  },
  allowPositionals: true,
});
const calledFrom = process.env.INIT_CWD ?? process.cwd();
const pages = await readPages(positionals[0], Number(values.pages));
const { outputFiles } = await build({
  stdin: { contents: "export { Readability } from '@mozilla/readability';", resolveDir: '.' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'readability',
});
const scripts = `${outputFiles[0].text};\n${await readFile('dist/test/library.js', 'utf8')}`;
const injected = (await stat('dist/chrome/content.js')).size;

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
for (const name of values.browser ? [values.browser] : Object.keys(LAUNCHES))
  print(name, await measureIn(LAUNCHES[name]));
await site.close();

/** A sample of the pages, spread evenly over the folder, and the story at two sizes. */
async function readPages(folder, count) {
  const story = (times) => {
    const words = STORY.map((text) => `<p>${text}</p>`).join('');
    const around = '<div class="rail"><a href="/a">More news of the day</a></div>'.repeat(
      100 * times,
    );
    return `<!doctype html><title>Ferry</title>${around}<article><h1>Ferry</h1>${words.repeat(10 * times)}</article>${around}`;
  };
  const grown = [1, 10].map((times) => ({
    url: `/grown/${times}`,
    body: story(times),
    grown: times,
  }));
  if (!folder)
    return [{ url: '/page/0', body: await readFile('test/sample/index.html') }, ...grown];
  const root = path.resolve(calledFrom, folder);
  const files = (await readdir(root, { recursive: true })).filter((file) =>
    /\.html(\.gz)?$/.test(file),
  );
  const step = Math.max(1, files.length / count);
  const chosen = files.sort().filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const bodies = await Promise.all(
    chosen.map(async (file) => {
      const bytes = await readFile(path.join(root, file));
      return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    }),
  );
  return [...bodies.map((body, i) => ({ url: `/page/${i}`, body })), ...grown];
}

/** Runs in the page: what plain Readability takes, and the steps of the reader. */
function timeSteps(runs) {
  const time = (work) => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const plain = [];
  const read = [];
  const annotated = [];
  for (let i = 0; i < runs; i++) {
    plain.push(time(() => new readability.Readability(document.cloneNode(true)).parse())[0]);
    const [taken, article] = time(() => onRecord.readArticle(document));
    read.push(taken);
    if (article) annotated.push(time(() => onRecord.annotate(article))[0]);
  }
  return {
    plain: middle(plain),
    read: middle(read),
    annotate: annotated.length ? middle(annotated) : null,
  };
}

/** Runs in the page before the click: notes when the story has been painted, and long tasks. */
function watch() {
  const { dataset } = document.documentElement;
  new MutationObserver((_, watcher) => {
    const root = document.documentElement.lastElementChild.shadowRoot;
    if (!root) return;
    watcher.disconnect();
    new MutationObserver((_, inner) => {
      if (!root.querySelector('.story, .sentence')) return;
      inner.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          dataset.painted = String(performance.timeOrigin + performance.now());
        }),
      );
    }).observe(root, { childList: true, subtree: true });
  }).observe(document.documentElement, { childList: true });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (dataset.painted && performance.timeOrigin + startTime > Number(dataset.painted))
          dataset.longest = String(Math.max(duration, Number(dataset.longest ?? 0)));
    }).observe({ type: 'longtask' });
}

async function measureIn(launch) {
  const browser = await launch();
  const reader = readerIn(browser);
  const rows = [];
  for (const { url, grown } of pages)
    try {
      await browser.open(site.url + url);
      const steps = await browser.runScript(scripts, `(${timeSteps})(${RUNS})`);
      await browser.open(site.url + url);
      await browser.evaluate(watch);
      const clicked = Date.now();
      await browser.clickButton();
      const { story } = await reader.until(
        ({ story, sentence }) => story || sentence,
        'Expected an answer',
        20_000,
      );
      if (story) await new Promise((resolve) => setTimeout(resolve, 400));
      const { painted, longest } = await browser.evaluate(() => ({
        ...document.documentElement.dataset,
      }));
      if (story)
        rows.push({
          ...steps,
          grown,
          click: Number(painted) - clicked,
          longest: Number(longest ?? 0),
        });
    } catch (error) {
      console.error(`${url}: ${error.message.slice(0, 200)}`);
    }
  await browser.close();
  return rows;
}

function print(name, all) {
  const rows = all.filter(({ grown }) => !grown);
  const at = (share, list) =>
    [...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))];
  const ratio = (of) => rows.map((row) => of(row) / row.plain);
  const line = (title, value) => console.log(`  ${title.padEnd(52)}${value}`);
  const times = (value) => value?.toFixed(2) ?? '–';
  const [small, large] = [1, 10].map((grown) => all.find((row) => row.grown === grown));
  console.log(`\n${name}, ${rows.length} stories; ratios to cloneNode(true) + Readability`);
  line(
    'click to story painted, median',
    times(
      at(
        0.5,
        ratio(({ click }) => click),
      ),
    ),
  );
  line(
    'click to story painted, 95th of 100',
    times(
      at(
        0.95,
        ratio(({ click }) => click),
      ),
    ),
  );
  line(
    'readArticle, median',
    times(
      at(
        0.5,
        ratio(({ read }) => read),
      ),
    ),
  );
  line(
    'readArticle, 95th of 100',
    times(
      at(
        0.95,
        ratio(({ read }) => read),
      ),
    ),
  );
  line(
    'annotate, share of readArticle, median',
    times(
      at(
        0.5,
        rows.map(({ annotate, read }) => annotate / read),
      ),
    ),
  );
  if (name === 'chromium')
    line(
      'longest task after the story shows, median',
      `${at(
        0.5,
        rows.map(({ longest }) => longest),
      ).toFixed(0)} ms (0: under 50)`,
    );
  line('script injected before the story shows', `${(injected / 1000).toFixed(1)} kB`);
  if (small && large)
    line('ten times the story and the page', `× ${times(large.read / small.read)}`);
  const ms = (list) => `${at(0.5, list).toFixed(0)} ms`;
  line(
    'for orientation: plain, read, annotate, click',
    [
      ms(rows.map(({ plain }) => plain)),
      ms(rows.map(({ read }) => read)),
      ms(rows.map(({ annotate }) => annotate ?? 0)),
      ms(rows.map(({ click }) => click)),
    ].join(', '),
  );
}
