// What ours in a page needs of the package: data that no page can get at.
import browser from 'webextension-polyfill';
import type { Kit } from '../kit';
import type { LearntFiles } from '../messages';
import { loadSettings } from '../settings';

let files: Promise<Pick<Kit, 'styles' | 'lists'>> | null = null;

/** What the reader needs besides its script; files are read once in this script's life. */
export async function readKit(): Promise<Kit> {
  files ??= readFiles().catch((error) => {
    files = null;
    throw error;
  });
  const [settings, own] = await Promise.all([loadSettings(), files]);
  return { settings, ...own };
}

async function readFiles() {
  const [first, later, words] = await Promise.all([
    open('panel.css'),
    open('parts.css'),
    open('words.json'),
  ]);
  return {
    styles: { first: await first.text(), later: await later.text() },
    lists: (await words.json()).map((list: Kit['lists'][number]) =>
      typeof list === 'string' ? list : summedUp(list),
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
