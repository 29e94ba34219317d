// How much furniture is left in a story, and how much story goes with it? Puts the widgets of
// `residue/widgets/` at eight places into the stories of `residue/stories/` and reads each page
// with the built library and with Readability alone.
//
//   npm run build && node tools/bench/residue.mjs [--worst 20] [--class weather]
//     [--lang de] [--widget "bug with icon label"] [--pages folder] [--json out.json]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './residue/browser.mjs';
import { cases } from './residue/cases.mjs';
import { judge } from './residue/count.mjs';
import { layPage, PLACES } from './residue/page.mjs';
import { readStory } from './residue/story.mjs';
import { printTables, printWorst } from './residue/table.mjs';

const { values: options } = parseArgs({
  options: {
    lib: { type: 'string', default: 'dist/lib/on-record.mjs' },
    worst: { type: 'string', default: '10' },
    class: { type: 'string' },
    lang: { type: 'string' },
    widget: { type: 'string' },
    // Writes the pages on which something was left or lost, to be looked at.
    pages: { type: 'string' },
    json: { type: 'string' },
  },
});

const BATCH = 40;
const here = new URL('residue/', import.meta.url);

const files = (folder, ending) =>
  readdirSync(new URL(folder, here))
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      name: path.basename(file, ending),
      text: readFileSync(new URL(`${folder}/${file}`, here), 'utf8'),
    }));

const stories = files('stories', '.md')
  .filter(({ name }) => name !== 'README')
  .map(({ name, text }) => readStory(text, name));
const browser = await openBrowser(options.lib);
const widgets = [];
for (const { name, text } of files('widgets', '.html')) {
  if (options.class && options.class !== name) continue;
  for (const widget of await browser.readWidgets(text))
    if (
      (options.lang ?? widget.lang) === widget.lang &&
      (options.widget ?? widget.name) === widget.name
    )
      widgets.push({ class: name, ...widget });
}

function writePage(folder, number, { widget, way, markup, place, ours }, html) {
  mkdirSync(folder, { recursive: true });
  const found = JSON.stringify({ widget, way, markup, place, ...ours }, null, 2);
  writeFileSync(path.join(folder, `${number}.html`), `${html}\n<!-- ${found} -->\n`);
}

const rows = [];
const all = [...cases(stories, widgets)];
for (let i = 0; i < all.length; i += BATCH) {
  const batch = all.slice(i, i + BATCH);
  const pages = batch.map(({ story, markup, placed }) => ({
    html: layPage(story, markup, placed),
    url: `https://news.example/${story.name}`,
  }));
  const results = await browser.readBatch(pages);
  for (const [n, item] of batch.entries()) {
    const row = judge(item, results[n]);
    rows.push(row);
    if (options.pages && row.ours.left.length + row.ours.lost.length)
      writePage(options.pages, rows.length, row, pages[n].html);
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${rows.length} of ${all.length} pages`);
}
await browser.close();
if (process.stderr.isTTY) process.stderr.write('\n');

console.log(
  `${widgets.length} widgets in ${new Set(widgets.map(({ lang }) => lang)).size} languages, ` +
    `${stories.length} stories, ${PLACES.length} places, ${rows.length} pages`,
);
printTables(rows);
printWorst(rows, Number(options.worst));
if (options.json) writeFileSync(options.json, JSON.stringify(rows));
const failed = rows.filter(({ error }) => error);
for (const { story, widget, error } of failed.slice(0, 5))
  console.log(`${story}, ${widget}: ${error}`);
if (failed.length) process.exitCode = 1;
