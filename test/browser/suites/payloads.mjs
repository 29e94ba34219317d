import assert from 'node:assert/strict';
import { enter, eventNames, inspect, PURIFY, readPurify } from '../inspect.mjs';
import { FRAGMENTS, SEED, SHARED, STORY } from '../pages.mjs';

export default function hostileMarkup(test) {
  const pageCount = Math.ceil(FRAGMENTS.length / SHARED);

  test(`nothing of ${FRAGMENTS.length} hostile fragments gets into the panel (seed ${SEED})`, async ({
    browser,
    reader,
    site,
  }) => {
    const purify = await readPurify();
    let events;
    for (let page = 0; page < pageCount; page++) {
      const url = `${site.url}/hostile/${page}`;
      await browser.open(url);
      events ??= await browser.evaluate(eventNames);
      await browser.evaluate(enter, 'reader');
      await browser.clickButton();
      const { story } = await reader.opened();
      for (const text of STORY) assert.ok(story.join('\n').includes(text), `${url}: lost ${text}`);
      await reader.annotated();
      assert.deepEqual(await browser.evaluate(inspect, events), [], url);
      assert.deepEqual(await browser.runScript(purify, PURIFY), [], url);
      const ran = await browser.variable('fired');
      if (ran.some((what) => what.startsWith('reader:')))
        assert.ok(await runsByItself(browser, url), `${url} ran ${ran}`);
    }
  });

  test('markup that a story quotes stays words', async ({ browser, reader, site }) => {
    const { story } = await reader.read(`${site.url}/quoted`);
    await reader.annotated();
    assert.ok(story.some((text) => text.includes('<img src=x onerror=alert(1)>')));
    assert.ok(story.some((text) => text.includes('<script>alert(1)</script>')));
    assert.deepEqual(await browser.evaluate(inspect, []), []);
    assert.deepEqual(
      (await browser.variable('fired')).filter((what) => !what.startsWith('page:')),
      [],
    );
  });
}

/** Whether the page runs something by itself in the time the reader would have been open. */
async function runsByItself(browser, url) {
  await browser.open(url);
  await browser.evaluate(enter, 'reader');
  await new Promise((resolve) => setTimeout(resolve, 600));
  return (await browser.variable('fired')).some((what) => what.startsWith('reader:'));
}
