// Runs every suite in one browser that is started once. Node's own test runner is used here, as
// the drivers are ES modules and jest would have to translate them and all they import.
import { after, before, test } from 'node:test';
import { readerIn } from './reader.mjs';
import { serveSite } from './site.mjs';

/** How long a test may take that does not say otherwise. */
const TIMEOUT = 60_000;

/** Gives up waiting, so that the browser of a test that hangs can be replaced. */
async function inTime(work, limit) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${limit / 1000} s.`)), limit);
  });
  work.catch(() => {}); // its browser goes away under it
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Registers the suites' tests for a browser. Each test gets `{ browser, reader, site, note }`, of
 * which `note` adds a line to its report; after a failure the next one gets a fresh browser, so
 * that one fault is reported once.
 */
export function runIn(launch, suites) {
  const bench = {};
  async function start() {
    bench.browser = await launch();
    bench.reader = readerIn(bench.browser);
  }
  before(
    async () => {
      bench.site = await serveSite();
      await start();
    },
    { timeout: 2 * TIMEOUT },
  );
  after(async () => {
    await bench.browser?.close();
    await bench.site?.close();
  });
  for (const suite of suites)
    suite((title, work, limit = TIMEOUT) =>
      test(title, async (t) => {
        const note = (line) => t.diagnostic(line);
        try {
          await inTime(work({ ...bench, note }), limit);
        } catch (error) {
          await bench.browser.close().catch(() => {}); // it may be what broke
          await start();
          throw error;
        }
      }),
    );
}
