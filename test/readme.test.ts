import fs from 'node:fs';
import path from 'node:path';
import { RULES } from '../src/annotate/attribution';
import { PASSES } from '../src/clean/passes';

const ROOT = path.join(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const { engines, scripts, version } = JSON.parse(read('package.json'));
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'CHANGELOG.md', 'src/annotate/README.md'],
  ...fs
    .readdirSync(path.join(ROOT, 'store'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `store/${file}`),
];

/** The part of a document under a heading, up to the next one. */
const sectionOf = (document: string, heading: string): string =>
  document.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? '';

/** The code words in the first column of the table under a heading. */
function namesUnder(document: string, heading: string): string[] {
  const rows = sectionOf(document, heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
  );
}

test('the table of passes names every pass, in the order they run', () => {
  expect(namesUnder(readme, 'The passes')).toEqual(Object.keys(PASSES));
});

test('the table of rules names every rule, in the order they are asked', () => {
  expect(namesUnder(readme, 'The rules')).toEqual(RULES.map(({ name }) => name));
});

test('the map names every part of the code and nothing else', () => {
  const parts = fs
    .readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  expect(namesUnder(contributing, 'The map').sort()).toEqual(parts.sort());
});

/** A heading as it stands in an address. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('leads to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((m) => m[1] ?? '');
    const missing = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file ? path.join(path.dirname(document), file) : document;
      if (!fs.existsSync(path.join(ROOT, target))) return true;
      const headings = anchor ? [...read(target).matchAll(/^#+ (.+)$/gm)] : [];
      return anchor && !headings.some(([, heading = '']) => anchorOf(heading) === anchor);
    });
    expect(missing).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((m) => m[1] ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const tools = [...text.matchAll(/\bnode (tools\/[\w/-]+\.mjs)/g)].map((m) => m[1] ?? '');
    expect(tools.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('speaks of the Node that is promised', () => {
    for (const [, stated] of text.matchAll(/Node (\d+(?:\.\d+)*) or newer/g))
      expect(engines.node).toBe(`>=${stated}`);
  });
});

test('the options of the command that are spoken of are those it has', () => {
  const help = read('src/node/command.ts');
  const section = sectionOf(readme, 'In your own programs');
  const options = [...section.matchAll(/\s(--[a-z]+)/g)].map((m) => m[1] ?? '');
  expect(options.length).toBeGreaterThan(3);
  for (const option of options) expect(help).toContain(`, ${option} `);
});

test('the examples of the library are of what it exports', () => {
  const library = read('src/library.ts');
  const names = /import \{ ([^}]+) \} from 'on-record'/.exec(readme)?.[1]?.split(', ') ?? [];
  expect(names.length).toBeGreaterThan(1);
  for (const name of [...names, 'readArticle', 'annotateText'])
    expect(library).toContain(`export function ${name}(`);
});

test('the words shown as examples are those of the code', () => {
  expect(contributing).toContain('rightOf(scene, at) ?? leftOf(scene, at, start)');
  expect(read('src/annotate/foreign.ts')).toContain(
    'rightOf(scene, at) ?? leftOf(scene, at, start)',
  );
  const sample = read('test/annotate/lang-de--zufolge.txt').replace(/\[\w+:|\]/g, '');
  const shown = /```\n(lang: de\n[^`]+)```/.exec(contributing.replace(/^ {3}/gm, ''))?.[1] ?? '?';
  expect(sample).toContain(shown.trim());
});

test('the log of changes has the version that is built', () => {
  const changes = read('CHANGELOG.md');
  expect(changes).toMatch(/^## \[?Unreleased/m);
  expect(changes).toMatch(
    new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\]? - \\d{4}-\\d{2}-\\d{2}$`, 'm'),
  );
});
