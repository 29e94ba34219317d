// Opens the reader on every payload of a folder, each on a page of its own, in real browsers.
// `npm run test:payloads -- folder [--browser chromium|firefox] [--only text] [--limit 100]`
//
// The folder holds .jsonl files of `{ id, html, place? }`; `place: "head"` puts the HTML into the
// head of the page. A payload may run in the page, which is the page's own affair. It must not
// run in the panel. As a control, what Readability gives for the same page is then put into the
// page as HTML: there the payloads have to run, or the test proves nothing.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { enter, eventNames, HOOKS, inspect } from '../test/browser/inspect.mjs';
import { STORY } from '../test/browser/pages.mjs';
import { readerIn } from '../test/browser/reader.mjs';
import { main, Plain } from './progress.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

/** How often the control has to fire on the whole collection for the run to count. */
const CONTROL = 150;
const WHOLE = 3_000;

/** How long a payload may take altogether before its page counts as lost. */
const PATIENCE = 15_000;

/** What a handler needs to run after its event, and an image to fail to load. */
const SETTLED = 40;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that tells the story around a payload; the story comes first, so that it is whole. */
function pageOf({ html, place }) {
  const inHead = place === 'head';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${HOOKS}
<link rel="icon" href="data:,">${inHead ? html : ''}<title>Winter ferry</title></head><body>
<article><h1>Island ferry will sail all winter</h1>
${STORY.map((text) => `<p>${text}</p>`).join('\n')}
${inHead ? '' : html}
<p>${STORY[0]}</p></article></body></html>`;
}

/** Puts Readability's result into the page as HTML and provokes it; runs in the page. */
function control(Readability, events) {
  const copy = Document.prototype.cloneNode.call(document, true);
  // Names of the page would make Readability loop; the control is about its result.
  for (const el of Document.prototype.querySelectorAll.call(copy, '[name], [id]')) {
    Element.prototype.removeAttribute.call(el, 'name');
    Element.prototype.removeAttribute.call(el, 'id');
  }
  const found = new Readability(copy).parse();
  if (!found) return;
  const host = Document.prototype.createElement.call(document, 'div');
  const top = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get;
  Element.prototype.append.call(top.call(document), host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = found.content;
  for (const el of root.querySelectorAll('*'))
    for (const name of events) el.dispatchEvent(new Event(name, { cancelable: true }));
}

async function tryPayload({ browser, reader, readability }, url, events) {
  await browser.open(url);
  await browser.evaluate(enter, 'reader');
  await browser.clickButton();
  const { story } = await reader.until(
    ({ story, sentence }) => story !== null || sentence !== null,
    'Expected an answer',
  );
  if (story)
    await reader.until(({ quotes }) => quotes > 0, 'Expected quotes', 1000).catch(() => {});
  const faults = await browser.evaluate(inspect, events);
  await pause(SETTLED);
  await browser.evaluate(enter, 'control');
  const ran = (await browser.variable('fired')).filter((what) => what.startsWith('reader:'));
  await browser.runScript(
    readability,
    `(${control})(readability.Readability, ${JSON.stringify(events)})`,
  );
  await pause(SETTLED);
  const fired = (await browser.variable('fired')).some((what) => what.startsWith('control:'));
  return { faults, ran, fired, story: story !== null };
}

/** Whether the page runs something by itself in the time the reader would have been open. */
async function runsByItself({ browser }, url) {
  await browser.open(url);
  await browser.evaluate(enter, 'reader');
  await pause(500);
  return (await browser.variable('fired')).some((what) => what.startsWith('reader:'));
}

/** Whether the page went elsewhere or tore itself down, as a payload may make it do. */
async function hasLeft({ browser }, url) {
  const stands = (url) => location.href === url && document.getElementsByTagName('h1').length > 0;
  const answer = browser.evaluate(stands, url).catch(() => true);
  return !(await Promise.race([answer, pause(2000).then(() => true)]));
}

async function runIn(launch, payloads, readability) {
  const site = await serve((request, response) => {
    const payload = payloads[Number(/^\/payload\/(\d+)$/.exec(request.url)?.[1])];
    if (!payload) return false;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // What the page frames runs in windows of its own, with questions that stop the browser.
      'content-security-policy': "frame-src 'none'; object-src 'none'",
    });
    response.end(pageOf(payload));
    return true;
  });
  const bench = { readability };
  const start = async () => {
    bench.browser = await launch();
    bench.reader = readerIn(bench.browser);
    await bench.browser.open(`${site.url}/`);
    return bench.browser.evaluate(eventNames);
  };
  const events = await start();
  const { name } = bench.browser;
  const counts = { stories: 0, fired: 0, left: 0, lost: [], bad: [] };
  for (const [index, { id }] of payloads.entries()) {
    if (index % 250 === 0) process.stdout.write(`${name}: ${index} of ${payloads.length}\n`);
    const url = `${site.url}/payload/${index}`;
    const late = pause(PATIENCE).then(() => Promise.reject(new Error('no answer in time')));
    try {
      const work = tryPayload(bench, url, events);
      work.catch(() => {});
      const { faults, ran, fired, story } = await Promise.race([work, late]);
      counts.stories += story;
      counts.fired += fired;
      if (ran.length && !(await runsByItself(bench, url))) faults.push(`ran ${ran[0]}`);
      if (faults.length) counts.bad.push(`${id}: ${faults.slice(0, 3).join('; ')}`);
    } catch (error) {
      if (await hasLeft(bench, url)) {
        counts.left++;
        continue;
      }
      counts.lost.push(`${id}: ${error.message.split('\n')[0].slice(0, 160)}`);
      await bench.browser.close().catch(() => {});
      await start();
    }
  }
  await bench.browser.close();
  await site.close();
  return { name, ...counts };
}

await main(async () => {
  const calledFrom = process.cwd();
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string' }, only: { type: 'string' }, limit: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Plain('Please name the folder with the payloads.');
  const folder = path.resolve(process.env.INIT_CWD ?? calledFrom, positionals[0]);
  await setUp(['chromium', 'firefox']);
  const { launchChromium } = await import('./browsers/chromium.mjs');
  const { launchFirefox } = await import('./browsers/firefox.mjs');
  const launches = {
    chromium: () => launchChromium({ extension: 'dist/test/chrome' }),
    firefox: () => launchFirefox({ extension: 'dist/test/firefox' }),
  };
  const payloads = await readPayloads(folder, values);
  const readability = await bundleReadability();
  const chosen = values.browser ? [values.browser] : Object.keys(launches);
  const results = await Promise.all(
    chosen.map((name) => runIn(launches[name], payloads, readability)),
  );
  let failed = 0;
  for (const { name, stories, fired, left, lost, bad } of results) {
    const enough = payloads.length < WHOLE || fired >= CONTROL;
    failed += bad.length + lost.length + (enough ? 0 : 1);
    process.stdout.write(
      `\n${name}: ${payloads.length} payloads, ${stories} read as stories, ` +
        `${bad.length} reached the panel, ${lost.length} lost, ${left} left by themselves; the control ran ${fired}` +
        `${enough ? '' : `, which is too few (${CONTROL})`}\n`,
    );
    for (const line of [...bad, ...lost.map((line) => `lost: ${line}`)])
      process.stdout.write(`  ${line}\n`);
  }
  return failed ? 1 : 0;
});

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

/** Readability as it is, for the control. */
async function bundleReadability() {
  const { outputFiles } = await build({
    stdin: { contents: "export { Readability } from '@mozilla/readability';", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'readability',
  });
  return outputFiles[0].text;
}
