// Real Chromium with the library and, beside it, Readability alone.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../../browsers/find.mjs';
import { serve } from '../../serve.mjs';

/** Readability's result as the lines a reader would see. Runs in the page. */
function readAlone(page) {
  const found = new window.Readability(page, { serializer: (el) => el }).parse();
  if (!found) return null;
  const blocks = [];
  let text = '';
  let figures = 0;
  const flush = () => {
    if (text.trim()) blocks.push({ kind: figures ? 'figure' : 'paragraph', text });
    text = '';
  };
  const BLOCKS =
    /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|D[DLT]|DIV|FIGCAPTION|FIGURE|FOOTER|FORM|H\d|HEADER|HR|LI|MAIN|NAV|OL|P|SECTION|TABLE|TR|UL)$/;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const block = BLOCKS.test(node.nodeName);
      const figure = node.nodeName === 'FIGURE';
      if (block) flush();
      if (figure) figures++;
      for (const child of node.childNodes) walk(child);
      if (block) flush();
      if (figure) figures--;
    }
  };
  walk(found.content);
  flush();
  const pictures = [...found.content.querySelectorAll('img')].map((img) => img.src);
  return { title: found.title, blocks, pictures };
}

/** Both readers on each page of a batch. Runs in the page. */
function readBatch(pages) {
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
  return pages.map(({ html, url }) => {
    const out = { theirs: window.readAlone(parse(html)) };
    try {
      const article = window.lib.readArticle(parse(html), url);
      out.ours = article && {
        title: article.title,
        standfirst: article.standfirst,
        blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
        pictures: [article.leadImage, ...article.blocks.flatMap(({ images }) => images ?? [])].map(
          (image) => image?.src ?? '',
        ),
        removed: article.removed.map(({ pass, text, evidence }) => ({ pass, text, evidence })),
      };
    } catch (error) {
      out.error = String(error?.stack ?? error);
    }
    return out;
  });
}

/** Opens Chromium; the result reads widget files and batches of pages, and closes. */
export async function openBrowser(library) {
  const baseline = await build({
    stdin: {
      contents: 'export { Readability } from "@mozilla/readability"',
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const files = {
    '/lib.mjs': readFileSync(library),
    '/baseline.mjs': baseline.outputFiles[0].text,
    '/widget.mjs': readFileSync(new URL('widget.mjs', import.meta.url)),
  };
  const site = await serve((request, response) => {
    const file = files[request.url];
    response.writeHead(200, { 'content-type': file ? 'text/javascript' : 'text/html' });
    response.end(file ?? '<!doctype html><title>residue</title>');
    return true;
  });
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    args: [
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
    ],
  });
  const tab = await browser.newPage();
  await tab.goto(site.url);
  await tab.evaluate(`(async () => {
    window.lib = await import('/lib.mjs');
    window.Readability = (await import('/baseline.mjs')).Readability;
    window.readWidgets = (await import('/widget.mjs')).readWidgets;
    window.readAlone = ${readAlone};
  })()`);
  return {
    readWidgets: (source) => tab.evaluate((text) => window.readWidgets(text), source),
    readBatch: (pages) => tab.evaluate(readBatch, pages),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
