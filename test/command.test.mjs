// The command line, as it is built: run as a program, with files and pipes.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { plain, STORY } from './browser/pages.mjs';

const COMMAND = path.resolve('dist/lib/cli.mjs');
const PAGE = plain().body;

let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'on-record-command-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function saved(name, content) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const start = (args) => spawn(process.execPath, [COMMAND, ...args], { cwd: folder });

async function run(args, input = '') {
  const child = start(args);
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

const lines = (...pages) => `${pages.map((page) => JSON.stringify(page)).join('\n')}\n`;
const answers = (out) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('one page', { concurrency: 4 }, () => {
  test('is written as Markdown, with people and quotes', async () => {
    const { code, out, err } = await run([await saved('markdown.html', PAGE)]);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.ok(out.startsWith('# Island ferry will sail all winter\n'));
    for (const paragraph of STORY) assert.ok(out.includes(`\n\n${paragraph}\n\n`), paragraph);
    assert.match(out, /^## Who is who\n\n(?:- .*\n)*- Wilhelmina Drost/m);
    assert.match(out, /^> “I only knocked,”\n>\n> — Anselm Okoro/m);
  });

  test('is written as HTML, as text and as data', async () => {
    const file = await saved('formats.html', PAGE);
    const [html, plainText, json] = await Promise.all(
      ['html', 'text', 'json'].map((format) => run(['--format', format, file])),
    );
    assert.ok(html.out.startsWith('<!doctype html>\n<html lang="en"'));
    assert.match(html.out, /<h2>Who said what<\/h2>\n<blockquote><p>“Nobody should/);
    assert.ok(plainText.out.startsWith('Island ferry will sail all winter\n\n'));
    assert.match(plainText.out, /^Who is who\n\n(?:• .*\n)*• Wilhelmina Drost/m);
    const { article, annotations } = JSON.parse(json.out);
    assert.equal(article.text, STORY.join('\n\n'));
    assert.ok(annotations.people.some(({ name }) => name === 'Anselm Okoro'));
  });

  test('may come from standard input', async () => {
    const { code, out } = await run(['-f', 'text', '-'], PAGE);
    assert.equal(code, 0);
    assert.ok(out.includes(STORY[0]));
  });

  test('has the address it is given, or the one it states', async () => {
    const canonical = '<link rel="canonical" href="https://stated.example/ferry">';
    const file = await saved('address.html', PAGE.replace('</head>', `${canonical}</head>`));
    const addressOf = async (...args) =>
      JSON.parse((await run(['-f', 'json', ...args])).out).article.url;
    assert.equal(await addressOf(file), 'https://stated.example/ferry');
    assert.equal(await addressOf('-u', 'https://given.example/', file), 'https://given.example/');
    assert.equal(await addressOf(await saved('nowhere.html', PAGE)), '');
  });

  test('makes a terminal do nothing', async () => {
    const ring = '\u001b[2J\u0007\u009b31m';
    const file = await saved('ringing.html', PAGE.replace('winter for', `winter${ring} for`));
    const [shown, json] = await Promise.all(
      ['text', 'json'].map((format) => run(['-f', format, file])),
    );
    assert.ok(shown.out.includes(STORY[0].replace('winter', 'winter[2J31m')));
    assert.doesNotMatch(shown.out + json.out, /[^\P{Cc}\n\t]/u);
    assert.ok(JSON.parse(json.out).article.text.includes(ring));
  });

  for (const [name, content] of [
    ['UTF-8 that says nothing', Buffer.from('“Fähre” für 5 €')],
    ['UTF-8 with a mark', Buffer.from('\ufeff<meta charset=latin1>“Fähre” für 5 €')],
    ['UTF-16 with a mark', Buffer.from('\ufeff“Fähre” für 5 €', 'utf16le')],
    ['Windows-1252 that says nothing', Buffer.from('\x93F\xe4hre\x94 f\xfcr 5 \x80', 'latin1')],
    [
      'Windows-1252 that says Latin 1',
      Buffer.from('<meta charset="ISO-8859-1">\x93F\xe4hre\x94 f\xfcr 5 \x80', 'latin1'),
    ],
    [
      'Latin 9, named in the old way',
      Buffer.from(
        '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-15">&ldquo;F\xe4hre&rdquo; f\xfcr 5 \xa4',
        'latin1',
      ),
    ],
  ])
    test(`is understood in ${name}`, async () => {
      const wide = name.startsWith('UTF-16');
      const story = Buffer.from(STORY.map((words) => `<p>${words}`).join(''), 'utf16le');
      const ascii = Buffer.from(STORY.map((words) => `<p>${words.replace(/[“”]/g, '')}`).join(''));
      const file = await saved(`${name}.html`, Buffer.concat([content, wide ? story : ascii]));
      const { out } = await run(['-f', 'text', file]);
      assert.ok(out.includes('“Fähre” für 5 €'), out.slice(0, 200));
    });

  test('is understood in Japanese of old', async () => {
    const words = Buffer.from([0x93, 0x8c, 0x8b, 0x9e]);
    const story = Buffer.from(STORY.map((one) => `<p>${one.replace(/[“”]/g, '')}`).join(''));
    const file = await saved(
      'shift_jis.html',
      Buffer.concat([Buffer.from('<meta charset="Shift_JIS"><p>'), words, story]),
    );
    const { out } = await run(['-f', 'text', file]);
    assert.ok(out.includes('東京'), out.slice(0, 200));
  });

  for (const [what, file, said] of [
    ['without a story', 'empty.html', 'No story was found on this page.'],
    ['that is not there', 'missing.html', 'There is no such file.'],
    ['that is a folder', '.', 'This is a folder.'],
  ])
    test(`${what} ends with status 1 and a sentence`, async () => {
      await saved('empty.html', '<p>Nothing.');
      const { code, out, err } = await run([file]);
      assert.deepEqual([code, out, err], [1, '', `on-record: ${file}: ${said}\n`]);
    });
});

describe('wrong usage', { concurrency: 4 }, () => {
  for (const [said, ...args] of [
    ['No file was named.'],
    ['One file at a time; for many pages there is --lines.', 'a.html', 'b.html'],
    ['There is no format "pdf".', '--format', 'pdf', 'a.html'],
    ['"a.html" is no address of the web.', '--url', 'a.html', '-'],
    ['"soon" is no number of seconds.', '--seconds', 'soon', '-'],
    ["Unknown option '--quiet'", '--quiet', 'a.html'],
    [
      'on-record reaches no network: save the page, and name its address by --url.',
      'https://courier.example/',
    ],
    ['--lines writes JSON, and each line names its own address.', '--lines', '-f', 'html'],
  ])
    test(`ends with status 2: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await run(args);
      const expected = `on-record: ${said}\nTry "on-record --help".\n`;
      assert.deepEqual([code, out, err], [2, '', expected]);
    });

  test('help and version are answers, not mistakes', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: on-record /);
    for (const line of help.out.split('\n')) assert.ok(line.length <= 100, line);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.deepEqual(await run(['-V']), { code: 0, out: `${version}\n`, err: '' });
  });
});

describe('many pages', { concurrency: 2 }, () => {
  test('are answered line by line, the bad ones with an error', async () => {
    const input = `${lines({ id: 'a', html: PAGE, url: 'https://a.example/' })}{oops\n${lines({ html: '<p>Nothing.' }, { id: 4, html: PAGE })}`;
    const { code, out, err } = await run(['--lines'], input);
    const found = answers(out);
    assert.deepEqual(
      found.map(({ id, error }) => [id, error]),
      [
        ['a', undefined],
        [2, 'This line is not JSON.'],
        [3, 'No story was found on this page.'],
        [4, undefined],
      ],
    );
    assert.deepEqual(Object.keys(found[0]), ['id', 'article', 'annotations']);
    assert.equal(found[0].article.url, 'https://a.example/');
    assert.equal(found[3].article.text, STORY.join('\n\n'));
    assert.equal(code, 1);
    assert.equal(err, 'on-record: 2 of the pages could not be read.\n');
  });

  test('may come from a file, and all may be well', async () => {
    const file = await saved('pages.jsonl', lines({ html: PAGE }, { html: PAGE }));
    const { code, out, err } = await run(['--lines', file]);
    assert.deepEqual([code, err, answers(out).map(({ id }) => id)], [0, '', [1, 2]]);
  });

  test('survive pages that are too deep or too large', async () => {
    const deep = '<div>'.repeat(10_000) + PAGE;
    const large = PAGE + '<div class="row"><span>Water</span></div>'.repeat(250_000);
    const { out } = await run(['--lines'], lines({ html: deep }, { html: large }, { html: PAGE }));
    const [first, second, last] = answers(out);
    assert.equal(first.article.blocks.length, STORY.length);
    assert.equal(second.error, 'This page is too large to be read.');
    assert.equal(last.article.blocks.length, STORY.length);
  });

  test('survive a page that takes too long', async () => {
    // Whoever looks for a name among so many looks for a while.
    const names = Array.from({ length: 600_000 }, (_, i) => `a${i}`).join(' ');
    const input = lines({ html: `<p ${names}>` }, { html: PAGE });
    const { code, out } = await run(['--lines', '--seconds', '3'], input);
    const [first, last] = answers(out);
    assert.equal(first.error, 'This page was not read in 3 seconds.');
    assert.equal(last.article.blocks.length, STORY.length);
    assert.equal(code, 1);
  });

  test('are asked for in vain of a file that is not there', async () => {
    const { code, out, err } = await run(['--lines', 'missing.jsonl']);
    const said = 'on-record: missing.jsonl: There is no such file.\n';
    assert.deepEqual([code, out, err], [1, '', said]);
  });

  test('end quietly where nobody reads the answers', async () => {
    const child = start(['--lines']);
    child.stdin.on('error', () => undefined);
    child.stdin.write(lines({ html: PAGE }));
    child.stdout.once('data', () => child.stdout.destroy());
    const more = setInterval(() => child.stdin.write(lines({ html: PAGE })), 20);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    clearInterval(more);
    child.stdin.destroy();
    assert.deepEqual([code, await text(child.stderr)], [0, '']);
  });
});
