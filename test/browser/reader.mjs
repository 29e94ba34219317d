// What the reader in the open page looks like from outside, and waiting for it.
import assert from 'node:assert/strict';

const PATIENCE = 10_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks past whatever the page clobbered; runs in the page, on the flavour with an open root. */
function look() {
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const roots = [...Document.prototype.querySelectorAll.call(document, '*')]
    .map((el) => rootOf.call(el))
    .filter((root) => root?.querySelector('dialog.panel'));
  const [root] = roots;
  const dialog = root?.querySelector('dialog.panel');
  const textOf = (selector) => root?.querySelector(selector)?.textContent ?? null;
  const middle = Document.prototype.elementFromPoint.call(
    document,
    innerWidth / 2,
    innerHeight / 2,
  );
  return {
    hosts: roots.length,
    open: dialog?.matches(':modal') ?? false,
    onTop: root !== undefined && middle === root.host,
    headline: textOf('h1'),
    story: root?.querySelector('.body')
      ? [...root.querySelectorAll('.body > *')].map((el) => el.textContent)
      : null,
    sentence: textOf('.sentence'),
    notice: textOf('.notice') || null,
    quotes: root?.querySelectorAll('.quote').length ?? 0,
    mentions: root?.querySelectorAll('.mention').length ?? 0,
  };
}

/** The reader as a test sees it in a browser's current tab. */
export function readerIn(browser) {
  /** Waits until what is seen is as wished; fails with what was seen instead. */
  async function until(wish, title, patience = PATIENCE) {
    for (const end = Date.now() + patience; ; await pause(25)) {
      const seen = await browser.evaluate(look);
      if (wish(seen)) return seen;
      if (Date.now() > end)
        assert.fail(
          `${title} within ${patience / 1000} s, but: ${JSON.stringify(seen).slice(0, 600)}`,
        );
    }
  }
  return {
    look: () => browser.evaluate(look),
    until,
    /** Open with a story in it. */
    opened: (patience) =>
      until((seen) => seen.hosts === 1 && seen.open && seen.story, 'Expected a story', patience),
    annotated: () => until((seen) => seen.quotes > 0, 'Expected quotes'),
    closed: () => until((seen) => seen.hosts === 0, 'Expected no reader'),
    /** Open with a sentence in place of a story. */
    refused: () => until((seen) => seen.sentence, 'Expected a sentence'),
    /** Opens the reader on a page and gives what it shows. */
    async read(url, patience) {
      await browser.open(url);
      await browser.clickButton();
      return this.opened(patience);
    },
    /** Waits until the button says this; `!` is its mark that something could not be read. */
    async button(title, badge = '', patience = PATIENCE) {
      for (const end = Date.now() + patience; ; await pause(25)) {
        const seen = await browser.button();
        if (seen.title === title && seen.badge === badge) return;
        if (Date.now() > end)
          assert.fail(`Expected the button "${title}" ${badge}, saw ${JSON.stringify(seen)}`);
      }
    },
  };
}
