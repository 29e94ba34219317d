import assert from 'node:assert/strict';

export default function privacy(test) {
  test('where nobody asked, the extension may not even look', async ({ browser, site }) => {
    // A tab of its own: a click counts for the site until the tab leaves it.
    await browser.newTab();
    await browser.open(`${site.url}/plain`);
    const answer = await browser.intrude();
    await browser.closeTab();
    assert.match(answer, /Cannot access contents of|Missing host permission/);
  });

  test('a page where it was never opened carries nothing of ours', async ({ browser, site }) => {
    await browser.open(`${site.url}/plain`);
    const found = await browser.evaluate(() => ({
      hosts: document.documentElement.children.length,
      roots: [...document.querySelectorAll('*')].filter((el) => el.shadowRoot).length,
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      names: Object.getOwnPropertyNames(window).filter((name) => /^on-?record/i.test(name)),
    }));
    assert.deepEqual(found, { hosts: 2, roots: 0, sheets: 0, names: [] });
  });

  test('nothing of the extension can be fetched by a page', async ({ browser, site }) => {
    await browser.open(`${site.url}/plain`);
    const files = ['manifest.json', 'content.js', 'icons/idle-16.png'];
    const answers = await browser.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => 'found',
              () => 'refused',
            ),
          ),
        ),
      files.map((file) => browser.extensionOrigin + file),
    );
    assert.deepEqual(answers, ['refused', 'refused', 'refused']);
  });

  test('reading makes no request', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/`);
    await browser.evaluate(() => new Promise((go) => setTimeout(go, 300)));
    const before = site.requests.length;
    await browser.clickButton();
    await reader.annotated();
    await browser.evaluate(() => new Promise((go) => setTimeout(go, 300)));
    await browser.clickButton();
    await reader.closed();
    // The picture is in the browser's cache: the page has shown it.
    assert.deepEqual(site.requests.slice(before), []);
  });
}
