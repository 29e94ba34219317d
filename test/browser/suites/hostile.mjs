import assert from 'node:assert/strict';
import { STORY } from '../pages.mjs';

/** Properties of elements, forms and documents that a reader asks for. */
const NAMES = [
  ...['parentNode', 'nextElementSibling', 'nextSibling', 'tagName', 'textContent', 'removeChild'],
  ...['getAttribute', 'hasAttribute', 'querySelectorAll', 'getElementsByTagName', 'firstChild'],
  ...['childNodes', 'children', 'attributes', 'ownerDocument', 'nodeType', 'nodeName', 'className'],
  ...['innerHTML', 'style', 'cloneNode', 'appendChild', 'insertBefore', 'setAttribute', 'closest'],
  ...['createElement', 'createElementNS', 'documentElement', 'body', 'activeElement', 'URL'],
  ...['createTreeWalker', 'adoptedStyleSheets', 'elementFromPoint', 'addEventListener'],
];

export default function hostile(test) {
  for (const [title, name] of [
    ['under the strictest policy', 'strict'],
    ['where the page trusts no HTML', 'trusted'],
    ['above a modal and the highest z-index of the page', 'modal'],
    ['under style rules that hide everything', 'styled'],
    ['where the page spoiled its own prototypes', 'poisoned'],
  ])
    test(`the reader stands ${title}`, async ({ browser, reader, site }) => {
      const { story, onTop } = await reader.read(`${site.url}/${name}`);
      assert.deepEqual(story, STORY);
      assert.ok(onTop, 'something lies above the reader');
      const look = await browser.evaluate(() => {
        const root = document.documentElement.lastElementChild.shadowRoot;
        const { display, opacity, transform, filter, fontSize } = getComputedStyle(root.host);
        const { width, height } = root.querySelector('dialog').getBoundingClientRect();
        return { display, opacity, transform, filter, fontSize, covers: width * height };
      });
      assert.deepEqual(
        { ...look, covers: look.covers > 500_000 },
        {
          display: 'block',
          opacity: '1',
          transform: 'none',
          filter: 'none',
          fontSize: '16px',
          covers: true,
        },
      );
      await browser.press('Escape');
      await reader.closed();
    });

  test("the page's own elements are not run by reading them", async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/customElements`);
    await reader.annotated();
    assert.equal(await browser.variable('calls'), 0);
  });

  test('nothing a page says or plays closes the reader or moves the button', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/frame`);
    await reader.annotated();
    await browser.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, composed: true };
      for (const target of [window, document, host, document.body])
        for (const event of [
          new CustomEvent('closed', { detail: { kind: 'closed' } }),
          new MessageEvent('message', { data: { kind: 'closed' } }),
          new KeyboardEvent('keydown', key),
          new KeyboardEvent('keyup', key),
          new MouseEvent('click', { bubbles: true }),
          new Event('cancel'),
          new Event('close'),
        ])
          target.dispatchEvent(event);
      postMessage({ kind: 'closed' }, '*');
      frames[0].postMessage({ kind: 'closed' }, '*');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok((await reader.look()).open);
    await reader.button('Close the reader');
  });

  test('no part of the reader holds a field to type into', async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/`);
    await reader.annotated();
    const fields = await browser.evaluate(async () => {
      const { shadowRoot } = document.documentElement.lastElementChild;
      const found = new Set();
      // Keys reach the page's capturing listeners, so nothing may be typed here.
      const typed =
        'textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])';
      for (const button of shadowRoot.querySelectorAll('.tools button')) {
        button.click();
        await new Promise((go) => setTimeout(go, 30));
        for (const el of shadowRoot.querySelectorAll(typed)) found.add(el.outerHTML.slice(0, 80));
      }
      return [...found];
    });
    assert.deepEqual(fields, []);
  });

  for (const carrier of ['form', 'img'])
    test(`names of the page do not stand in the way: ${carrier}`, async ({ reader, site }) => {
      for (const name of NAMES) {
        const { story } = await reader.read(`${site.url}/clobbered/${carrier}/${name}`, 4000);
        assert.deepEqual(story.slice(-STORY.length), STORY, name);
      }
    });

  test('a story in a form with a field for every property is read, and has its tools', async ({
    browser,
    reader,
    site,
  }) => {
    // Pages that were left while their reader was being built have said so by now.
    await browser.open('about:blank');
    await browser.errors();
    const { story } = await reader.read(`${site.url}/nameless`);
    assert.deepEqual(story, STORY);
    await reader.annotated();
    const buttons = () =>
      [...Document.prototype.querySelectorAll.call(document, '*')]
        .map((el) => Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(el))
        .find((root) => root instanceof ShadowRoot)
        .querySelectorAll('.tools button').length;
    for (let tries = 0; (await browser.evaluate(buttons)) < 6; tries++) {
      assert.ok(tries < 100, 'Expected all tools');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await browser.press('Escape');
    await reader.closed();
    assert.deepEqual(await browser.errors(), []);
  });

  // The slow ones are found out by a look each second, as the page keeps every event from us.
  for (const deed of ['removes', 'moves', 'covers', 'hides', 'smothers', 'rewrites'])
    test(`a page that ${deed} the reader is answered, then has its way`, async ({
      browser,
      reader,
      site,
    }) => {
      await browser.open(`${site.url}/jealous/${deed}`);
      await browser.clickButton();
      await reader.closed();
      await reader.button('This page kept covering or removing the reader, so it closed.', '!');
      const times = await browser.variable('times');
      if (deed === 'rewrites') assert.equal(times, 1);
      else assert.ok(times >= 4 && (deed === 'smothers' || times <= 5), `fought ${times} times`);
      // The next click is answered, whatever happened before.
      await browser.open(`${site.url}/plain`);
      await browser.clickButton();
      await reader.opened();
    });

  for (const deed of ['inerts', 'restyles', 'popsUp', 'replaces'])
    test(`a page that ${deed} something once does not get rid of the reader`, async ({
      browser,
      reader,
      site,
    }) => {
      await browser.open(`${site.url}/jealous/${deed}`);
      await browser.clickButton();
      await new Promise((resolve) => setTimeout(resolve, deed === 'popsUp' ? 1800 : 700));
      const { hosts, open, onTop } = await reader.look();
      assert.ok(hosts === 1 && open && onTop, 'open, but not to be seen');
      // A popover is seen over a modal dialog, though no point of the window tells of it.
      const times = (await browser.variable('times')) ?? 1;
      assert.equal(times, deed === 'popsUp' ? 2 : 1, `came ${times} times`);
      // It can be used: the page has not made it inert.
      const { x, y } = await browser.evaluate(() => {
        const host = [...Document.prototype.querySelectorAll.call(document, '*')].find((el) =>
          el.shadowRoot?.querySelector('dialog.panel'),
        );
        const { left, top, width, height } = host.shadowRoot
          .querySelector('.close')
          .getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await browser.click(x, y);
      await reader.closed();
      // The next click is answered, whatever happened before.
      await browser.open(`${site.url}/plain`);
      await browser.clickButton();
      await reader.opened();
    });
}
