// What is known of each payload, kept on disk, so that a run that was broken off goes on.
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Opens the book of a browser; one that was written about another build is begun anew. */
export async function openBook(name, extension, { afresh = false } = {}) {
  const file = path.join('out', 'payloads', `${name}.jsonl`);
  const build = await hashOf(extension);
  const lines = afresh ? '' : await readFile(file, 'utf8').catch(() => '');
  const [head, ...notes] = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const panel = new Map();
  const control = new Map();
  const add = (note) =>
    'control' in note ? control.set(note.id, note.control) : panel.set(note.id, note);
  if (head?.build === build) for (const note of notes) add(note);
  else {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify({ build })}\n`);
  }
  const note = async (what) => {
    add(what);
    await appendFile(file, `${JSON.stringify(what)}\n`);
  };
  return { panel, control, note };
}

async function hashOf(folder) {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.js')).sort())
    hash.update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}
