import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { STORY } from '../pages.mjs';

export default function library(test) {
  test('the library reads a page and leaves it alone', async ({ browser, site }) => {
    await browser.open(`${site.url}/plain`);
    const found = await browser.runScript(
      await readFile('dist/test/library.js', 'utf8'),
      `(() => {
        const before = document.documentElement.outerHTML;
        const story = onRecord.readArticle(document);
        const { quotes } = onRecord.annotate(story);
        const same = document.documentElement.outerHTML === before;
        const direct = quotes.filter(({ kind }) => kind === 'direct').length;
        return { text: story.text, direct, same };
      })()`,
    );
    assert.deepEqual(found, { text: STORY.join('\n\n'), direct: 4, same: true });
  });

  test('annotateText needs no page', async () => {
    const { annotateText } = await import(
      pathToFileURL(path.resolve('dist/lib/on-record.mjs')).href
    );
    const text = STORY.join('\n\n');
    const { quotes, people } = annotateText(text, 'en');
    const direct = quotes.filter(({ kind }) => kind === 'direct');
    assert.equal(direct.length, 4);
    assert.ok(people.some(({ name }) => name === 'Wilhelmina Drost'));
    for (const { content } of direct)
      for (const { start, end } of content) assert.match(text.slice(start, end), /^“.*”$/s);
  });
}
