import { type Block, blockAt, layOut, slice } from '../src/article';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, inlines: [], marks: [] });

test('blocks are joined by a blank line, and each start points at its block', () => {
  const blocks = ['Rain 🌧 fell.', '', 'It stopped.'].map(paragraph);
  const { text, starts } = layOut(blocks);
  expect(text).toBe('Rain 🌧 fell.\n\n\n\nIt stopped.');
  expect(blocks.map((block, i) => text.startsWith(block.text, starts[i]))).toEqual([
    true,
    true,
    true,
  ]);
});

test('an offset belongs to the block it stands in, and between two blocks to the first', () => {
  const { text, starts } = layOut(['One.', 'Two.'].map(paragraph));
  expect(blockAt(starts, text.indexOf('e.'))).toBe(0);
  expect(blockAt(starts, text.indexOf('\n') + 1)).toBe(0);
  expect(blockAt(starts, text.indexOf('Two'))).toBe(1);
  expect(blockAt(starts, text.length)).toBe(1);
});

test('a span outside the text is a broken promise, and says so with numbers', () => {
  expect(slice('The mayor said', { start: 4, end: 9 })).toBe('mayor');
  expect(() => slice('short', { start: 4, end: 12 })).toThrow('Span 4–12 is outside a text of 5');
  expect(() => slice('short', { start: 3, end: 2 })).toThrow(RangeError);
});
