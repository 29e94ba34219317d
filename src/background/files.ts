// What ours in a page may ask for of the package: data that no page can get at, only ours by a message.
import browser from 'webextension-polyfill';
import type { Kit, LearntFiles } from '../messages';

let kit: Promise<Kit> | null = null;

/** What the reader needs besides its script; read once for as long as the background lives. */
export function readKit(): Promise<Kit> {
  kit ??= openKit().catch((error) => {
    kit = null;
    throw error;
  });
  return kit;
}

async function openKit(): Promise<Kit> {
  const [first, later, words] = await Promise.all([
    open('panel.css'),
    open('parts.css'),
    open('words.json'),
  ]);
  return {
    styles: { first: await first.text(), later: await later.text() },
    tables: await words.json(),
  };
}

/** What was learnt. */
export async function readLearnt(): Promise<LearntFiles> {
  const [names, judges] = await Promise.all([open('names.bin'), open('judges.json')]);
  const bytes = new Uint8Array(await names.arrayBuffer());
  return {
    names: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    judges: await judges.json(),
  };
}

const open = (file: string) => fetch(browser.runtime.getURL(file));
