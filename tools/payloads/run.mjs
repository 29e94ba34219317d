// One browser's way through the payloads.
import { enter, eventNames, inspect, PURIFY } from '../../test/browser/inspect.mjs';
import { readerIn } from '../../test/browser/reader.mjs';
import { serve } from '../serve.mjs';
import { controlPage, runControl } from './control.mjs';
import { areContained, isTame, pageOf, pictureAddresses, SHARED } from './pages.mjs';

/** How long a page may take altogether before it counts as lost. */
const PATIENCE = 15_000;

/** How long a page may load: one that writes itself anew at a focus never ends to. */
const LOADING = 4_000;

/** What a handler needs to run after its event, and an image to fail to load. */
const SETTLED = 40;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens the reader over every payload that `book` does not know yet, and notes there what came of
 * each: `{ id, faults, story, shared, left, lost }`.
 */
export async function runIn(launch, payloads, { book, purify }) {
  const control = await controlPage();
  const site = await serve((request, response) => {
    const numbers = /^\/payload\/([\d,]+)$/.exec(request.url)?.[1].split(',').map(Number);
    if (!numbers && request.url !== '/control' && request.url !== '/') return false;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // What the page frames runs in windows of its own, with questions that stop the browser.
      'content-security-policy': "frame-src 'none'; object-src 'none'",
    });
    response.end(numbers ? pageOf(numbers.map((number) => payloads[number])) : control);
    return true;
  });
  const bench = { purify };
  const start = async () => {
    bench.browser = await launch();
    bench.reader = readerIn(bench.browser);
    await bench.browser.open(`${site.url}/`);
    bench.events ??= await bench.browser.evaluate(eventNames);
  };
  await start();
  const { name } = bench.browser;
  try {
    const groups = await groupsOf(bench, payloads, book);
    let done = 0;
    for (const [index, group] of groups.entries()) {
      if (index % 50 === 0)
        process.stdout.write(`${name}: page ${index} of ${groups.length}, ${done} payloads\n`);
      const url = `${site.url}/payload/${group}`;
      const seen = await tryInTime(bench, url);
      // Where one of several is at fault, each gets a page of its own, to be named.
      if (group.length > 1 && (seen.faults.length || !seen.story))
        groups.push(...group.map((number) => [number]));
      else {
        for (const number of group)
          await book.note({ id: payloads[number].id, shared: group.length, ...seen });
        done += group.length;
      }
      if (seen.lost) {
        await bench.browser.close().catch(() => {});
        await start();
      }
    }
    process.stdout.write(`${name}: the control\n`);
    await controlAll(bench, payloads, { book, url: `${site.url}/control` });
  } finally {
    await bench.browser.close().catch(() => {});
    await site.close();
  }
}

/** The numbers of the payloads that share a page, those that cannot alone at the end. */
async function groupsOf({ browser }, payloads, book) {
  const open = payloads.flatMap(({ id }, number) => (book.panel.has(id) ? [] : [number]));
  const tame = open.filter((number) => isTame(payloads[number]));
  const contained = await browser.evaluate(
    areContained,
    tame.map((number) => payloads[number].html),
  );
  const sharing = tame.filter((_, i) => contained[i]);
  const alone = new Set(open.filter((number) => !sharing.includes(number)));
  const groups = [];
  for (let i = 0; i < sharing.length; i += SHARED) groups.push(sharing.slice(i, i + SHARED));
  return [...groups, ...[...alone].map((number) => [number])];
}

async function tryInTime(bench, url) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  const work = tryPage(bench, url);
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    const left = await hasLeft(bench, url);
    const lost = left ? null : error.message.split('\n')[0].slice(0, 160);
    return { faults: [], story: false, left, lost };
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a page, or as much of it as comes in time. */
async function open({ browser }, url) {
  const loading = browser.open(url);
  loading.catch(() => {}); // it may fail when nobody waits any more
  await Promise.race([loading, pause(LOADING)]);
}

async function tryPage(bench, url) {
  const { browser, reader, events, purify } = bench;
  await browser.requests();
  await open(bench, url);
  await browser.evaluate(enter, 'reader');
  await pause(SETTLED);
  const own = new Set([
    ...(await browser.requests()),
    ...(await browser.evaluate(pictureAddresses)),
  ]);
  await browser.clickButton();
  const { story } = await reader.until(
    ({ story, sentence }) => story !== null || sentence !== null,
    'Expected an answer',
  );
  if (story)
    await reader.until(({ quotes }) => quotes > 0, 'Expected quotes', 1000).catch(() => {});
  const removed = story ? await browser.runScript(purify, PURIFY) : [];
  // Last, as a link to a place on the page itself closes the reader.
  const faults = await browser.evaluate(inspect, events);
  faults.push(...removed.map((what) => `DOMPurify removes ${what}`));
  await pause(SETTLED);
  const ran = (await browser.variable('fired')).filter((what) => what.startsWith('reader:'));
  const asked = (await browser.requests()).filter((address) => !own.has(address));
  if (ran.length || asked.length) {
    const self = await byItself(bench, url);
    if (ran.length && !self.ran) faults.push(`ran ${ran[0]}`);
    for (const address of asked)
      if (!self.asked.has(address)) faults.push(`asked for ${address.slice(0, 100)}`);
  }
  return { faults: faults.slice(0, 5), story: story !== null, left: false, lost: null };
}

/** What the page runs and asks for in the time the reader would have been open. */
async function byItself(bench, url) {
  const { browser } = bench;
  await browser.requests();
  await open(bench, url);
  await browser.evaluate(enter, 'reader');
  await pause(500);
  const fired = await browser.variable('fired');
  return {
    ran: fired.some((what) => what.startsWith('reader:')),
    asked: new Set(await browser.requests()),
  };
}

/** Whether the page went elsewhere or tore itself down, as a payload may make it do. */
async function hasLeft({ browser }, url) {
  const stands = (url) => location.href === url && document.getElementsByTagName('h1').length > 0;
  const answer = browser.evaluate(stands, url).catch(() => true);
  return !(await Promise.race([answer, pause(2000).then(() => true)]));
}

async function controlAll({ browser, events }, payloads, { book, url }) {
  if (payloads.every(({ id }) => book.control.has(id))) return;
  const fired = await runControl(browser, { url, events, count: payloads.length, start: 0 });
  for (const [number, { id }] of payloads.entries())
    await book.note({ id, control: fired.has(number) });
}
