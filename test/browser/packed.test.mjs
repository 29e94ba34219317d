import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { launchChromium } from '../../tools/browsers/chromium.mjs';
import { launchFirefox } from '../../tools/browsers/firefox.mjs';
import { readerIn } from './reader.mjs';
import { serveSite } from './site.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const archive = (target) => path.resolve('out', `on-record-${target}-${version}.zip`);

let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'on-record-packed-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function unpack(target) {
  const there = path.join(folder, target);
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive(target))))) {
    await mkdir(path.join(there, path.dirname(name)), { recursive: true });
    await writeFile(path.join(there, name), bytes);
  }
  return there;
}

for (const [name, launch] of [
  // Chromium takes a bare archive from its store only, so it gets what was in it.
  ['Chromium', async () => launchChromium({ extension: await unpack('chrome') })],
  ['Firefox', () => launchFirefox({ extension: archive('firefox') })],
])
  test(`the archive for ${name} opens and closes the reader`, { timeout: 90_000 }, async () => {
    const site = await serveSite();
    const browser = await launch();
    try {
      const reader = readerIn(browser);
      await browser.open(`${site.url}/plain`);
      await browser.clickButton();
      await reader.button('Close the reader');
      // Its shadow root is closed: the page sees an element more, and nothing in it.
      const seen = await browser.evaluate(() => {
        const { children, lastElementChild } = document.documentElement;
        return [children.length, lastElementChild.shadowRoot, lastElementChild.childNodes.length];
      });
      assert.deepEqual(seen, [3, null, 0]);
      await browser.press('Escape');
      await reader.button('Read this story');
    } finally {
      await browser.close();
      await site.close();
    }
  });
