// A page in Chromium that can import the built library, for measuring on saved pages.
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serve } from '../serve.mjs';
import { requireBrowser } from './find.mjs';

/** Opens it; in the page `import('/lib.mjs')` gives the library. Nothing else can be reached. */
export async function openLibrary() {
  const library = fs.readFileSync('dist/lib/on-record.mjs');
  const site = await serve((request, response) => {
    const isLibrary = request.url === '/lib.mjs';
    response.writeHead(200, { 'content-type': isLibrary ? 'text/javascript' : 'text/html' });
    response.end(isLibrary ? library : '<!doctype html><title>library</title>');
    return true;
  });
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
    ],
  });
  const page = await browser.newPage();
  await page.goto(site.url);
  return {
    page,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
