// The positive control: what Readability gives for each page, put into a page as HTML.
import { build } from 'esbuild';
import { HOOKS } from '../../test/browser/inspect.mjs';

/** How long a payload may keep the page of the control before it is given up. */
const PATIENCE = 4_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Goes through the payloads from `first` on; runs in the page, where payloads may run too. */
async function tryAll({ first, count, events }) {
  const settle = window.setTimeout.bind(window);
  for (let at = first; at < count; at++) {
    window.progress.at = at;
    const before = window.fired.length;
    const html = await (await fetch(`/payload/${at}`)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    // Names of the page would make Readability loop; the control is about its result.
    for (const el of Document.prototype.querySelectorAll.call(page, '[name], [id]')) {
      Element.prototype.removeAttribute.call(el, 'name');
      Element.prototype.removeAttribute.call(el, 'id');
    }
    const host = document.documentElement.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = new window.readability.Readability(page).parse()?.content ?? '';
    for (const el of root.querySelectorAll('*'))
      for (const name of events) el.dispatchEvent(new Event(name, { cancelable: true }));
    await new Promise((resolve) => settle(resolve, 40));
    if (window.fired.length > before) window.progress.fired.push(at);
    host.remove();
  }
  window.progress.at = count;
}

/** The page of the control, with Readability as it is. */
export async function controlPage() {
  const { outputFiles } = await build({
    stdin: { contents: "export { Readability } from '@mozilla/readability';", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'readability',
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Control</title>
<link rel="icon" href="data:,">${HOOKS}<script>${script}</script><script>
window.progress = { at: -1, fired: [] };
addEventListener('on-record-control', ({ detail }) => (${tryAll})(JSON.parse(detail)));
</script></head><body></body></html>`;
}

/** Which payloads, by number, run as HTML; those that tear the page down are passed over. */
export async function runControl(browser, { url, count, events, start }) {
  const fired = new Set();
  const go = (detail) => dispatchEvent(new CustomEvent('on-record-control', { detail }));
  for (let first = start; first < count; ) {
    await browser.open(url);
    await browser.evaluate(go, JSON.stringify({ first, count, events }));
    for (let at = first, since = Date.now(); ; await pause(200)) {
      const progress = await Promise.race([
        browser.variable('progress').catch(() => null),
        pause(PATIENCE).then(() => null),
      ]);
      for (const number of progress?.fired ?? []) fired.add(number);
      if (progress && progress.at > at) {
        at = progress.at;
        since = Date.now();
      }
      if (at >= count) return fired;
      if (!progress || Date.now() - since > PATIENCE) {
        first = at + 1;
        break;
      }
    }
  }
  return fired;
}
