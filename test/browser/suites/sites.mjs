import assert from 'node:assert/strict';
import { STORY } from '../pages.mjs';
import { settingsIn } from './settings.mjs';

const OPEN = 'Read this story';
const CLOSE = 'Close the reader';

/** Long enough for a page to have been judged, and for a reader to have opened. */
const WHILE = 700;
const pause = (ms) => new Promise((go) => setTimeout(go, ms));

/** The middle of an element of the panel that is open; runs in the page. */
function middle(selector) {
  const { shadowRoot } = document.documentElement.lastElementChild;
  const element = shadowRoot.querySelector(selector);
  // What floats is in sight already, and to look for it would move the story.
  if (!element.closest('.floats')) element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/**
 * Sites whose stories open by themselves, as a person comes to have them: the site is added on
 * the page of settings with a real click. Firefox's own answer to the question for a site is
 * given by a preference; Chromium's test build has been allowed the site from the start, and opens
 * no private window that the extension is let into.
 */
export default function sites(test, { privateWindows = false } = {}) {
  /** Has exactly these rules, by the means a person has. */
  async function have(browser, patterns) {
    await browser.agreeToSites?.();
    const settings = settingsIn(browser);
    const { sites, allowed } = await settings.open();
    for (const pattern of sites.filter((site) => allowed === false || !patterns.includes(site))) {
      await settings.click(`[data-pattern="${pattern}"] .plain`);
      await settings.until(({ sites }) => !sites.includes(pattern), 'Expected it to go');
      // The store follows the list, and a story that opens by itself would be closed by a click.
      await pause(WHILE);
    }
    for (const pattern of patterns) {
      if ((await settings.state()).sites.includes(pattern)) continue;
      await settings.open(`#site=${encodeURIComponent(pattern)}`);
      await settings.click('.entry button');
      await settings.until(({ sites }) => sites.includes(pattern), `Expected ${pattern}`);
    }
  }
  const withRules = (patterns, title, work) =>
    test(`sites: ${title}`, async (bench) => {
      await have(bench.browser, patterns);
      await work(bench);
    });
  const always = (title, work) => withRules(['localhost'], title, work);
  const stays = async (reader) => {
    await pause(WHILE);
    assert.equal((await reader.look()).hosts, 0);
  };

  always('a story opens by itself, whole, and a front page and a section do not', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/story`);
    assert.deepEqual((await reader.opened()).story, STORY);
    await reader.button(CLOSE);
    for (const name of ['', 'section']) {
      await browser.open(`${site.url}/${name}`);
      await stays(reader);
      await reader.button(OPEN);
    }
  });

  withRules([], 'the menu of the button adds the site and opens the story', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/story`);
    await browser.chooseFromButton('always');
    await reader.opened();
    await browser.open(`${site.url}/story/next`);
    await reader.opened();
    await reader.button(CLOSE);
  });

  always('what is closed stays closed, also loaded again, until it is opened', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/story`);
    await reader.opened();
    await browser.reload();
    await reader.opened();
    await browser.press('Escape');
    await reader.closed();
    await browser.reload();
    await stays(reader);
    await browser.open(`${site.url}/story/other`);
    await reader.opened();
    await browser.back();
    await stays(reader);
    await browser.clickButton();
    await reader.opened();
    await browser.reload();
    await reader.opened();
  });

  always('it goes on after the background was ended, and after an update', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.stopBackground();
    await browser.open(`${site.url}/story/ended`);
    await reader.opened();
    await browser.update();
    // What is registered comes back to a page that is opened a moment later.
    await pause(WHILE);
    await browser.open(`${site.url}/story/updated`);
    await reader.opened();
    await reader.button(CLOSE);
  });

  always('a story that is late, or comes without a page being loaded, opens', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/late`);
    await reader.opened();
    await browser.open(`${site.url}/single`);
    await stays(reader);
    const at = await browser.evaluate(() => {
      const { left, top } = document.querySelector('#go').getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await browser.click(at.x, at.y);
    assert.deepEqual((await reader.opened()).story, STORY);
    // Who closes it is shown the next one all the same.
    await browser.press('Escape');
    await reader.closed();
    await browser.evaluate(() => void dispatchEvent(new Event('next')));
    assert.match((await reader.opened()).headline, /in spring/);
  });

  for (const kind of ['boxed', 'broken'])
    always(`a story without paragraphs opens: ${kind}`, async ({ browser, reader, site }) => {
      await browser.open(`${site.url}/${kind}`);
      assert.deepEqual((await reader.opened()).story, STORY);
    });

  always('who closed a story is not shown the next one below it', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/endless`);
    await reader.opened();
    await browser.press('Escape');
    await reader.closed();
    await browser.evaluate(() => void dispatchEvent(new Event('scrolled')));
    await stays(reader);
    await browser.open(`${site.url}/endless/next`);
    await reader.opened();
  });

  always('Back leads through the pages as without a reader', async (bench) => {
    const { browser, reader, site } = bench;
    const depth = () => browser.evaluate(() => history.length);
    // A tab of its own: one that has been about for long counts no further than 50.
    await browser.newTab();
    await browser.open(`${site.url}/section`);
    const before = await depth();
    await browser.open(`${site.url}/story`);
    await reader.opened();
    await browser.open(`${site.url}/story/next`);
    await reader.opened();
    assert.equal(await depth(), before + 2);
    await browser.back();
    await reader.opened();
    await reader.button(CLOSE);
    await browser.back();
    assert.match(await browser.evaluate(() => location.pathname), /section/);
    await stays(reader);
    await browser.closeTab();
  });

  withRules(['localhost/leading*'], 'who follows a link stays in the reader', async (bench) => {
    const { browser, reader, site } = bench;
    const follow = async () => {
      await browser.evaluate(() => new Promise((go) => setTimeout(go, 400)));
      const { x, y } = await browser.evaluate(middle, '.story .body a');
      await browser.click(x, y);
    };
    // The rule is not about this page; only the link is.
    await browser.open(`${site.url}/story/next`);
    await stays(reader);
    await browser.open(`${site.url}/leading`);
    await reader.annotated();
    await follow();
    for (;;) if ((await browser.evaluate(() => location.pathname)) === '/story/next') break;
    await reader.opened();
    await browser.back();
    await reader.opened();
    assert.equal(await browser.evaluate(() => location.pathname), '/leading');
    await browser.open(`${site.url}/leadingAway`);
    await reader.annotated();
    await follow();
    await stays(reader);
  });

  always('a page that is no story carries nothing of ours', async ({ browser, site }) => {
    await browser.open(`${site.url}/section`);
    await pause(WHILE);
    const found = await browser.evaluate(() => ({
      hosts: document.documentElement.children.length,
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      names: Object.getOwnPropertyNames(window).filter((name) => /^on-?record/i.test(name)),
    }));
    assert.deepEqual(found, { hosts: 2, sheets: 0, names: [] });
  });

  always('the selection alone is read, and a link in a tab of its own', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.open(`${site.url}/plain`);
    await browser.evaluate(() => {
      const [, second, third] = document.querySelectorAll('article p');
      getSelection().setBaseAndExtent(second, 0, third, 1);
    });
    await browser.chooseFromMenu('selection', 'article p:nth-of-type(2)');
    assert.deepEqual((await reader.opened()).story, STORY.slice(1, 3));
    await browser.press('Escape');
    await reader.closed();
    await browser.open(`${site.url}/section`);
    await browser.chooseFromMenu('link', 'h3 a');
    await browser.lastTab();
    await reader.opened();
    await reader.button(CLOSE);
    await browser.closeTab();
  });

  withRules(
    [],
    'a story that changed is read again, where one was, with what is new',
    async (bench) => {
      const { browser, reader, site } = bench;
      const NEW = /^The boat has left the harbour with eleven people/;
      await reader.read(`${site.url}/live`);
      await reader.annotated();
      const place = () =>
        browser.evaluate(() => {
          const { shadowRoot } = document.documentElement.lastElementChild;
          const line = [...shadowRoot.querySelectorAll('.body p')].at(-1);
          return {
            top: Math.round(line.getBoundingClientRect().top),
            marked: [...shadowRoot.querySelectorAll('[data-new]')].map((el) => el.textContent),
            offer: shadowRoot.querySelector('.again button') !== null,
          };
        });
      const until = async (wish) => {
        for (let tries = 200; tries > 0; tries--, await pause(50)) {
          const seen = await place().catch(() => null);
          if (seen && wish(seen)) return seen;
        }
        assert.fail(`Not in time: ${JSON.stringify(await place())}`);
      };
      await browser.evaluate(() => {
        document.documentElement.lastElementChild.shadowRoot.querySelector('.panel').scrollTop =
          900;
      });
      const before = await place();
      assert.equal(before.offer, false);
      await browser.evaluate(() => dispatchEvent(new Event('entry')));
      await until(({ offer }) => offer);
      const { x, y } = await browser.evaluate(middle, '.again button');
      await browser.click(x, y);
      const after = await until(({ marked }) => marked.length > 0);
      assert.match(after.marked.join(), NEW);
      assert.ok(Math.abs(after.top - before.top) < 3, `${before.top} became ${after.top}`);
      await reader.button(CLOSE);
      assert.equal((await reader.look()).hosts, 1);
    },
  );

  const inPrivate = privateWindows ? always : () => {};
  inPrivate('a private window opens its stories too, and leaves nothing behind', async (bench) => {
    const { browser, reader, site } = bench;
    const stored = async () => {
      await settingsIn(browser).open();
      return browser.evaluate(() => window.wrappedJSObject.browser.storage.local.get(null));
    };
    // To be let in the extension is loaded anew, and its own pages go.
    await browser.open(`${site.url}/section`);
    await browser.allowPrivate();
    await pause(WHILE);
    const before = await stored();
    await browser.newPrivateTab();
    await browser.open(`${site.url}/live`);
    await reader.opened();
    await browser.press('PageDown');
    await pause(WHILE);
    await browser.press('Escape');
    await reader.closed();
    await browser.reload();
    await stays(reader);
    await browser.closeTab();
    assert.deepEqual(await stored(), before);
  });

  always('a site that is withdrawn opens nothing more, and the list says so', async (bench) => {
    const { browser, reader, site } = bench;
    await browser.withdrawSites();
    await browser.open(`${site.url}/story`);
    await stays(reader);
    await reader.button(OPEN);
    const settings = settingsIn(browser);
    await settings.open();
    await settings.until(({ allowed }) => allowed === false, 'Expected it to be not allowed');
    await have(browser, []);
  });
}
