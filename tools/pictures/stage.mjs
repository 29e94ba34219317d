// A page with the panel and the sample story in it, in a real browser, without the extension: what
// the panel needs of one is stood in for. Pictures and checks share it.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../browsers/find.mjs';

const LAUNCH = {
  chromium: {
    get executablePath() {
      return requireBrowser('chromium');
    },
    args: ['--no-sandbox', '--hide-scrollbars'],
  },
  firefox: {
    browser: 'firefox',
    get executablePath() {
      return requireBrowser('firefox');
    },
  },
};

const standIn = (words) => `
  const words = ${words};
  const area = () => ({ get: async () => ({}), set: async () => {}, remove: async () => {} });
  globalThis.chrome = {
    runtime: {
      id: 'stage',
      sendMessage: async () => {},
      getManifest: () => ({ version: '0' }),
    },
    i18n: {
      getMessage: (name, values = []) =>
        (words[name]?.message ?? '').replace(/\\$(\\d)/g, (_, n) => values[n - 1] ?? ''),
    },
    storage: {
      local: area(),
      sync: area(),
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  };
`;

const pageWith = (words) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Harbour</title>
<body style="background:#fff"><h1>The page below</h1><p>It is long.</p><div style="height:4000px"></div>
<script>${standIn(words)}</script><script src="/panel.js"></script>`;

/** The style sheets as they were last built, as the text of an object. */
async function styles() {
  const read = (name) => readFile(`dist/chrome/${name}.css`, 'utf8');
  return JSON.stringify({ first: await read('panel'), later: await read('parts') });
}

/** Serves the page; \`/?lang=de\` speaks German. */
export async function openStage() {
  const bundle = await build({
    entryPoints: ['tools/pictures/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    define: { OPEN_SHADOW: 'true', STYLES: await styles() },
  });
  const server = http.createServer(async ({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://stage');
    const [type, body] = await answer(pathname, searchParams.get('lang') ?? 'en');
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  });
  const answer = async (pathname, lang) => {
    if (pathname === '/panel.js') return ['text/javascript', bundle.outputFiles[0].text];
    if (pathname === '/harbour.svg')
      return ['image/svg+xml', await readFile('tools/pictures/harbour.svg')];
    return ['text/html', pageWith(await readFile(`src/_locales/${lang}/messages.json`, 'utf8'))];
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => server.close() };
}

/** A browser page on which scenes are set. */
export async function openBrowser(name) {
  const browser = await puppeteer.launch({ headless: true, ...LAUNCH[name] });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  return { browser, page };
}

/** Opens the panel as a scene wants it. */
export async function setScene(page, origin, scene, name) {
  const { width, height, dark = false, forced = false, act, lang = 'en' } = scene;
  const settings = { ...scene.settings };
  await page.setViewport({ width, height });
  if (name === 'chromium') await setMedia(page, { dark, forced });
  else if (dark) settings.theme ??= 'dark';
  await page.goto(`${origin}/?lang=${lang}`);
  await page.evaluate(
    (chosen, from, story, notice) => {
      if (notice) onRecordPictures.refuse(chosen, notice);
      else onRecordPictures.open(chosen, from, story);
    },
    settings,
    origin,
    scene.story ?? 'sample',
    scene.notice ?? null,
  );
  await settle(250);
  if (act) await page.evaluate(act, scene.with);
  await settle(act ? 700 : 100);
}

/** Colours of the system, each time both: what one scene forces must not last. */
async function setMedia(page, { dark, forced }) {
  const features = [
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
  ];
  const protocol = await page.createCDPSession();
  await protocol.send('Emulation.setEmulatedMedia', { features });
}

const settle = (time) => new Promise((resolve) => setTimeout(resolve, time));
