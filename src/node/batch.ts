import { escapeControls } from './controls';
import { linesOf } from './lines';
import type { Page, Told } from './page';
import type { Reading } from './reading';

/** A line of JSON larger than this, in bytes, is no page. */
const MOST = 64_000_000;

/** What a line asks for; `id` is given back as it came. */
interface Order extends Page {
  readonly id: unknown;
}

/**
 * Reads a stream of pages, one JSON object a line, and writes what became of each, in their order.
 * Holds one page at a time. Gives the number of pages that could not be read.
 */
export async function readBatch(
  input: AsyncIterable<Uint8Array>,
  reading: Reading,
  write: (text: string) => Promise<void>,
): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const line of linesOf(input, MOST)) {
    number++;
    if (line?.trim() === '') continue;
    const order = orderOf(line, number);
    const told: Told = 'error' in order ? order : await reading.read(order);
    if ('error' in told) failed++;
    await write(`${escapeControls(JSON.stringify({ id: order.id, ...told }))}\n`);
  }
  return failed;
}

/** The order of a line, or what is wrong with it; the line's number stands for a missing `id`. */
function orderOf(line: string | null, number: number): Order | { id: unknown; error: string } {
  const wrong = (error: string, id: unknown = number) => ({ id, error });
  if (line === null) return wrong(`This line is longer than ${MOST / 1e6} MB.`);
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return wrong('This line is not JSON.');
  }
  if (typeof given !== 'object' || given === null) return wrong('This line is not a JSON object.');
  const { html, url = null, id = number } = given as Readonly<Record<string, unknown>>;
  if (typeof html !== 'string') return wrong('"html" is not a string.', id);
  if (url !== null && typeof url !== 'string') return wrong('"url" is not a string.', id);
  return { html, url, id };
}
