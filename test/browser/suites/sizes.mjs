import assert from 'node:assert/strict';

/** How long the reader may take for an answer. */
const LIMIT = 3_000;

/** What the way through browser and test adds. */
const ALLOWANCE = 500;

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

export default function sizes(test) {
  for (const kind of [
    ...['srcset', 'property', 'attribute', 'lists', 'parsed', 'built'],
    ...['elements', 'breaks', 'tables', 'words', 'endless'],
    ...['cells', 'markup', 'teasers', 'data', 'people'],
  ])
    test(`a page of this size is answered in time: ${kind}`, async ({ browser, reader, site }) => {
      const pace = async () => {
        await browser.open(`${site.url}/plain`);
        return (await browser.evaluate(work)) / USUAL;
      };
      const before = await pace();
      await browser.open(`${site.url}/huge/${kind}`);
      const start = Date.now();
      await browser.clickButton();
      await reader.until(
        ({ story, sentence }) => story !== null || sentence !== null,
        'Expected an answer',
        20_000,
      );
      const taken = Date.now() - start;
      const slowness = Math.max(1, before, await pace());
      assert.ok(
        taken < (LIMIT + ALLOWANCE) * slowness,
        `answered after ${taken} ms on a machine ${slowness.toFixed(1)} times as slow as usual`,
      );
    });
}
