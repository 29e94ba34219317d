import assert from 'node:assert/strict';
import { checkAccess } from '../axe.mjs';

/** What is asked of the page of settings; runs in the page. */
function ask(question, ...details) {
  const one = (selector) => document.querySelector(selector);
  switch (question) {
    case 'middle': {
      const element = one(details[0]);
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    case 'state': {
      return {
        theme: one('.theme [aria-pressed="true"]')?.dataset.theme,
        ground: getComputedStyle(one('.panel')).backgroundColor,
        size: Number.parseFloat(getComputedStyle(one('.stage .story')).fontSize),
        quotes: one('.stage').querySelectorAll('.quote').length,
        shortcut: one('#keys kbd')?.textContent,
        site: one('#site').value,
        listed: one('.lists').childElementCount > 0,
        sites: [...document.querySelectorAll('[data-pattern]')].map((el) => el.dataset.pattern),
        allowed: one('[data-pattern]') && one('[data-pattern] .wide') === null,
        said: [...document.querySelectorAll('.answer')].map((el) => el.textContent).join(''),
        asking: one('dialog.ask')?.matches(':modal') ?? false,
        wider: document.documentElement.scrollWidth > innerWidth,
      };
    }
    case 'root': {
      const { lang, dir } = document.documentElement;
      return { title: document.title, lang, dir };
    }
    case 'load': {
      const picker = one('input[type=file]');
      const given = new DataTransfer();
      given.items.add(new File([details[0]], 'settings.json'));
      picker.files = given.files;
      picker.dispatchEvent(new Event('change'));
    }
  }
}

/** The page of settings under a real pointer. */
export function settingsIn(browser) {
  const state = () => browser.evaluate(ask, 'state');
  return {
    state,
    async open(hash = '') {
      // From one address with a part to another nothing would be loaded.
      await browser.open('about:blank');
      await browser.open(`${browser.extensionOrigin}options.html${hash}`);
      return this.until(({ theme, listed }) => theme && listed, 'Expected the settings');
    },
    async click(selector) {
      const middle = () => browser.evaluate(ask, 'middle', selector);
      let at = await middle();
      // Lists that are drawn meanwhile push what is below them.
      for (let before = null; before?.x !== at.x || before.y !== at.y; ) {
        before = at;
        await new Promise((go) => setTimeout(go, 60));
        at = await middle();
      }
      await browser.click(at.x, at.y);
    },
    load: (text) => browser.evaluate(ask, 'load', text),
    async until(wish, title) {
      for (const end = Date.now() + 5_000; ; await new Promise((go) => setTimeout(go, 25))) {
        const seen = await state().catch(() => null);
        if (seen && wish(seen)) return seen;
        if (Date.now() > end) assert.fail(`${title}, but: ${JSON.stringify(seen)}`);
      }
    },
  };
}

export default function settings(test) {
  const onSettings = (title, work) =>
    test(`settings: ${title}`, async (bench) => {
      const settings = settingsIn(bench.browser);
      await bench.browser.resize(1280, 900);
      const before = await settings.open();
      await work({ ...bench, settings, before });
    });

  for (const scheme of ['light', 'dark'])
    onSettings(`pass axe when it is ${scheme}`, async ({ browser, settings }) => {
      await browser.scheme(scheme);
      for (const width of [1280, 500]) {
        await browser.resize(width, 900);
        // Firefox 153 loses the tab when axe runs twice in one of an extension's own pages.
        await settings.open();
        const { passes, violations } = await checkAccess(browser, 'document.body');
        assert.deepEqual(violations, []);
        assert.ok(passes > 15, `only ${passes} rules were checked`);
        assert.equal((await settings.state()).wider, false);
      }
      await browser.scheme('light');
    });

  onSettings('what is chosen shows in the preview, and in the reader', async (bench) => {
    const { browser, reader, settings, site, before } = bench;
    assert.equal(before.theme, 'system');
    assert.equal(before.quotes, 2);
    await settings.click('[data-theme="sepia"]');
    await settings.click('.step button:last-child');
    const after = await settings.until(({ size }) => size > before.size, 'Expected larger letters');
    assert.notEqual(after.ground, before.ground);
    await reader.read(`${site.url}/plain`);
    const worn = await browser.evaluate(() => {
      const { shadowRoot } = document.documentElement.lastElementChild;
      const story = shadowRoot.querySelector('.story');
      return {
        ground: getComputedStyle(shadowRoot.querySelector('.panel')).backgroundColor,
        size: Number.parseFloat(getComputedStyle(story).fontSize),
      };
    });
    assert.deepEqual(worn, { ground: after.ground, size: after.size });
    await settings.open();
    await settings.click('.looks .wide');
    await settings.until(({ theme }) => theme === 'system', 'Expected the defaults');
  });

  onSettings('are a page with a title and a language', async ({ browser }) => {
    const root = { title: 'Settings – On Record', lang: 'en', dir: 'ltr' };
    assert.deepEqual(await browser.evaluate(ask, 'root'), root);
  });

  onSettings('tell the shortcut', async ({ before }) => {
    assert.match(before.shortcut, /^Alt\+Shift\+Q$|⌥⇧Q/);
  });

  onSettings('a wrong file changes nothing, a right one is loaded', async ({ settings }) => {
    await settings.load('{"on-record":1,"settings":{"theme":"pink"}}');
    const { theme } = await settings.until(({ said }) => said, 'Expected a reason');
    assert.equal(theme, 'system');
    assert.match((await settings.state()).said, /“theme”.* nothing was changed/);
    await settings.load('{"on-record":1,"settings":{"theme":"black"},"sites":["example.org"]}');
    await settings.until(({ theme }) => theme === 'black', 'Expected the choice of the file');
    await settings.click('.data > .wide:nth-last-of-type(1)');
    await settings.until(({ asking }) => asking, 'Expected a question');
    await settings.click('.ask .strong');
    await settings.until(({ theme, said }) => theme === 'system' && said, 'Expected the defaults');
  });

  onSettings('a site named in the address stands in the field', async ({ settings }) => {
    assert.equal((await settings.open('#site=news.example')).site, 'news.example');
  });
}
