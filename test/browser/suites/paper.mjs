import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** How many pages a PDF has. Firefox keeps the number in a compressed stream. */
function pagesOf(pdf) {
  const bytes = Buffer.from(pdf);
  const texts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7))
    try {
      texts.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
    } catch {
      // A font or a picture in another form.
    }
  return Math.max(
    ...texts.flatMap((text) => [...text.matchAll(/\/Count (\d+)/g)].map(([, n]) => +n)),
  );
}

export default function paper(test) {
  test('the story is printed whole, and reading goes on', async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/`);
    await reader.annotated();
    // What fits the window would be one page.
    const pages = pagesOf(await browser.print());
    assert.ok(pages >= 2, `${pages} pages`);
    const { hosts, open, onTop } = await reader.look();
    assert.deepEqual({ hosts, open, onTop }, { hosts: 1, open: true, onTop: true });
    await browser.press('Escape');
    await reader.closed();
  });

  test('at three times the size nothing is wider than the window', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/`);
    await browser.zoom(3);
    await browser.evaluate(() => new Promise((go) => setTimeout(go, 200)));
    const { wide, close } = await browser.evaluate(() => {
      const { shadowRoot } = document.documentElement.lastElementChild;
      const { scrollWidth, clientWidth } = shadowRoot.querySelector('dialog');
      const { right } = shadowRoot.querySelector('.close').getBoundingClientRect();
      return { wide: scrollWidth - clientWidth, close: right <= innerWidth };
    });
    await browser.zoom(1);
    assert.ok(wide <= 0 && close, `${wide} points too wide`);
  });

  test('with colours of the system, quotes and buttons can still be told', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/plain`);
    await reader.annotated();
    await browser.forcedColors(true);
    await browser.evaluate(() => new Promise((go) => setTimeout(go, 200)));
    const seen = await browser.evaluate(() => {
      const { shadowRoot } = document.documentElement.lastElementChild;
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return {
        forced: matchMedia('(forced-colors: active)').matches,
        quote: style('.quote').textDecorationLine,
        mention: style('.mention').textDecorationLine,
        button: style('.close').borderTopStyle,
      };
    });
    await browser.forcedColors(false);
    const marked = { quote: 'underline', mention: 'underline', button: 'solid' };
    assert.deepEqual(seen, { forced: true, ...marked });
  });
}
