import assert from 'node:assert/strict';

const PARTS = ['people', 'quotes', 'contents', 'removed', 'appearance', 'keep', 'keys'];
const PLACES = [0, 1, 2, 3, 5, 6, 7];
const KEYS = ['w', 'q', 't', 'r', 'a', 's', '?'];

/** What is asked of the panel from inside its root; runs in the page. */
function ask(question, ...details) {
  const { shadowRoot } = document.documentElement.lastElementChild;
  const one = (selector) => shadowRoot.querySelector(selector);
  const dialog = one('.panel');
  switch (question) {
    case 'middle': {
      const element = [...shadowRoot.querySelectorAll(details[0])][details[1] ?? 0];
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    case 'state':
      return {
        part: dialog.hasAttribute('data-part')
          ? (one('.part > div')?.firstElementChild?.className ?? '')
          : null,
        title: one('.rail h2')?.textContent,
        focus: shadowRoot.activeElement?.textContent?.slice(0, 60) ?? null,
        focusClass: shadowRoot.activeElement?.className ?? null,
        focused: document.activeElement?.localName ?? 'body',
        notice: one('.notice').textContent,
        card: one('.card')?.hidden === false ? one('.card').textContent : null,
        scrolled: dialog.scrollTop,
        page: scrollY,
        wider: dialog.scrollWidth > dialog.clientWidth,
        theme: dialog.hasAttribute('data-system') ? 'system' : dialog.dataset.theme,
        lit: one('.strip')?.hidden === false,
        lightbox: one('.lightbox') !== null,
        buttons: shadowRoot.querySelectorAll('.tools button').length,
      };
    case 'restored':
      return [...shadowRoot.querySelectorAll('.restored')].map((el) => el.textContent);
  }
}

/** A panel under real keys and a real pointer. */
function panelIn(browser) {
  const state = () => browser.evaluate(ask, 'state');
  return {
    state,
    async click(selector, index) {
      const middle = () => browser.evaluate(ask, 'middle', selector, index);
      let at = await middle();
      // What is laid out as it comes into view stands still a moment later.
      for (let before = null; before?.x !== at.x || before.y !== at.y; ) {
        before = at;
        await new Promise((go) => setTimeout(go, 60));
        at = await middle();
      }
      await browser.click(at.x, at.y);
    },
    async until(wish, title) {
      for (const end = Date.now() + 5_000; ; await new Promise((go) => setTimeout(go, 25))) {
        const seen = await state();
        if (wish(seen)) return seen;
        if (Date.now() > end) assert.fail(`${title}, but: ${JSON.stringify(seen)}`);
      }
    },
  };
}

export default function panel(test) {
  const onStory = (title, work) =>
    test(title, async (bench) => {
      const { browser, reader, site } = bench;
      await browser.resize(1280, 900);
      await reader.read(`${site.url}/`);
      await reader.annotated();
      const panel = panelIn(browser);
      await panel.until(({ buttons }) => buttons >= 7, 'Expected all tools');
      await work({ ...bench, panel });
    });

  test('what begins below the window is there once the first picture stands', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.resize(1280, 300);
    await reader.read(`${site.url}/`);
    await reader.annotated();
    const shown = await browser.evaluate(() => {
      const { shadowRoot } = document.documentElement.lastElementChild;
      const blocks = [...shadowRoot.querySelectorAll('.body > *')];
      return blocks.map((block) => getComputedStyle(block).contentVisibility);
    });
    assert.ok(shown.length > 5);
    assert.deepEqual([...new Set(shown)], ['visible']);
  });

  onStory('every part opens with its key and closes with it', async ({ browser, panel }) => {
    await browser.press('w');
    await panel.until(({ part }) => part === null, 'Expected the people closed');
    for (const [i, key] of KEYS.entries()) {
      await browser.press(key);
      const { title, focus } = await panel.until(
        ({ part }) => part !== null,
        `Expected ${PARTS[i]}`,
      );
      assert.equal(focus, title);
      await browser.press(key);
      await panel.until(({ part }) => part === null, `Expected ${PARTS[i]} closed`);
    }
  });

  onStory(
    'the keyboard goes from quote to quote, and the card says whose they are',
    async ({ browser, panel }) => {
      await browser.press('j');
      const first = await panel.until(
        ({ focusClass }) => /quote/.test(focusClass),
        'Expected a quote',
      );
      assert.match(first.card, /\w/);
      await browser.press('j');
      await panel.until(({ focus }) => focus !== first.focus, 'Expected the next quote');
      await browser.press('k');
      await panel.until(({ focus }) => focus === first.focus, 'Expected the first quote again');
    },
  );

  onStory(
    'Tab goes through the panel, and to nothing of the page',
    async ({ browser, panel, reader }) => {
      const seen = new Set();
      // After the last of the panel the browser's own buttons come, and nothing here has the focus.
      for (let i = 0; i < 30; i++) {
        await browser.press('Tab');
        const { focus, focusClass, focused } = await panel.state();
        assert.ok(['div', 'body'].includes(focused), `${focused} of the page has the focus`);
        if (focus !== null) seen.add(`${focusClass} ${focus}`);
      }
      assert.ok(seen.size > 2, `only ${[...seen].join(', ')} were reached`);
      assert.ok((await reader.look()).open);
    },
  );

  onStory(
    'keys alone put a person in the light and step through them, and Escape ends that first',
    async ({ browser, panel, reader }) => {
      await browser.press('w');
      await panel.until(({ part }) => part === null, 'Expected the people closed');
      await browser.press('w');
      await panel.until(({ title, focus }) => focus === title, 'Expected the people opened');
      // Past the button that closes the part, to the first person.
      for (const key of ['Tab', 'Tab', 'Enter']) await browser.press(key);
      await panel.until(({ lit }) => lit, 'Expected somebody in the light');
      for (const key of ['n', 'n', 'n']) await browser.press(key);
      await panel.until(({ scrolled }) => scrolled > 100, 'Expected a mention in view');
      await browser.press('Escape');
      await panel.until(({ lit }) => !lit, 'Expected everybody again');
      assert.ok((await reader.look()).open);
    },
  );

  onStory('no key scrolls the page behind', async ({ browser, panel }) => {
    for (const key of ['PageDown', 'End', 'ArrowDown', 'PageDown']) await browser.press(key);
    await panel.until(({ scrolled }) => scrolled > 100, 'Expected the story to scroll');
    assert.equal((await panel.state()).page, 0);
  });

  onStory('a quote in the list leads to the story and back', async ({ browser, panel }) => {
    await browser.press('q');
    await panel.until(({ title }) => title === 'Who said what', 'Expected the quotes');
    await panel.click('.saying', 3);
    await panel.until(({ scrolled }) => scrolled > 100, 'Expected the quote in view');
    await browser.press('b');
    await panel.until(({ scrolled }) => scrolled < 5, 'Expected the beginning');
  });

  onStory('copying and saving say that they were done', async ({ browser, panel }) => {
    await browser.press('s');
    await panel.until(({ title }) => title === 'Keep', 'Expected Keep');
    await panel.click('.keep li button', 0);
    await panel.until(({ notice }) => notice === 'Copied.', 'Expected a copy');
    await panel.click('.keep li button', 3);
    await panel.until(({ notice }) => notice === 'Saved.', 'Expected a file');
  });

  onStory(
    'a picture opens over the story, and Escape closes it alone',
    async ({ browser, panel, reader }) => {
      await panel.click('.enlarge');
      await panel.until(({ lightbox }) => lightbox, 'Expected the picture');
      await browser.press('Escape');
      await panel.until(({ lightbox }) => !lightbox, 'Expected the picture closed');
      assert.ok((await reader.look()).open);
    },
  );

  onStory('what is put back is there, and is gone again', async ({ browser, panel }) => {
    await browser.press('r');
    await panel.until(({ title }) => title === 'What was removed', 'Expected removals');
    await panel.click('.removals li button');
    assert.equal((await browser.evaluate(ask, 'restored')).length, 1);
    await panel.click('.removals li button');
    assert.deepEqual(await browser.evaluate(ask, 'restored'), []);
  });

  onStory(
    'a theme holds on the next page, from its first picture on',
    async ({ browser, panel, reader, site }) => {
      await browser.press('a');
      await panel.until(({ title }) => title === 'Appearance', 'Expected Appearance');
      await panel.click('.theme [data-theme="black"]');
      await panel.until(({ theme }) => theme === 'black', 'Expected black');
      await reader.read(`${site.url}/plain`);
      const { theme } = await panel.until(({ buttons }) => buttons >= 4, 'Expected all tools');
      assert.equal(theme, 'black');
      await browser.press('a');
      await panel.until(({ title }) => title === 'Appearance', 'Expected Appearance');
      await panel.click('.theme [data-theme="system"]');
      await panel.until(({ theme }) => theme === 'system', 'Expected the system’s');
    },
  );

  onStory('the story opens again where it was left', async ({ browser, panel, reader }) => {
    for (const _ of [1, 2, 3]) await browser.press('PageDown');
    await panel.until(({ scrolled }) => scrolled > 900, 'Expected the story to scroll');
    await new Promise((go) => setTimeout(go, 600));
    const { scrolled } = await panel.state();
    await browser.clickButton();
    await reader.closed();
    await browser.clickButton();
    await reader.opened();
    const again = await panel.state();
    assert.ok(Math.abs(again.scrolled - scrolled) < 40, `${scrolled} became ${again.scrolled}`);
  });

  test('on a phone nothing is wider than the window, and parts are sheets', async ({
    browser,
    reader,
    site,
  }) => {
    await browser.resize(500, 740);
    await reader.read(`${site.url}/`);
    await reader.annotated();
    const panel = panelIn(browser);
    await panel.until(({ buttons }) => buttons >= 7, 'Expected all tools');
    assert.equal((await panel.state()).part, null);
    for (const place of PLACES) {
      await panel.click(`.tools [data-place="${place}"]`);
      const { wider } = await panel.until(({ part }) => part !== null, 'Expected a sheet');
      assert.equal(wider, false);
      await browser.press('Escape');
      await panel.until(({ part }) => part === null, 'Expected the sheet closed');
    }
    assert.ok((await reader.look()).open);
    await browser.resize(1280, 900);
  });

  test('a page keeps its own constructed styles', async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/dressed`);
    await browser.clickButton();
    await reader.closed();
    const worn = await browser.evaluate(() => [
      document.adoptedStyleSheets.length,
      getComputedStyle(document.querySelector('h1')).color,
      getComputedStyle(document.documentElement).overflow,
    ]);
    assert.deepEqual(worn, [1, 'rgb(1, 2, 3)', 'visible']);
  });
}
