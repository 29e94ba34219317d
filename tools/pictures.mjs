// Takes the pictures of the panel with a sample story into out/: every scene in Chromium, and with
// `--firefox` in Firefox. `npm run pictures -- dark` takes those whose name holds "dark".
import { mkdir, readFile } from 'node:fs/promises';
import http from 'node:http';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { SCENES } from './pictures/scenes.mjs';

const { values, positionals } = parseArgs({
  options: { firefox: { type: 'boolean' } },
  allowPositionals: true,
});
const scenes = SCENES.filter(({ name }) => positionals.every((part) => name.includes(part)));

const words = await readFile('src/_locales/en/messages.json', 'utf8');
const bundle = await build({
  entryPoints: ['tools/pictures/page.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  charset: 'utf8',
  loader: { '.css': 'text' },
  define: { OPEN_SHADOW: 'true' },
});

/** What the panel needs of an extension, without one: its words, and a storage that is empty. */
const STAND_IN = `
  const words = ${words};
  globalThis.chrome = {
    runtime: { id: 'pictures', sendMessage: async () => {} },
    i18n: { getMessage: (name, values = []) =>
      (words[name]?.message ?? '').replace(/\\$(\\d)/g, (_, n) => values[n - 1] ?? '') },
    storage: { local: { get: async () => ({}), set: async () => {}, remove: async () => {} } },
  };
`;
const html = `<!doctype html><meta charset="utf-8"><title>Harbour</title><body style="background:#fff">
<p>The page below.</p><script>${STAND_IN}</script><script src="/panel.js"></script>`;
const server = http.createServer(async ({ url }, response) => {
  const [type, body] =
    url === '/panel.js'
      ? ['text/javascript', bundle.outputFiles[0].text]
      : url === '/harbour.svg'
        ? ['image/svg+xml', await readFile('tools/pictures/harbour.svg')]
        : ['text/html', html];
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

await mkdir('out', { recursive: true });
await takeAll('chromium', {
  executablePath: process.env.CHROMIUM ?? '/usr/lib/chromium/chromium',
  args: ['--no-sandbox', '--hide-scrollbars'],
});
if (values.firefox)
  await takeAll('firefox', {
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
  });
server.close();

async function takeAll(name, options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  for (const scene of scenes) {
    const { width, height, dark = false, settings = {}, act } = scene;
    await page.setViewport({ width, height });
    if (name === 'chromium')
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      ]);
    else if (dark) settings.theme ??= 'dark';
    await page.goto(origin);
    await page.evaluate(
      (chosen, from) => {
        onRecordPictures.open(chosen, from);
      },
      settings,
      origin,
    );
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (act) await page.evaluate(act);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const path = `out/${scene.name}-${name}.png`;
    await page.screenshot({ path });
    console.log(path);
  }
  await browser.close();
}
