import { type Group, type Mark, nest, segments } from '../src/segments';

const mark = (start: number, end: number, value: string, layer = 0): Mark<string> => ({
  start,
  end,
  layer,
  value,
});

/** Groups as a line: `link(quote(text))`. */
const print = (groups: readonly Group<string>[], text: string): string =>
  groups
    .map(({ start, end, mark, inner }) =>
      mark ? `${mark.value}(${print(inner, text)})` : text.slice(start, end),
    )
    .join('');

const cut = (text: string, ...marks: Mark<string>[]) =>
  print(nest(segments(text.length, marks)), text);

test('a text without marks stays in one piece, an empty one in none', () => {
  expect(segments(9, [])).toEqual([{ start: 0, end: 9, marks: [] }]);
  expect(segments(0, [mark(0, 4, 'q')])).toEqual([]);
});

test('marks that stand apart are wrapped each for itself', () => {
  expect(cut('Lee and Berg', mark(0, 3, 'p1'), mark(8, 12, 'p2'))).toBe('p1(Lee) and p2(Berg)');
});

test('the layer decides what is outside, not the length', () => {
  const text = '“Ask Ann,” he said';
  expect(cut(text, mark(5, 8, 'mention', 2), mark(0, 10, 'quote', 1), mark(5, 8, 'link', 0))).toBe(
    'quote(“Ask )link(quote(mention(Ann)))quote(,”) he said',
  );
});

test('a mark that is not cut by an outer one stays one element', () => {
  const text = 'one two three';
  expect(cut(text, mark(0, 13, 'quote', 1), mark(4, 7, 'mention', 2))).toBe(
    'quote(one mention(two) three)',
  );
});

test('marks that cross are cut at the edge of the outer one', () => {
  expect(cut('abcdef', mark(0, 4, 'x', 0), mark(2, 6, 'y', 1))).toBe('x(aby(cd))y(ef)');
});

test('marks outside the text are left out, and those over its edge are clipped', () => {
  expect(cut('abc', mark(-5, 1, 'x'), mark(2, 90, 'y'), mark(7, 9, 'z'), mark(1, 1, 'e'))).toBe(
    'x(a)by(c)',
  );
});

test('marks nested deeper than any story are left out, not followed', () => {
  const deep = Array.from({ length: 2000 }, (_, i) => mark(0, 3, 'm', i));
  expect(segments(3, deep)[0]?.marks.length).toBe(12);
});

test('ten thousand marks side by side take no time to speak of', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => mark(i * 4, i * 4 + 3, 'm'));
  const pieces = segments(40_000, many);
  expect(pieces).toHaveLength(20_000);
});
