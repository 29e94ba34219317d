// Takes pictures of the extension itself into out/: on the sample story, in both browsers.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../browsers/chromium.mjs';
import { launchFirefox } from '../browsers/firefox.mjs';
import { folder, serve } from '../serve.mjs';

const SIZES = { wide: [1400, 900], narrow: [360, 740] };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const site = await serve(folder(path.resolve('test/sample')));
await mkdir('out', { recursive: true });
for (const [name, launch] of [
  ['chromium', () => launchChromium({ extension: 'dist/chrome' })],
  ['firefox', () => launchFirefox({ extension: 'dist/firefox' })],
]) {
  const browser = await launch();
  try {
    for (const [size, [width, height]] of Object.entries(SIZES))
      for (const scheme of ['light', 'dark']) {
        await browser.scheme(scheme);
        await browser.resize(width, height);
        await browser.open(`${site.url}/`);
        const { title } = await browser.button();
        await browser.clickButton();
        while ((await browser.button()).title === title) await pause(50);
        await pause(1200); // fonts, pictures and marks have arrived
        const file = path.join('out', `reader-${size}-${scheme}-${name}.png`);
        await browser.picture(file);
        console.log(file);
      }
  } finally {
    await browser.close();
  }
}
await site.close();
