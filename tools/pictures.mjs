// Takes the pictures of the panel with a sample story into out/, in Chromium and with `--firefox`
// in Firefox. `npm run pictures -- dark` takes those whose name holds "dark"; `--check` asks axe
// about every scene, and whether annotating moves the text.
import { mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { axeIn, movesIn, timesIn } from './pictures/checks.mjs';
import { SCENES } from './pictures/scenes.mjs';
import { openBrowser, openStage, setScene } from './pictures/stage.mjs';

const { values, positionals } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: true },
    check: { type: 'boolean', default: false },
  },
  allowNegative: true,
  allowPositionals: true,
});
const scenes = SCENES.filter(({ name }) => positionals.every((part) => name.includes(part)));
const axe = values.check ? await readFile('node_modules/axe-core/axe.min.js', 'utf8') : null;
const stage = await openStage();
await mkdir('out', { recursive: true });
for (const name of ['chromium', 'firefox'].filter((name) => values[name])) {
  const { browser, page } = await openBrowser(name);
  for (const scene of scenes) {
    await setScene(page, stage.origin, scene, name);
    const path = `out/${scene.name}-${name}.png`;
    await page.screenshot({ path });
    const found = axe ? await axeIn(page, axe) : '';
    if (/^axe: [^0]/.test(found)) process.exitCode = 1;
    console.log(path, found);
  }
  if (values.check) {
    const moved = await movesIn(page, stage.origin);
    if (moved > 0) process.exitCode = 1;
    console.log(`${name}, 20,000 words: ${await timesIn(page, stage.origin)}`);
    console.log(`${name}: annotating moved ${moved} of the story's letters`);
  }
  await browser.close();
}
stage.close();
