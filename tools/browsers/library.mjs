// A page in Chromium that can import the built library, for measuring on saved pages.
import fs from 'node:fs';
import http from 'node:http';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find.mjs';

/** Opens it; in the page `import('/lib.mjs')` gives the library. Nothing else can be reached. */
export async function openLibrary() {
  const library = fs.readFileSync('dist/lib/on-record.mjs');
  const server = http.createServer((request, response) => {
    const isLibrary = request.url === '/lib.mjs';
    response.writeHead(200, { 'content-type': isLibrary ? 'text/javascript' : 'text/html' });
    response.end(isLibrary ? library : '<!doctype html><title>library</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
