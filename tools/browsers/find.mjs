// Where browsers live.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Debian's /usr/bin/chromium is a wrapper that adds switches of its own, hence the first path. */
const PLACES = {
  chromium: [
    '/usr/lib/chromium/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The variable that names a browser installed elsewhere. */
export const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Path of the program of `chromium` or `firefox`, or null where there is none. */
export function findBrowser(name) {
  const named = process.env[VARIABLE[name]];
  const places = named ? [named] : PLACES[name];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = places.flatMap((place) =>
    path.isAbsolute(place) ? place : folders.map((folder) => path.join(folder, place)),
  );
  return files.find(isProgram) ?? null;
}

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** The same path; throws where there is none, with what to do about it. */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const named = process.env[VARIABLE[name]];
  if (named) throw new Error(`${VARIABLE[name]} names no program: ${named}`);
  throw new Error(
    `${NAMES[name]} is missing: npm test puts it in place, or name its program in ${VARIABLE[name]}.`,
  );
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
