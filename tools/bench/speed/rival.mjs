// A plain reader to be measured against: at a click Readability's output in a dialog, and no more.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const BACKGROUND = `const api = globalThis.browser ?? chrome;
api.action.onClicked.addListener(({ id }) =>
  api.scripting.executeScript({ target: { tabId: id }, files: ['reader.js'] }));`;

/** Notes when its first line runs: until then the time is the browser's and the automation's. */
const READER = `document.documentElement.dataset.started = performance.timeOrigin + performance.now();
import { Readability } from '@mozilla/readability';
const article = new Readability(document.cloneNode(true)).parse();
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = \`<style>
  dialog { width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; overflow: auto; }
  article { max-width: 38em; margin: auto; font: 20px/1.6 serif; }
  img { max-width: 100%; }
</style><dialog class="panel"><article class="story">\${
  article ? '<h1></h1>' + article.content : 'No story.'
}</article></dialog>\`;
if (article) root.querySelector('h1').textContent = article.title;
document.documentElement.append(host);
root.querySelector('dialog').showModal();`;

/** Builds it into a folder for one browser. */
export async function buildRival(folder, browser) {
  await mkdir(folder, { recursive: true });
  const background =
    browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
  const manifest = {
    manifest_version: 3,
    name: 'Plain reader',
    version: '1',
    action: {},
    permissions: ['activeTab', 'scripting'],
    background,
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'plain@example.org' } },
    }),
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'background.js'), BACKGROUND);
  await build({
    stdin: { contents: READER, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'iife',
    outfile: path.join(folder, 'reader.js'),
  });
  return folder;
}
