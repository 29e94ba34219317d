import assert from 'node:assert/strict';

/** How long the reader may take for an answer. */
const LIMIT = 3_000;

/** How long the page may be unable to do anything else, also while people and quotes are found. */
const BLOCK = 5_000;

/** What the way through browser and test adds. */
const ALLOWANCE = 500;

/** A machine that does other things may be slow between two looks at its pace; not every time. */
const TRIES = 3;

/** What `work` takes on an idle machine of 2026, in milliseconds. */
const USUAL = 40;

/** Runs in the page: the time of a fixed piece of work, to tell a slow machine from a slow reader. */
function work() {
  const start = performance.now();
  let words = '';
  for (let i = 0; i < 400_000; i++) words += String.fromCharCode(97 + (i % 7));
  let found = 0;
  for (let i = 0; i < 40; i++) found += words.match(/ab?c/g).length;
  return performance.now() - start + found * 0;
}

/** How long it has to be quiet before nothing more is expected. */
const QUIET = 600;

/** Waits until the page has not been blocked for a while; gives the longest block since `from`. */
async function longestBlock(browser, from) {
  for (;;) {
    const now = await browser.evaluate(() => performance.now());
    const blocks = (await browser.variable('blocks')).filter(({ end }) => end > from);
    const last = blocks.at(-1)?.end ?? from;
    if (now - last > QUIET) return Math.max(0, ...blocks.map(({ length }) => length));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens the reader on a page; gives what it answered, and what that took on this machine now. */
async function answer({ browser, reader, site }, kind) {
  const pace = async () => {
    await browser.open(`${site.url}/plain`);
    return (await browser.evaluate(work)) / USUAL;
  };
  const before = await pace();
  await browser.open(`${site.url}/huge/${kind}`);
  const from = await browser.evaluate(() => performance.now());
  const start = Date.now();
  await browser.clickButton();
  const { story, sentence } = await reader.until(
    ({ story, sentence }) => story !== null || sentence !== null,
    'Expected an answer',
    20_000,
  );
  const taken = Date.now() - start;
  const block = Math.round(await longestBlock(browser, from));
  const slowness = Math.max(1, before, await pace());
  const isInTime = taken < (LIMIT + ALLOWANCE) * slowness && block < BLOCK * slowness;
  const report =
    `${story ? 'read' : sentence} after ${taken} ms, longest block ${block} ms, ` +
    `on a machine ${slowness.toFixed(1)} times as slow as usual`;
  return { isInTime, report };
}

export default function sizes(test) {
  for (const kind of [
    ...['srcset', 'property', 'attribute', 'lists', 'deepest', 'parsed', 'built'],
    ...['elements', 'breaks', 'tables', 'bytes', 'novel', 'words', 'endless'],
    ...['cells', 'markup', 'teasers', 'data', 'people'],
  ])
    test(`a page of this size is answered in time: ${kind}`, async (bench) => {
      for (let tries = 1; ; tries++) {
        const { isInTime, report } = await answer(bench, kind);
        bench.note(report);
        if (isInTime) return;
        assert.ok(tries < TRIES, report);
      }
    });
}
