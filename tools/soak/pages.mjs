// Opens and closes the reader on every page of a folder: it must be the page it was.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readerIn } from '../../test/browser/reader.mjs';
import { serve } from '../serve.mjs';
import { mutate } from './mutate.mjs';

/** How long the reader may take to answer, in milliseconds, on a machine that does other things. */
const PATIENCE = 20_000;
const LOADING = 10_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Notes every change anything makes to the page; stands at its top, as its only script. */
const WATCH = `<script nonce="watch">
  window.changes = [];
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message), true);
  window.watcher = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records)
      changes.push([type, target.nodeName, attributeName, addedNodes.length, removedNodes.length].join(' '));
  });
  watcher.observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
</script>`;

/** Puts the page in a state worth keeping: scrolled, with a focus and a selection; runs in it. */
function settle() {
  const all = (selector) => Document.prototype.querySelectorAll.call(document, selector);
  const words = [...all('p')].find(({ firstChild }) => firstChild?.data?.trim().length > 20);
  const field = [...all('a[href], input, button')].find((el) => el.getClientRects().length);
  field?.focus({ preventScroll: true });
  if (words) getSelection().setBaseAndExtent(words.firstChild, 3, words.firstChild, 11);
  scrollTo({ top: 700, left: 0, behavior: 'instant' });
}

/** Everything that closing the reader has to give back; runs in the page. */
function stateOf() {
  const get = (owner, name) => Object.getOwnPropertyDescriptor(owner, name).get;
  const top = get(Document.prototype, 'documentElement').call(document);
  const active = get(Document.prototype, 'activeElement').call(document);
  const all = [...Document.prototype.querySelectorAll.call(document, '*')];
  const selection = getSelection();
  const html = get(Element.prototype, 'outerHTML').call(top);
  let sum = 0;
  for (let i = 0; i < html.length; i++) sum = (Math.imul(sum, 31) + html.charCodeAt(i)) | 0;
  return {
    html: `${html.length} ${sum}`,
    title: get(Document.prototype, 'title').call(document),
    // Firefox moves by parts of a pixel when a scroll bar goes and comes.
    scroll: [Math.round(scrollX), Math.round(scrollY)],
    focus: all.indexOf(active),
    selection: [selection.anchorOffset, selection.focusOffset, selection.toString()],
    sheets: get(Document.prototype, 'adoptedStyleSheets').call(document).length,
    overflow: getComputedStyle(top).overflow,
    history: history.length,
  };
}

/** A number for a name, so that a page's mutants are the same whatever other pages there are. */
function hashOf(name) {
  let hash = 0;
  for (const letter of name) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) | 0;
  return hash;
}

/** All pages of a folder and of those in it, by name: `.html` and `.html.gz`. */
export async function readPages(folder, only = '') {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.html(\.gz)?$/.test(name) && name.includes(only))
    .sort();
  return names.map((name) => ({
    name,
    async html() {
      const bytes = await readFile(path.join(folder, name));
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    },
  }));
}

/**
 * Opens and closes the reader on each page, then on `mutants` damaged copies of it; gives counts
 * and what went wrong, by page.
 */
export async function soakPages(launch, pages, { mutants, seed }) {
  const site = await serve(async (request, response) => {
    const [, number, mutant] = /^\/page\/(\d+)\/(\d+)$/.exec(request.url) ?? [];
    const page = pages[number];
    if (!page) return false;
    const html = await page.html();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // What the page does by itself would be taken for our doing.
      'content-security-policy':
        "script-src 'nonce-watch'; frame-src 'none'; object-src 'none'; connect-src 'none'; img-src data:; media-src 'none'; font-src 'none'",
    });
    const shown = Number(mutant) ? mutate(html, seed + hashOf(page.name) + Number(mutant)) : html;
    response.end(WATCH + shown.replace(/<meta[^>]+http-equiv[^>]*>/gi, ''));
    return true;
  });
  const bench = {};
  const start = async () => {
    bench.browser = await launch();
    bench.reader = readerIn(bench.browser);
  };
  await start();
  const { name } = bench.browser;
  const counts = { pages: 0, read: 0, mutants: 0, mutantsRead: 0, slowest: 0 };
  const bad = [];
  for (const [number, page] of pages.entries()) {
    if (number % 40 === 0) process.stdout.write(`${name}: page ${number} of ${pages.length}\n`);
    for (let mutant = 0; mutant <= mutants; mutant++) {
      const title = mutant ? `${page.name}, mutant ${mutant} of seed ${seed}` : page.name;
      try {
        const seen = await tryPage(bench, `${site.url}/page/${number}/${mutant}`);
        counts[mutant ? 'mutants' : 'pages']++;
        counts[mutant ? 'mutantsRead' : 'read'] += seen.read;
        counts.slowest = Math.max(counts.slowest, seen.taken);
        for (const fault of seen.faults) bad.push(`${title}: ${fault}`);
      } catch (error) {
        bad.push(`${title}: lost: ${error.message.split('\n')[0].slice(0, 200)}`);
        await bench.browser.close().catch(() => {});
        await start();
      }
    }
  }
  await bench.browser.close();
  await site.close();
  return { name, ...counts, bad };
}

async function tryPage({ browser, reader }, url) {
  const loading = browser.open(url);
  loading.catch(() => {});
  await Promise.race([loading, pause(LOADING)]);
  await browser.evaluate(settle);
  await browser.errors();
  const before = await stillState(browser);
  const changes = (await browser.variable('changes')).length;
  const started = Date.now();
  await browser.clickButton();
  const { story, sentence } = await reader.until(
    ({ story, sentence }) => story !== null || sentence !== null,
    'Expected an answer',
    PATIENCE,
  );
  const taken = Date.now() - started;
  if (story)
    await reader.until(({ quotes }) => quotes > 0, 'Expected quotes', 1500).catch(() => {});
  const { notice } = await reader.look();
  await browser.press('Escape');
  await reader.closed();
  const after = await stillState(browser);
  const faults = Object.keys(before)
    .filter((what) => JSON.stringify(before[what]) !== JSON.stringify(after[what]))
    .map(
      (what) => `${what}: ${JSON.stringify(before[what])} became ${JSON.stringify(after[what])}`,
    );
  // One host comes and goes, and nothing else of the page is touched.
  const own = (await browser.variable('changes')).slice(changes);
  if (own.join() !== 'childList HTML  1 0,childList HTML  0 1')
    faults.push(`changed ${own.length} times: ${own.slice(0, 4)}`);
  faults.push(...(await browser.errors()).map((error) => `error: ${error}`));
  if (notice && /could not/i.test(notice)) faults.push(notice);
  if (sentence && /could not/i.test(sentence)) faults.push(sentence);
  return { faults, read: story !== null, taken };
}

/** The state once it stays the same: pages settle for a while. */
async function stillState(browser) {
  let last = await browser.evaluate(stateOf);
  for (let tries = 0; tries < 20; tries++) {
    await pause(60);
    const next = await browser.evaluate(stateOf);
    if (JSON.stringify(next) === JSON.stringify(last)) break;
    last = next;
  }
  return last;
}
