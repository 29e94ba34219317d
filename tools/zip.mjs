// Zip archives that are the same, byte for byte, whenever and wherever they are made.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';

/** A plain file that everybody may read, as Unix writes it into an archive. */
const FILE = { level: 9, os: 3, attrs: (0o100644 << 16) >>> 0 };

/**
 * An archive of files, given as a folder and paths below it.
 *
 * Archives hold local time, so the date is given in local parts: it reads the same in every zone.
 */
export async function zip(folder, files) {
  const entries = {};
  for (const file of [...files].sort(byBytes))
    entries[file] = [
      new Uint8Array(await readFile(path.join(folder, file))),
      { ...FILE, mtime: new Date(1980, 0, 1) },
    ];
  return zipSync(entries);
}

/** Every file below a folder, with `/` between the parts of its path. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}

/** Order that depends on no language. */
const byBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
