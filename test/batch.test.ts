import { readBatch } from '../src/node/batch';
import { linesOf } from '../src/node/lines';
import type { Page, Told } from '../src/node/page';
import type { Reading } from '../src/node/reading';

const bytes = (text: string) => new TextEncoder().encode(text);

async function* stream(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? bytes(part) : part;
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

test('lines are put together of the pieces of a stream, whatever a piece ends in', async () => {
  const euro = bytes('€');
  const lines = linesOf(
    stream('one\ntw', 'o\n\n', euro.subarray(0, 1), euro.subarray(1), '\nlast'),
    9,
  );
  expect(await all(lines)).toEqual(['one', 'two', '', '€', 'last']);
});

test('a line that is too long is left out, and the next one is whole', async () => {
  expect(await all(linesOf(stream('12345', '67\n', '123456\n'), 6))).toEqual([null, '123456']);
});

/** Reads every page as an error that repeats it. */
const parrot: Reading = {
  read: async ({ html, url }: Page): Promise<Told> => ({ error: `${html} of ${url}` }),
  close: async () => undefined,
};

async function batchOf(...lines: readonly string[]) {
  const written: unknown[] = [];
  const failed = await readBatch(stream(lines.join('\n')), parrot, async (text) => {
    expect(text.endsWith('\n')).toBe(true);
    written.push(JSON.parse(text));
  });
  return { written, failed };
}

test('each answer carries the id of its page, or the number of its line', async () => {
  const { written, failed } = await batchOf(
    '{"html": "A", "url": "https://a.example/", "id": {"any": 1}}',
    '',
    '{"html": "B"}',
  );
  expect(written).toEqual([
    { id: { any: 1 }, error: 'A of https://a.example/' },
    { id: 3, error: 'B of null' },
  ]);
  expect(failed).toBe(2);
});

test('no answer makes a terminal do anything, and none loses a sign', async () => {
  const written: string[] = [];
  const bell = '\u0007\u009b31m';
  const line = JSON.stringify({ html: bell });
  await readBatch(stream(line), parrot, async (text) => void written.push(text));
  expect(written[0]).not.toMatch(/[^\P{Cc}\n]/u);
  expect(JSON.parse(written[0] ?? '').error).toBe(`${bell} of null`);
});

test.each([
  ['{"html": ', 1, 'This line is not JSON.'],
  ['null', 1, 'This line is not a JSON object.'],
  ['["html"]', 1, '"html" is not a string.'],
  ['{"id": "x"}', 'x', '"html" is not a string.'],
  ['{"html": "", "url": 1, "id": "x"}', 'x', '"url" is not a string.'],
])('%s is answered with what is wrong, and the batch goes on', async (line, id, error) => {
  const { written } = await batchOf(line, '{"html": "B"}');
  expect(written).toEqual([
    { id, error },
    { id: 2, error: 'B of null' },
  ]);
});

test('no page is read before the answer to the last one has been taken', async () => {
  let given = 0;
  async function* pages() {
    for (;;) {
      given++;
      yield bytes('{"html": "A"}\n');
    }
  }
  let taken: () => void = () => undefined;
  const write = () => new Promise<void>((resolve) => (taken = resolve));
  readBatch(pages(), parrot, write);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  await settle();
  expect(given).toBe(1);
  taken();
  await settle();
  expect(given).toBe(2);
});
