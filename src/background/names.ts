import browser from 'webextension-polyfill';

/** The package's file of the names' model, as base64: a message to a page holds no bytes. */
export async function readNames(): Promise<string> {
  const file = await fetch(browser.runtime.getURL('names.bin'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
