import assert from 'node:assert/strict';

/** Everything of a page that closing the reader has to give back. */
function state() {
  const selection = getSelection();
  return {
    html: document.documentElement.outerHTML,
    title: document.title,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.id,
    selected: selection.rangeCount ? selection.toString() : null,
    overflow: getComputedStyle(document.documentElement).overflow,
    styles: document.adoptedStyleSheets.length,
    history: history.length,
    playing: [...document.querySelectorAll('audio')].map((el) => !el.paused),
  };
}

/** Resolves once the page has been drawn as it is now: what a browser forgets, it forgets then. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export default function untouched(test) {
  for (const [how, close, style = ''] of [
    ['the button', (browser) => browser.clickButton()],
    ['Escape', (browser) => browser.press('Escape')],
    ['the shortcut', (browser) => browser.pressShortcut()],
    // Firefox builds the body anew, and forgets selections, where the reader takes that from it.
    ['Escape', (browser) => browser.press('Escape'), 'body { overflow-x: hidden }'],
  ])
    test(`closed with ${how}, the page is as it was ${style}`, async ({
      browser,
      reader,
      site,
    }) => {
      await browser.open(`${site.url}/lively/${encodeURIComponent(style)}`);
      const { x, y } = await browser.evaluate(() => {
        const { left, top } = document.querySelector('#play').getBoundingClientRect();
        return { x: left + 5, y: top + 5 };
      });
      await browser.click(x, y);
      await browser.evaluate(async () => {
        while (document.querySelector('#music').paused)
          await new Promise((go) => setTimeout(go, 20));
        scrollTo(0, 2900);
        const range = document.createRange();
        range.setStart(document.querySelector('#words').firstChild, 5);
        range.setEnd(document.querySelector('#words').firstChild, 10);
        document.querySelector('#field').focus({ preventScroll: true });
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      });
      const before = await browser.evaluate(state);
      assert.deepEqual(before.playing, [true]);
      await browser.clickButton();
      await reader.opened();
      await reader.annotated();
      assert.deepEqual((await browser.evaluate(state)).playing, [true]);
      await close(browser);
      await reader.closed();
      await browser.evaluate(drawn);
      assert.deepEqual(await browser.evaluate(state), before);
    });

  test('the page stays as it was on the sample story', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/`);
    const before = await browser.evaluate(state);
    await browser.clickButton();
    await reader.opened();
    await browser.clickButton();
    await reader.closed();
    assert.deepEqual(await browser.evaluate(state), before);
  });
}
