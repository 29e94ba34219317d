import assert from 'node:assert/strict';

/** `npm run soak` asks for a thousand, on a story of half a million letters. */
const STORY = process.env.TOGGLES ? 'long' : 'plain';
const TOGGLES = Number(process.env.TOGGLES ?? 40);
const KILLS = Number(process.env.KILLS ?? 5);

/** How long one round may take on a busy machine. */
const ROUND = 2_000;

/** How much the page's heap may grow once it has been through the first toggles. */
const GROWTH = 2_000_000;

/** What leaks does so every time; what a browser puts by for itself, it does once. */
const TRIES = 3;

export default function endurance(test) {
  test(
    `${TOGGLES} toggles leave nothing behind`,
    async ({ browser, reader, site, note }) => {
      await browser.open(`${site.url}/${STORY}`);
      const toggle = async () => {
        await browser.clickButton();
        await reader.opened();
        await browser.press('Escape');
        await reader.closed();
      };
      for (let i = 0; i < TOGGLES / 5; i++) await toggle();
      for (let tries = 1; ; tries++) {
        const before = await browser.memory();
        for (let i = 0; i < TOGGLES; i++) await toggle();
        const after = await browser.memory();
        const more = (what) => after[what] - before[what];
        note(`heap of ${before.heap} bytes grew by ${more('heap')}`);
        // Firefox does not count the others.
        const isSmall =
          more('heap') < GROWTH && !(more('nodes') >= 500) && !(more('listeners') >= 50);
        if (isSmall) return;
        const report = `${more('heap')} bytes, ${more('nodes')} nodes, ${more('listeners')} listeners more`;
        assert.ok(tries < TRIES, report);
      }
    },
    20_000 + TOGGLES * ROUND,
  );

  test(
    `the background, ended ${KILLS} times, answers every time`,
    async ({ browser, reader, site }) => {
      await browser.open(`${site.url}/plain`);
      for (let i = 0; i < KILLS; i++) {
        await browser.stopBackground();
        await browser.pressShortcut();
        await reader.opened();
        await browser.stopBackground();
        await browser.clickButton();
        await reader.closed();
      }
      await reader.button('Read this story');
    },
    20_000 + KILLS * 2 * ROUND,
  );

  test('an update under the open reader leaves it closable, and one reader', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/plain`);
    await reader.annotated();
    await browser.update();
    await browser.press('Escape');
    // Firefox takes the old code away at once, and with it what removes the empty host.
    await reader.until(({ open }) => !open, 'Expected a closed reader');
    await browser.clickButton();
    await reader.opened();
    await browser.update();
    // The old reader is still there: the new extension must not put a second one above it.
    await browser.clickButton();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok((await reader.look()).hosts <= 1, 'two readers');
  });
}
