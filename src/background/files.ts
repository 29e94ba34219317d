// What ours in a page needs of the package: data that no page can get at.
import browser from 'webextension-polyfill';
import type { Kit } from '../kit';
import type { LearntFiles } from '../messages';
import { loadSettings, type Settings } from '../settings';

let files: Promise<Pick<Kit, 'style' | 'lists'>> | null = null;
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
  const [style, lists] = await Promise.all([textOf('panel.css'), textOf('words.json')]);
  return { style, lists };
}

/** The style sheet of the parts that come after the story. */
export const readStyle = () => textOf('parts.css');

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

const textOf = async (file: string) => (await open(file)).text();
