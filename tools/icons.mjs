// Draws the PNG sizes of both icons from their SVG sources, through Chromium.
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browsers/find.mjs';

/** The button shows both icons; menus, lists and stores show the first alone. */
const SIZES = { idle: [16, 32, 48, 128], reading: [16, 32] };

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(`icons/${name}.svg`, 'utf8');
  for (const size of sizes) {
    // The stores want 16 pixels of air around the picture at 128.
    const drawn = size === 128 ? 96 : size;
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;height:${size}px;display:grid;place-items:center}svg{width:${drawn}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(`icons/${name}-${size}.png`, png);
  }
}
await browser.close();
