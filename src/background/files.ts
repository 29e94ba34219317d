// What ours in a page needs of the package: data that no page can get at.
import browser from 'webextension-polyfill';
import type { Kit, List } from '../kit';
import type { LearntFiles } from '../messages';
import { loadSettings, type Settings } from '../settings';

let files: Promise<Pick<Kit, 'styles' | 'lists'>> | null = null;
let settings: Promise<Settings> | null = null;

/** What the reader needs besides its script; read once in this script's life, and at a change. */
export async function readKit(): Promise<Kit> {
  settings ??= loadSettings();
  files ??= readFiles().catch((error) => {
    files = null;
    throw error;
  });
  const [chosen, own] = await Promise.all([settings, files]);
  return { settings: chosen, ...own };
}

/** To be called when something stored has changed. */
export function forgetSettings(): void {
  settings = null;
}

async function readFiles() {
  const [first, later, words] = await Promise.all([
    open('panel.css'),
    open('parts.css'),
    open('words.json'),
  ]);
  return {
    styles: { first: await first.text(), later: await later.text() },
    lists: JSON.stringify(
      (await words.json()).map((list: List) => (typeof list === 'string' ? list : summedUp(list))),
    ),
  };
}

/** The ascending numbers of which a file holds the first and what each adds to the one before. */
function summedUp(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
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
