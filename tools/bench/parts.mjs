// How long the parts of the panel take with a story of twenty thousand words, and what is left of
// it in memory. After a build: node tools/bench/parts.mjs [--rounds 5]
import { parseArgs } from 'node:util';
import { openBrowser, openStage } from '../pictures/stage.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Nodes and bytes alive in the page once everything that can go has gone; Chromium alone tells. */
async function aliveIn(page) {
  const protocol = await page.createCDPSession();
  await protocol.send('HeapProfiler.collectGarbage');
  const { Nodes, JSHeapUsedSize } = await page.metrics();
  return { nodes: Nodes, kilobytes: Math.round(JSHeapUsedSize / 1024) };
}

const stage = await openStage();
for (const name of ['chromium', 'firefox']) {
  const { browser, page } = await openBrowser(name);
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(stage.origin);
  // Once for nothing: the engine's own warming is not the panel's.
  const times = () => page.evaluate(() => onRecordPictures.times());
  await times();
  const before = name === 'chromium' ? await aliveIn(page) : null;
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await times());
  console.log(`${name}: medians of ${rounds} rounds, in milliseconds`);
  console.table(
    Object.fromEntries(
      Object.keys(all[0]).map((part) => {
        const taken = all.map((round) => round[part]);
        return [part, { median: median(taken), most: Math.max(...taken) }];
      }),
    ),
  );
  if (before) {
    const after = await aliveIn(page);
    console.log(
      `alive before ${before.nodes} nodes, ${before.kilobytes} kB;`,
      `after ${rounds} more openings ${after.nodes} nodes, ${after.kilobytes} kB`,
    );
  }
  await browser.close();
}
stage.close();
