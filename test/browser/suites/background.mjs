import assert from 'node:assert/strict';

const OPEN = 'Read this story';
const CLOSE = 'Close the reader';

export default function background(test) {
  for (const [times, outcome] of [
    [2, 'closed'],
    [3, 'opened'],
    [20, 'closed'],
  ])
    test(`${times} clicks at once leave it ${outcome}`, async ({ browser, reader, site }) => {
      await browser.open(`${site.url}/plain`);
      for (let i = 0; i < times; i++) await browser.clickButton();
      // The last word counts, so look again once everything has had time to happen.
      await new Promise((resolve) => setTimeout(resolve, 600));
      await reader[outcome]();
      assert.equal((await reader.look()).hosts, outcome === 'closed' ? 0 : 1);
      await reader.button(outcome === 'closed' ? OPEN : CLOSE);
    });

  test('keyboard and button at once undo each other', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/plain`);
    await browser.clickButton();
    await browser.pressShortcut();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal((await reader.look()).hosts, 0);
    await reader.button(OPEN);
  });

  test('a background that was ended between clicks answers the next', async ({
    browser,
    reader,
    site,
  }) => {
    await browser.open(`${site.url}/plain`);
    for (let round = 0; round < 3; round++) {
      await browser.stopBackground();
      await browser.clickButton();
      await reader.opened();
      await browser.stopBackground();
      await browser.clickButton();
      await reader.closed();
    }
    await browser.clickButton();
    await reader.opened();
    await browser.stopBackground();
    await browser.press('Escape');
    await reader.closed();
    await reader.button(OPEN);
  });

  test('each tab has a button of its own, and another page starts afresh', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/plain`);
    await reader.button(CLOSE);
    await browser.newTab();
    await browser.open(`${site.url}/empty`);
    await reader.button(OPEN);
    await browser.clickButton();
    await reader.refused();
    await reader.button('No story was found on this page.', '!');
    await browser.closeTab();
    await reader.button(CLOSE);
    await browser.open(`${site.url}/strict`);
    await reader.button(OPEN);
  });

  test('a page or a tab that goes while it is read leaves nothing behind', async ({
    browser,
    reader,
    site,
  }) => {
    for (const delay of [0, 60, 200]) {
      await browser.open(`${site.url}/long`);
      await browser.clickButton();
      await new Promise((resolve) => setTimeout(resolve, delay));
      await browser.open(`${site.url}/plain`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      // A browser may take a click that comes with the going for one on the page that came.
      const { hosts } = await reader.look();
      await reader.button(hosts && delay === 0 ? CLOSE : OPEN);
    }
    await browser.newTab();
    await browser.open(`${site.url}/long`);
    await browser.clickButton();
    await browser.closeTab();
    await reader.button(OPEN);
    await browser.clickButton();
    await reader.opened();
    await reader.button(CLOSE);
  });

  test('going back to a page that was left with the reader open can open it again', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/plain`);
    await browser.open(`${site.url}/strict`);
    await browser.back();
    const { hosts } = await reader.look();
    await browser.clickButton();
    await (hosts ? reader.closed() : reader.opened());
    await reader.button(hosts ? OPEN : CLOSE);
  });

  test('a story that changed under the reader is read anew by the next opening', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/changing`);
    await browser.evaluate(() => dispatchEvent(new Event('next-story')));
    await browser.press('Escape');
    await reader.closed();
    await browser.clickButton();
    const { headline, story } = await reader.opened();
    assert.equal(headline, 'The second story');
    assert.match(story[0], /^Second story: /);
  });
}
