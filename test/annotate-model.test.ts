import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { annotateText } from '../src/annotate';
import { readModel } from '../src/annotate/names/model';
import { storeModel } from '../tools/train/store';

const root = path.join(__dirname, '..');

/** Least F1 of exact names on the sample; the data sheet says what it reaches on articles. */
const LEAST = 0.93;
/** Most that model and lists may take in the package. */
const MOST_BYTES = 140 * 1024;

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

test('a model that is cut short or goes on is refused', () => {
  const file = readFileSync(path.join(root, 'src/annotate/names/model.bin'));
  expect(() => readModel(file)).not.toThrow();
  expect(() => readModel(file.subarray(0, -1))).toThrow(RangeError);
  expect(() => readModel(Buffer.concat([file, file.subarray(0, 1)]))).toThrow(RangeError);
});

test('a stored model is what was learnt, rounded, and nothing where that is next to nothing', () => {
  const weights = new Float32Array(64);
  weights.set([0, 1.3, -0.65, 0.01, 99], 3);
  const crf = { weights, scale: 1, mask: 15, transitions: new Array(25).fill(0.12345) };
  const set = { bits: Uint8Array.of(7, 0, 255), hashes: 2 };
  const lexicon = { firstNames: set, common: { ...set, hashes: 3 } };
  const { first, ...read } = readModel(storeModel({ first: crf, second: crf, lexicon }));
  const worth = Array.from(first.weights, (step) => step * first.scale);
  expect(worth.slice(3, 8)).toEqual([0, 1.3, -0.65, 0, 127 * first.scale]);
  expect(worth.filter(Boolean)).toHaveLength(3);
  expect(first).toMatchObject({ mask: 15, transitions: new Array(25).fill(0.123) });
  expect(read.lexicon.firstNames).toMatchObject({ hashes: 2, bits: set.bits });
  expect(read.lexicon.common).toMatchObject({ hashes: 3, bits: set.bits });
});

test('model and lists keep to their size', () => {
  const bytes = ['src/annotate/names/model.bin', 'src/annotate/judges.json']
    .map((file) => gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
