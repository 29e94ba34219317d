import fs from 'node:fs';
import path from 'node:path';
import { RULES } from '../src/annotate/attribution';
import { PASSES } from '../src/clean/passes';

const readme = fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');

/** The code words in the first column of the table under a heading. */
function namesUnder(heading: string): string[] {
  const section = readme.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
  );
}

test('the table of passes names every pass, in the order they run', () => {
  expect(namesUnder('The passes')).toEqual(Object.keys(PASSES));
});

test('the table of rules names every rule, in the order they are asked', () => {
  expect(namesUnder('The rules')).toEqual(RULES.map(({ name }) => name));
});

test('the files and pictures it leads to are there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((m) => m[1] ?? '');
  const missing = links.filter((link) => !fs.existsSync(path.join(__dirname, '..', link)));
  expect(links.length).toBeGreaterThan(8);
  expect(missing).toEqual([]);
});
