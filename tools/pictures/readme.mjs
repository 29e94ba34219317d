// Takes the pictures of the README into docs/: the extension itself, on the sample story.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../browsers/chromium.mjs';
import { launchFirefox } from '../browsers/firefox.mjs';
import { folder, serve } from '../serve.mjs';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** `keys` bring the panel to what the picture shows; `?` lists them in the panel. */
const PICTURES = [
  { file: 'reader', on: 'chromium', scheme: 'light', width: 1280, height: 800, keys: ['j', 'j'] },
  { file: 'quotes', on: 'firefox', scheme: 'dark', width: 1280, height: 800, keys: ['j', 'q'] },
  { file: 'phone', on: 'chromium', scheme: 'dark', width: 390, height: 800, keys: ['j', 'j'] },
];

/** Time for the annotations to arrive and for the panel to come to rest, in milliseconds. */
const SETTLED = 2_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const site = await serve(folder(path.resolve('test/sample')));
await mkdir('docs', { recursive: true });
for (const { file, on, scheme, width, height, keys } of PICTURES) {
  const driver = await LAUNCH[on]({
    extension: `dist/${on === 'chromium' ? 'chrome' : 'firefox'}`,
  });
  try {
    await driver.resize(width, height);
    await driver.scheme(scheme);
    await driver.open(`${site.url}/`);
    await driver.clickButton();
    await pause(SETTLED);
    for (const key of keys) {
      await driver.press(key);
      await pause(SETTLED / 4);
    }
    await pause(SETTLED);
    await driver.picture(`docs/${file}.png`);
    console.log(`docs/${file}.png`);
  } finally {
    await driver.close();
  }
}
await site.close();
