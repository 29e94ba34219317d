import assert from 'node:assert/strict';
import { checkAccess } from '../axe.mjs';

const check = (browser) => checkAccess(browser, 'document.documentElement.lastElementChild');

export default function accessibility(test) {
  for (const scheme of ['light', 'dark'])
    test(`the open reader passes axe when it is ${scheme}`, async ({ browser, reader, site }) => {
      await browser.scheme(scheme);
      await reader.read(`${site.url}/`);
      await reader.annotated();
      const { passes, violations } = await check(browser);
      assert.deepEqual(violations, []);
      assert.ok(passes > 10, `only ${passes} rules were checked`);
      await browser.scheme('light');
    });

  test('the sentence in place of a story passes axe', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/empty`);
    await browser.clickButton();
    await reader.refused();
    const { passes, violations } = await check(browser);
    assert.deepEqual(violations, []);
    assert.ok(passes > 5, `only ${passes} rules were checked`);
  });
}
