// The npm package, packed and installed into an empty project, without a network.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { plain, STORY } from './browser/pages.mjs';

const { name, version, dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
/** Bytes of the archive; twice what the reader weighs, as it is in it for browsers and for Node. */
const MOST = 700_000;

const run = promisify(execFile);
const npm = (args, cwd) =>
  run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    shell: process.platform === 'win32',
  });
const node = (...args) => run(process.execPath, args, { cwd: project });

let project;
let files;
before(
  async () => {
    project = await realpath(await mkdtemp(path.join(os.tmpdir(), 'on-record-npm-')));
    await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
    const { stdout } = await npm(['pack', '--json', '--pack-destination', project], '.');
    files = JSON.parse(stdout)[0].files.map(({ path: file }) => file);
    // What it depends on lies ready, as npm would have fetched it; so npm has nothing to ask for.
    for (const folder of await foldersOf(Object.keys(dependencies)))
      await cp(folder, path.join(project, folder), { recursive: true, dereference: true });
    await npm(['install', '--offline', `./${name}-${version}.tgz`], project);
    await writeFile(path.join(project, 'page.html'), plain().body);
  },
  { timeout: 120_000 },
);
after(() => rm(project, { recursive: true, force: true }));

/** The folders of packages and of all they depend on, below node_modules. */
async function foldersOf(names) {
  const folders = new Set();
  const add = async (wanted, from) => {
    const places = [];
    for (let at = from; at !== '.'; at = path.dirname(at))
      places.push(path.join(at, 'node_modules', wanted));
    places.push(path.join('node_modules', wanted));
    for (const folder of places) {
      const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null);
      if (text === null) continue;
      if (folders.has(folder)) return;
      folders.add(folder);
      for (const other of Object.keys(JSON.parse(text).dependencies ?? {}))
        await add(other, folder);
      return;
    }
    assert.fail(`${wanted} is not installed`);
  };
  for (const wanted of names) await add(wanted, '.');
  return folders;
}

test('the archive is small and holds what is needed to run, and nothing else', async () => {
  const { size } = await stat(path.join(project, `${name}-${version}.tgz`));
  assert.ok(size < MOST, `${size} bytes`);
  const stray = files.filter((file) => !/^dist\/lib\/[\w-]+(?:\.mjs|\.d\.ts)$/.test(file));
  assert.deepEqual(stray.sort(), ['LICENSE', 'NOTICES.md', 'README.md', 'package.json']);
  // What it is bundled of is not installed a second time.
  const installed = JSON.parse(
    await readFile(path.join(project, 'node_modules', name, 'package.json'), 'utf8'),
  );
  assert.deepEqual(Object.keys(installed.dependencies), ['@exodus/bytes', 'linkedom', 'parse5']);
});

test('the command runs', async () => {
  const { stdout } = await run('npx', ['--offline', name, '--format', 'text', 'page.html'], {
    cwd: project,
    shell: process.platform === 'win32',
  });
  assert.ok(stdout.startsWith('Island ferry will sail all winter\n'));
});

test('the library reads HTML and documents of any DOM, and leaves the globals alone', async () => {
  const jsdom = path.resolve('node_modules/jsdom/lib/api.js');
  await writeFile(
    path.join(project, 'use.mjs'),
    `const before = Object.getOwnPropertyNames(globalThis).join();
     const { annotate, readArticle, readHtml, toMarkdown } = await import('${name}');
     const { readFile } = await import('node:fs/promises');
     const { createRequire } = await import('node:module');
     const { parseHTML } = await import('linkedom');
     const { JSDOM } = createRequire(import.meta.url)(${JSON.stringify(jsdom)});
     const html = await readFile('page.html', 'utf8');
     const article = readHtml(html, 'https://courier.example/');
     const trap = '<form id="trap"><input name="firstChild"><input name="nextSibling"></form>';
     const page = new JSDOM(html.replace('<article>', trap + '<article>'));
     const source = page.serialize();
     console.log(JSON.stringify({
       text: article.text,
       linkedom: readArticle(parseHTML(html).document)?.text,
       jsdom: readArticle(page.window.document)?.text,
       untouched: page.serialize() === source,
       nothing: readHtml(''),
       quotes: annotate(article).quotes.length > 3,
       markdown: toMarkdown(article, annotate(article)).includes('## Who said what'),
       globals: Object.getOwnPropertyNames(globalThis).join() === before,
     }));`,
  );
  const { stdout } = await node('use.mjs');
  const text = STORY.join('\n\n');
  assert.deepEqual(JSON.parse(stdout), {
    text,
    linkedom: text,
    jsdom: text,
    untouched: true,
    nothing: null,
    quotes: true,
    markdown: true,
    globals: true,
  });
});

test('the example of the README runs', async () => {
  const example = /```js\n(.*?)```/s.exec(await readFile('README.md', 'utf8'))?.[1];
  const html = "(await import('node:fs')).readFileSync('page.html', 'utf8')";
  await writeFile(path.join(project, 'example.mjs'), `const html = ${html};\n${example}`);
  const { stdout } = await node('example.mjs');
  assert.match(stdout, /^“I only knocked,” Anselm Okoro$/m);
});

test('a bundler for browsers gets the library without a DOM of its own', async () => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: `export { readHtml } from '${name}'`, resolveDir: project },
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'browser',
  });
  assert.doesNotMatch(outputFiles[0].text, /linkedom|parse5/);
});

for (const resolution of ['nodenext', 'bundler'])
  test(`its types hold in a strict project without a DOM (${resolution})`, async () => {
    const folder = path.join(project, resolution);
    await mkdir(folder);
    await writeFile(
      path.join(folder, 'use.ts'),
      `import { annotate, annotateText, type Block, type CleanArticle, readArticle, readHtml, toJson } from '${name}';
       const article: CleanArticle | null = readHtml('<p>', 'https://courier.example/');
       export const kinds: readonly Block['kind'][] = article?.blocks.map(({ kind }) => kind) ?? [];
       export const who: string | null | undefined = article && annotate(article).people[0]?.name;
       export const said: string = article ? toJson(article) : '';
       export const { quotes } = annotateText('“No,” he said.', 'en');
       export const other = readArticle({ nodeType: 9, documentElement: null });
       // @ts-expect-error: an article is not a text
       annotateText(article);
      `,
    );
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    await node(
      ...[tsc, '--strict', '--exactOptionalPropertyTypes', '--noEmit', '--types', ''],
      ...['--lib', 'es2023', '--target', 'es2023', '--module', module],
      ...['--moduleResolution', resolution, path.join(folder, 'use.ts')],
    ).catch(({ stdout }) => assert.fail(stdout));
  });
