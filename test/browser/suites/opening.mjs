import assert from 'node:assert/strict';
import { STORY } from '../pages.mjs';

const OPEN = 'Read this story';
const CLOSE = 'Close the reader';
const NO_STORY = 'No story was found on this page.';

export default function opening(test) {
  test('the button opens the reader, closes it and opens it again', async ({
    browser,
    reader,
    site,
  }) => {
    const { story, headline, onTop } = await reader.read(`${site.url}/plain`);
    assert.equal(headline, 'Island ferry will sail all winter');
    assert.deepEqual(story, STORY);
    assert.ok(onTop);
    await reader.button(CLOSE);
    await browser.clickButton();
    await reader.closed();
    await reader.button(OPEN);
    await browser.clickButton();
    assert.deepEqual((await reader.opened()).story, STORY);
  });

  test('the shortcut opens and closes it', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/plain`);
    await browser.pressShortcut();
    await reader.opened();
    await browser.pressShortcut();
    await reader.closed();
    await reader.button(OPEN);
  });

  test('the context menu opens it', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/plain`);
    if (!browser.menuGrantsAccess) {
      // The stand-in for the menu carries no grant, so a click has to give one first.
      await browser.clickButton();
      await reader.opened();
      await browser.clickButton();
      await reader.closed();
    }
    await browser.chooseFromMenu();
    await reader.opened();
    await reader.button(CLOSE);
  });

  test('Escape closes it, and the button knows', async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/plain`);
    await reader.button(CLOSE);
    await browser.press('Escape');
    await reader.closed();
    await reader.button(OPEN);
  });

  test('its own button closes it, and the toolbar knows', async ({ browser, reader, site }) => {
    await reader.read(`${site.url}/plain`);
    await reader.button(CLOSE);
    const { x, y } = await browser.evaluate(() => {
      const root = document.documentElement.lastElementChild.shadowRoot;
      const { left, top, width, height } = root.querySelector('.close').getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await browser.click(x, y);
    await reader.closed();
    await reader.button(OPEN);
  });

  test('quotes and people are marked without moving the text', async ({
    browser,
    reader,
    site,
  }) => {
    await reader.read(`${site.url}/watched`);
    const { quotes, mentions } = await reader.annotated();
    assert.ok(quotes >= 4, `${quotes} quotes`);
    assert.ok(mentions >= 3, `${mentions} mentions`);
    let seen;
    do seen = await browser.variable('seen');
    while (seen.length < 2);
    assert.deepEqual(seen[1], seen[0]);
  });

  test('a page without a story says so, and the next click clears it', async ({
    browser,
    reader,
    site,
  }) => {
    await browser.open(`${site.url}/empty`);
    await browser.clickButton();
    const { sentence, hosts } = await reader.refused();
    assert.equal(hosts, 1);
    assert.ok(sentence.startsWith(NO_STORY), sentence);
    await reader.button(NO_STORY, '!');
    await browser.clickButton();
    await reader.closed();
    await reader.button(OPEN);
  });

  test('a notice closed with Escape clears the button too', async ({ browser, reader, site }) => {
    await browser.open(`${site.url}/empty`);
    await browser.clickButton();
    await reader.refused();
    await browser.press('Escape');
    await reader.closed();
    await reader.button(OPEN);
  });

  test('the sample story loses its furniture and keeps its words', async ({ reader, site }) => {
    const { story, headline } = await reader.read(`${site.url}/`);
    const text = story.join('\n');
    assert.equal(
      headline,
      'Larkmere votes to keep its last drawbridge, and the bell that goes with it',
    );
    for (const kept of [
      'The hand-cranked drawbridge',
      'It was 52º and raining on the east quay',
      'Correction: An earlier version of this story',
      'Lifted out by barge',
      'The Canal Street Bridge in Larkmere, seen from the east quay.',
      'I would know it anywhere.',
    ])
      assert.ok(text.includes(kept), `lost: ${kept}`);
    for (const gone of [
      ...['Skip to main content', 'Clear icon', 'Recommended Videos', 'Loading...'],
      ...['Advertisement', 'Related stories', 'newsletter', 'Most Read', 'All rights reserved'],
      ...['Join the conversation', 'About the Author', 'Tags:', 'Share on social'],
    ])
      assert.ok(!text.includes(gone), `kept: ${gone}`);
    assert.equal(text.split('Ines Varga').length - 1, 1, 'the photo credit stands once');
  });
}
