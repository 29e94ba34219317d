import assert from 'node:assert/strict';
import { STORY } from '../pages.mjs';

const REFUSED = 'The browser lets no extension read this page.';
const NO_STORY = 'No story was found on this page.';

export default function kinds(test) {
  test('pages of the browser itself are refused with a reason', async ({
    browser,
    reader,
    site,
  }) => {
    for (const url of browser.ownPages) {
      await browser.visit(url);
      await browser.clickButton();
      await reader.button(REFUSED, '!');
    }
    await browser.open(`${site.url}/plain`);
    await reader.button('Read this story');
  });

  for (const kind of ['xhtml', 'sandboxed', 'frame', 'framed', 'shadowed'])
    test(`a story on a page of this kind is read: ${kind}`, async ({ reader, site }) => {
      const { story } = await reader.read(`${site.url}/${kind}`);
      assert.deepEqual(story, STORY);
    });

  test('a link leads where it leads on a page that has a base', async ({
    browser,
    reader,
    site,
  }) => {
    const { story } = await reader.read(`${site.url}/based`);
    assert.deepEqual(story, STORY);
    const href = await browser.evaluate(
      () => document.documentElement.lastElementChild.shadowRoot.querySelector('.body a').href,
    );
    assert.equal(href, `${site.url}/elsewhere/dredger`);
  });

  test('a page that writes itself anew and never ends is read', async ({ reader, site }) => {
    const { story } = await reader.read(`${site.url}/unending`);
    assert.deepEqual(story, STORY);
  });

  test('a page that is still arriving is waited for', async ({ browser, reader, site }) => {
    const arriving = browser.open(`${site.url}/slow/1500`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await browser.clickButton();
    assert.deepEqual((await reader.opened()).story, STORY);
    await arriving;
  });

  test('a page that does not arrive is told so, and read when it has', async ({
    browser,
    reader,
    site,
  }) => {
    const arriving = browser.open(`${site.url}/slow/3200`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await browser.clickButton();
    const { sentence } = await reader.refused();
    assert.equal(sentence, 'This page is still loading its story.');
    await arriving;
    assert.deepEqual((await reader.opened()).story, STORY);
    await reader.annotated();
    await reader.button('Close the reader');
  });

  test('a story that a page builds late is there at the second try', async ({
    browser,
    reader,
    site,
  }) => {
    await browser.open(`${site.url}/awaited`);
    await browser.clickButton();
    assert.equal((await reader.refused()).sentence, NO_STORY);
    await browser.evaluate(() => void dispatchEvent(new Event('story-comes')));
    // To the button that closes the reader, and to the one that tries again.
    for (const key of ['Tab', 'Tab', 'Enter']) await browser.press(key);
    assert.deepEqual((await reader.opened()).story, STORY);
    await reader.annotated();
    await reader.button('Close the reader');
  });

  for (const kind of ['text', 'xml', 'svg', 'image', 'pdf', 'frameset'])
    test(`on a page of this kind the button says why not, or reads it: ${kind}`, async ({
      browser,
      reader,
      site,
    }) => {
      await browser.visit(`${site.url}/${kind}`);
      await answers(browser, reader, kind === 'text' ? ['Close the reader'] : []);
    });

  for (const [kind, url] of [
    ['about:blank', () => 'about:blank'],
    ['data:', () => `data:text/html,${encodeURIComponent('<title>A</title><p>Hi.</p>')}`],
  ])
    test(`on a page of this kind the button says why not: ${kind}`, async ({ browser, reader }) => {
      await browser.visit(url());
      await answers(browser, reader);
    });

  test('on a page of this kind the button says why not: blob:', async ({
    browser,
    reader,
    site,
  }) => {
    // Chromium 156, asked for a blob: page, lets nobody into the site's other pages in that tab.
    await browser.newTab();
    await browser.open(`${site.url}/empty`);
    await browser.evaluate(() => {
      location.href = URL.createObjectURL(new Blob(['<p>Hi.</p>'], { type: 'text/html' }));
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await answers(browser, reader);
    await browser.closeTab();
  });
}

/** Waits until the button gives an answer a person can act on. */
async function answers(browser, reader, more = []) {
  await browser.clickButton();
  const wanted = [REFUSED, NO_STORY, ...more];
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const { title, badge } = await browser.button();
    if (wanted.includes(title) && badge === (more.includes(title) ? '' : '!')) {
      if (title === NO_STORY) assert.ok((await reader.refused()).sentence.startsWith(NO_STORY));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail(`No answer: ${JSON.stringify(await browser.button())}`);
}
