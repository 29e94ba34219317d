// Reads several markups of one story, in Chromium, and prints what each becomes.
//   node tools/seed.mjs <folder with *.html and page.txt>
// Every page must give the headline, the same paragraphs as the others, and none of the furniture.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder that holds the pages.');
const FURNITURE = ['Skip to main content', 'Clear icon', '52º', 'Recommended Videos', 'Loading...'];
const library = fs.readFileSync('dist/lib/on-record.mjs');
const server = http.createServer((request, response) => {
  const isLibrary = request.url === '/lib.mjs';
  response.writeHead(200, { 'content-type': isLibrary ? 'text/javascript' : 'text/html' });
  response.end(isLibrary ? library : '<!doctype html><title>seed</title>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({
  executablePath: [
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((file) => fs.existsSync(file)),
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}`);

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
await browser.close();
server.close();

const isCaption = ({ text }) => text.startsWith('FILE - ');
const paragraphs = ({ blocks }) =>
  blocks.filter((block) => block.kind !== 'figure' && !isCaption(block)).map(({ text }) => text);
const expected = paragraphs(stories[0].article).join('\n');
let failed = 0;
for (const { file, article } of stories) {
  const wrong = [];
  const lines = paragraphs(article);
  if (lines.length !== 13) wrong.push(`${lines.length} paragraphs`);
  if (lines.join('\n') !== expected) wrong.push('another story than the first page');
  const captions = article.blocks.filter(isCaption);
  const whole = captions.map((block) => `${block.text} ${block.credit ?? ''}`).join(' ');
  if (captions.length !== 1) wrong.push(`${captions.length} captions`);
  if (whole.split('Minchillo').length !== 2) wrong.push('credit not once');
  if (!/^UN chief to meet/.test(article.title)) wrong.push(`headline "${article.title}"`);
  for (const line of FURNITURE) if (article.text.includes(line)) wrong.push(`"${line}" is left`);
  failed += wrong.length ? 1 : 0;
  console.log(`${file}: ${wrong.join('; ') || 'as it should be'}`);
  for (const { pass, text, evidence } of article.removed)
    console.log(`    ${pass}: ${text.slice(0, 60)} (${evidence})`);
}
process.exitCode = failed ? 1 : 0;
