import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** Runs axe on what is open; gives how many rules held and which did not. */
async function check(browser) {
  const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  return browser.runScript(
    axe,
    `(async () => {
      const host = document.documentElement.lastElementChild;
      const { passes, violations } = await window.axe.run({ include: [host] }, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return {
        passes: passes.length,
        violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')),
      };
    })()`,
  );
}

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
