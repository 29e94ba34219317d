import assert from 'node:assert/strict';

/** How long the reader may take for an answer. */
const LIMIT = 3_000;

/** What the way through browser and test adds, on a machine that is doing other things too. */
const ALLOWANCE = 1_000;

export default function sizes(test) {
  for (const kind of [
    ...['srcset', 'property', 'attribute', 'lists', 'parsed', 'built'],
    ...['elements', 'breaks', 'tables', 'words'],
  ])
    test(`a page of this size is answered in time: ${kind}`, async ({ browser, reader, site }) => {
      await browser.open(`${site.url}/huge/${kind}`);
      const start = Date.now();
      await browser.clickButton();
      await reader.until(
        ({ story, sentence }) => story !== null || sentence !== null,
        'Expected an answer',
        20_000,
      );
      const taken = Date.now() - start;
      assert.ok(taken < LIMIT + ALLOWANCE, `answered after ${taken} ms`);
    });
}
