// Takes the pictures for the stores into store/: five scenes of the panel with the sample story, and
// the tile. Where `pngquant` is on hand they are made smaller by it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { openBrowser, openStage, setScene } from './stage.mjs';

const STORE = { width: 1280, height: 800 };

/** Presses what the selectors name, one after the other, and scrolls where `top` says. */
const act = ({ pressed = [], top }) => {
  const { shadowRoot } = document.querySelector('html > div');
  for (const selector of pressed) shadowRoot.querySelector(selector).click();
  if (top !== undefined) shadowRoot.querySelector('.panel').scrollTop = top;
};
const part = (place) => `.tools [data-place="${place}"]`;
const chosen = ['.person', '.strip [aria-label="Next mention"]'];

const SCENES = [
  { name: '1-story', ...STORE },
  { name: '2-people', ...STORE, act, with: { pressed: chosen } },
  { name: '3-quotes', ...STORE, dark: true, act, with: { pressed: [part(1)], top: 1130 } },
  { name: '4-removed', ...STORE, act, with: { pressed: [part(3)] } },
  {
    name: '5-looks',
    ...STORE,
    settings: { theme: 'sepia', font: 'sans' },
    act,
    with: { pressed: [part(5)], top: 1130 },
  },
];

const tile = (icon) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; width: 440px; height: 280px; display: grid; align-content: center;
    padding: 0 40px; box-sizing: border-box; background: #fffdf9; color: #1c1a17;
    font: 23px/1.5 Georgia, "Liberation Serif", serif }
  header { display: flex; align-items: center; gap: 16px; font-size: 50px; font-weight: 700 }
  svg { width: 72px; height: 72px }
  p { margin: 20px 0 0 } i { font-style: normal; background: #dbe7ff; border-bottom: 2px solid #2f5bb7 }
  b { background: #ffe3d3; border-bottom: 2px solid #b5501b; font-weight: 400 }
</style><header>${icon}On Record</header>
<p>The story alone,<br><i>who is in it,</i> <b>“who said what.”</b></p>`;

const stage = await openStage();
const { browser, page } = await openBrowser('chromium');
const take = async (name) => {
  const path = `store/${name}.png`;
  await page.screenshot({ path });
  await promisify(execFile)('pngquant', ['--force', '--strip', '--ext', '.png', path]).catch(
    (error) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
  console.log(path);
};
for (const scene of SCENES) {
  await setScene(page, stage.origin, scene, 'chromium');
  await take(scene.name);
}
await page.setViewport({ width: 440, height: 280 });
await page.setContent(tile(await readFile('icons/reading.svg', 'utf8')));
await take('tile');
await browser.close();
stage.close();
