import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { annotateText } from '../src/annotate';

const root = path.join(__dirname, '..');

/** Least F1 of exact names on the sample; the data sheet says what it reaches on articles. */
const LEAST = 0.93;
/** Most that model and lists may take in the package. */
const MOST_BYTES = 200 * 1024;

test('the committed model finds the names of a sample', () => {
  const lines = readFileSync(path.join(__dirname, 'annotate-model/names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const text = lines.map((line) => line.replace(/[[\]]/g, '')).join('\n\n');
  const gold = new Set<string>();
  let offset = 0;
  for (const line of lines) {
    let brackets = 0;
    for (const { index, 0: found } of line.matchAll(/\[([^\]]+)\]/g)) {
      const start = offset + index - brackets;
      gold.add(`${start} ${found.slice(1, -1)}`);
      brackets += 2;
    }
    offset += line.length - brackets + 2;
  }
  const found = annotateText(text, 'en')
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ span }) => `${span.start} ${text.slice(span.start, span.end)}`);
  const right = found.filter((name) => gold.has(name));
  const wrong = found.filter((name) => !gold.has(name));
  const missed = [...gold].filter((name) => !found.includes(name));
  const f1 = (2 * right.length) / (found.length + gold.size);
  expect({ wrong, missed, enough: f1 >= LEAST }).toMatchObject({ enough: true });
});

test('model and lists keep to their size', () => {
  const bytes = ['src/annotate/names/model.json', 'src/annotate/judges.json']
    .map((file) => gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
