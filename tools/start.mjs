// `npm start`: builds the extension and opens a real browser on a story with the reader open.
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main, Plain, step } from './progress.mjs';
import { folder, serve } from './serve.mjs';
import { setUp } from './setup.mjs';

const USAGE =
  'npm start -- [--browser chromium|firefox] [--file page.html | --url https://example.org/story]';

/** How long the reader may take to answer the click, and its annotations to arrive. */
const TIMEOUT = 20_000;
const SETTLED = 1_500;

const calledFrom = process.env.INIT_CWD ?? process.cwd();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

await main(async () => {
  const { browser, file, url } = choices();
  const page = file && path.resolve(calledFrom, file);
  if (page && !(await stat(page).catch(() => null))?.isFile())
    throw new Plain(`There is no file ${file}.`);
  await setUp([browser]);
  await step('Building the extension', process.execPath, ['build.mjs']);

  const site = await serve(folder(page ? path.dirname(page) : path.resolve('test/sample')));
  try {
    const local = page ? `${site.url}/${encodeURIComponent(path.basename(page))}` : `${site.url}/`;
    await openReader(browser, url ?? local, { offline: url === undefined });
  } finally {
    await site.close();
  }
});

/** What the command line asks for. */
function choices() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        file: { type: 'string' },
        url: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new Plain(`${error.message.split('. ')[0]}. Use: ${USAGE}`);
  }
  const browser = values.browser === 'chrome' ? 'chromium' : values.browser;
  if (!['chromium', 'firefox'].includes(browser))
    throw new Plain(`On Record does not know a browser called ${browser}. Use: ${USAGE}`);
  if (values.file !== undefined && values.url !== undefined)
    throw new Plain('Please name a file or an address, not both.');
  if (values.url !== undefined && !/^https?:\/\/./.test(values.url))
    throw new Plain(`An address starts with http:// or https://, unlike ${values.url}`);
  return { ...values, browser };
}

/** Opens the story and clicks the button; what follows depends on whether somebody can see it. */
async function openReader(browser, url, { offline }) {
  // Not before now: these need the packages.
  const { launchChromium } = await import('./browsers/chromium.mjs');
  const { launchFirefox } = await import('./browsers/firefox.mjs');
  const launch = { chromium: launchChromium, firefox: launchFirefox }[browser];
  const headless = !hasDisplay();
  process.stdout.write(`Opening ${url} …\n`);
  const driver = await launch({
    extension: `dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`,
    headless,
    offline,
  });
  try {
    await driver.open(url).catch((error) => {
      // Some pages never finish; what is there by now can be read.
      if (/timeout|timed out/i.test(error.message)) return;
      throw new Plain(`${url} could not be opened: ${reasonOf(error)}.`);
    });
    await clickAndWait(driver);
    if (headless) await report(driver, browser);
    else {
      process.stdout.write('The reader is open. Close the window to end.\n');
      await driver.closed;
    }
  } finally {
    await driver.close();
  }
}

/** Why a page did not load, in the browser's own term. */
function reasonOf({ message }) {
  return (
    /net::(ERR_\w+)|neterror\?e=(\w+)/.exec(message)?.slice(1).find(Boolean) ??
    message.split('\n')[0]
  );
}

/** A display of the system's own; without one the browser runs unseen. */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function clickAndWait(driver) {
  const before = await driver.button();
  await driver.clickButton();
  for (const end = Date.now() + TIMEOUT; ; await pause(50)) {
    const { title, badge } = await driver.button();
    if (badge) throw new Plain(`The reader stayed closed. ${title}`);
    if (title !== before.title) return;
    if (Date.now() > end) throw new Plain(`The reader did not open within ${TIMEOUT / 1000} s.`);
  }
}

/** What a person would see, for a terminal. */
async function report(driver, browser) {
  const library = await readFile('dist/test/library.js', 'utf8');
  const { story, annotations } = await driver.runScript(
    library,
    `(() => {
      const story = onRecord.readArticle(document);
      return { story, annotations: onRecord.annotate(story) };
    })()`,
  );
  const { printStory } = await import('./print.mjs');
  process.stdout.write(`\n${printStory(story, annotations)}\n`);
  await pause(SETTLED);
  await mkdir('out', { recursive: true });
  const picture = path.join('out', `reader-${browser}.png`);
  await driver.picture(picture);
  process.stdout.write(`There is no display here, so the reader was drawn into ${picture}\n`);
}
