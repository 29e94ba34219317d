import { hashed, hashOf } from '../src/clean/hashed';
import * as tables from '../src/clean/words';

const pack = (phrases: readonly string[]) =>
  [...Uint32Array.from(phrases, hashOf).sort()].map((hash, i, all) => hash - (all[i - 1] ?? 0));

test('a table of hashes holds its phrases and no others', () => {
  const table = hashed(pack(['read more', 'lesen sie auch', '続きを読む']));
  const held = ['read more', 'lesen sie auch', '続きを読む', 'read', 'more read', '', '続き'];
  expect(held.filter((phrase) => table.has(phrase))).toEqual(held.slice(0, 3));
});

test('no two phrases of all tables share a hash', () => {
  const phrases = new Set(Object.values(tables).flatMap((table) => [...(table as Set<string>)]));
  expect(phrases.size).toBeGreaterThan(1000);
  expect(new Set([...phrases].map(hashOf)).size).toBe(phrases.size);
});
