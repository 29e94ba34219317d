// Reads several markups of one story, in Chromium, and prints what each becomes.
//   node tools/seed.mjs <folder with *.html and page.txt>
// Every page must give the headline, caption and paragraphs of page.txt, the credit once, and none
// of the furniture.
import fs from 'node:fs';
import path from 'node:path';
import { openLibrary } from './browsers/library.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder that holds the pages.');
const FURNITURE = ['Skip to main content', 'Clear icon', '52º', 'Recommended Videos', 'Loading...'];

// What is on the page besides furniture: the headline, the caption, the paragraphs.
const [headline, caption, ...told] = fs
  .readFileSync(path.join(folder, 'page.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !FURNITURE.includes(line));
/** The photographer, whom the caption names twice. */
const [, photographer] = /\((?:[^()/]*\/)?([^(),]+),[^()]*\)$/.exec(caption);

const { page, close } = await openLibrary();
const stories = [];
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const html = fs.readFileSync(path.join(folder, file), 'utf8');
  const article = await page.evaluate(async (source) => {
    const { readArticle } = await import('/lib.mjs');
    const copy = new DOMParser().parseFromString(source, 'text/html');
    return readArticle(copy, 'https://www.example.com/news/world/');
  }, html);
  stories.push({ file, article });
}
await close();

const isCaption = ({ text }) => text.length > 0 && caption.startsWith(text.slice(0, 80));
const paragraphs = ({ blocks }) =>
  blocks.filter((block) => block.kind !== 'figure' && !isCaption(block)).map(({ text }) => text);
let failed = 0;
for (const { file, article } of stories) {
  const wrong = [];
  const lines = paragraphs(article);
  if (lines.length !== told.length) wrong.push(`${lines.length} paragraphs`);
  if (lines.join('\n') !== told.join('\n')) wrong.push('another story than the text');
  const captions = article.blocks.filter(isCaption);
  const whole = captions.map((block) => `${block.text} ${block.credit ?? ''}`).join(' ');
  if (captions.length !== 1) wrong.push(`${captions.length} captions`);
  if (whole.split(photographer).length !== 2) wrong.push('credit not once');
  if (article.title !== headline) wrong.push(`headline "${article.title}"`);
  for (const line of FURNITURE) if (article.text.includes(line)) wrong.push(`"${line}" is left`);
  failed += wrong.length ? 1 : 0;
  console.log(`${file}: ${wrong.join('; ') || 'as it should be'}`);
  for (const { pass, text, evidence } of article.removed)
    console.log(`    ${pass}: ${text.slice(0, 60)} (${evidence})`);
}
process.exitCode = failed ? 1 : 0;
