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
const found = new Readability(document.cloneNode(true), { serializer: (el) => el }).parse();
const make = (name, className, ...children) => {
  const el = document.createElement(name);
  el.className = className;
  el.append(...children);
  return el;
};
const host = make('div', '');
const root = host.attachShadow({ mode: 'open' });
const title = make('h1', '', found?.title ?? 'No story');
const dialog = make('dialog', 'panel', make('article', 'story', title, found?.content ?? ''));
root.append(make('style', '', \`
  dialog { width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; overflow: auto; }
  article { max-width: 38em; margin: auto; font: 20px/1.6 serif; }
  img { max-width: 100%; }\`), dialog);
document.documentElement.append(host);
dialog.showModal();`;

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
