// The pages that are measured.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { STORY } from '../../../test/browser/pages.mjs';

/** A sample of a folder's pages, spread evenly over it, and a story of ours at two sizes. */
export async function readPages(folder, count) {
  const bodies = folder
    ? await sampleOf(folder, count)
    : [await readFile('test/sample/index.html')];
  const grown = [1, 10].map((times) => ({
    url: `/grown/${times}`,
    body: storyOf(times),
    grown: times,
  }));
  return [...bodies.map((body, i) => ({ url: `/page/${i}`, body })), ...grown];
}

async function sampleOf(folder, count) {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .sort();
  const step = Math.max(1, files.length / count);
  const chosen = files.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  return Promise.all(
    chosen.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    }),
  );
}

function storyOf(times) {
  const words = STORY.map((text) => `<p>${text}</p>`).join('');
  const link = '<div class="rail"><a href="/a">More news of the day</a></div>';
  const around = link.repeat(100 * times);
  return `<!doctype html><title>Ferry</title>${around}<article><h1>Ferry</h1>${words.repeat(10 * times)}</article>${around}`;
}
