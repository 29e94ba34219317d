// How often are headline and authors right? Reads saved pages in Chromium and compares with what
// is known of them.
//   npm run build && node tools/metadata.mjs <folder> [--wrong]
// The folder holds corpora: <corpus>/truth.jsonl with {id, url, title, authors} a line, and
// <corpus>/pages/<id>.html.gz. A headline is right if it has the same words as the known one, near
// if one holds six words of ten of the other; authors are right if each known one is among ours.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { openLibrary } from './browsers/library.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (!folder) throw new Error('Give the folder that holds the corpora.');

const plain = (text) =>
  (text ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
const isNear = (a, b) => {
  const [one, other] = [a, b].map((text) => new Set(text.split(' ')));
  const both = [...one].filter((word) => other.has(word)).length;
  return both >= 0.6 * Math.min(one.size, other.size);
};
const isAmong = (name, names) =>
  names.some((other) => other && (other.includes(name) || name.includes(other)));

const { page, close } = await openLibrary();

const count = {
  headlines: 0,
  right: 0,
  near: 0,
  authored: 0,
  authors: 0,
  stated: 0,
  dated: 0,
  pages: 0,
};
for (const corpus of fs.readdirSync(folder)) {
  const truths = path.join(folder, corpus, 'truth.jsonl');
  if (!fs.existsSync(truths)) continue;
  for (const line of fs.readFileSync(truths, 'utf8').trim().split('\n')) {
    const truth = JSON.parse(line);
    if (!truth.title && !truth.authors?.length) continue;
    const file = path.join(folder, corpus, 'pages', `${truth.id}.html.gz`);
    const html = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8');
    const found = await page.evaluate(
      async (source, url) => {
        const { readArticle } = await import('/lib.mjs');
        const copy = new DOMParser().parseFromString(source, 'text/html');
        const article = readArticle(copy, url);
        const stated = `${copy.documentElement.textContent} ${[...copy.querySelectorAll('meta')].map((el) => el.content).join(' ')}`;
        return {
          title: article?.title,
          authors: article?.authors ?? [],
          published: article?.published,
          stated,
        };
      },
      html,
      truth.url,
    );
    count.pages++;
    if (found.published) count.dated++;
    if (truth.title) {
      const [ours, known] = [plain(found.title), plain(truth.title)];
      count.headlines++;
      if (ours === known) count.right++;
      if (ours && isNear(ours, known)) count.near++;
      else if (options.wrong) console.log(`${truth.id}: "${found.title}", not "${truth.title}"`);
    }
    if (truth.authors?.length) {
      const names = found.authors.map(plain);
      const known = truth.authors.map(plain);
      const isStated = known.every((name) => plain(found.stated).includes(name));
      const isRight = known.every((name) => isAmong(name, names));
      count.authored++;
      if (isRight) count.authors++;
      if (isStated) count.stated++;
      if (isStated && isRight) count.both = (count.both ?? 0) + 1;
      else if (options.wrong && !isRight)
        console.log(
          `${truth.id}: ${found.authors.join(', ') || 'nobody'}, not ${truth.authors.join(', ')}${isStated ? '' : ' (not on the page)'}`,
        );
    }
  }
}
await close();
const share = (part, whole) => `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)} %`;
console.log(`headlines word for word: ${share(count.right, count.headlines)}`);
console.log(`headlines, or near:      ${share(count.near, count.headlines)}`);
console.log(`authors, all pages:      ${share(count.authors, count.authored)}`);
console.log(`authors the page states: ${share(count.both ?? 0, count.stated)}`);
console.log(`pages with a date:       ${share(count.dated, count.pages)}`);
