import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { makeCopy } from '../copies/copy';
import { ENGLISH } from '../copies/english';
import { toHtml } from '../copies/html';
import { toJson } from '../copies/json';
import { toMarkdown } from '../copies/markdown';
import { toText } from '../copies/text';
import { isWebAddress } from './address';
import { readBatch } from './batch';
import { escapeControls, withoutControls } from './controls';
import { decodePage } from './decode';
import { openReading } from './reading';

/** The streams of a process, so far as a command needs them. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when more can be taken. */
  write(text: string): Promise<void>;
  complain(text: string): void;
}

const FORMATS = { markdown: toMarkdown, html: toHtml, text: toText, json: toJson };
type Format = keyof typeof FORMATS;

const HELP = `Usage: on-record [options] FILE
       on-record --lines [options] [FILE]

Reads a saved news page, or with - standard input, and writes its story with people and quotes
to standard output. Reaches no network.

  -f, --format FORMAT   markdown (the default), html, text or json
  -u, --url ADDRESS     the page's address, for its links and pictures; else the page's own word
  -l, --lines           a page a line, as JSON: {"html": …, "url": …, "id": …}; the answers are
                        {"id", "article", "annotations"} or {"id", "error"}, in the same order
  -s, --seconds NUMBER  gives a page up after so many seconds (60)
  -h, --help            shows this
  -V, --version         shows the version

Exit status: 0 if all went well, 1 if a page could not be read or holds no story, 2 for wrong usage.
`;

/** A mistake in how the command was called. */
class Usage extends Error {}

/** What one call asks for. */
interface Call {
  /** The path of a file, or "-". */
  readonly file: string;
  readonly format: Format;
  readonly url: string | null;
  readonly lines: boolean;
  readonly seconds: number;
}

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const call = parse(args);
    if (typeof call === 'string') {
      await streams.write(call);
      return 0;
    }
    return await (call.lines ? readLines : readOne)(call, streams);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    streams.complain(`${error.message}\nTry "on-record --help".`);
    return 2;
  }
}

/** The call, or what there is to print instead. */
function parse(args: readonly string[]): Call | string {
  const { values, positionals } = parsed(args);
  if (values.help) return HELP;
  if (values.version) return `${VERSION}\n`;
  const lines = values.lines ?? false;
  const [file = lines ? '-' : undefined, ...more] = positionals;
  if (file === undefined) throw new Usage('No file was named.');
  if (more.length > 0) throw new Usage('One file at a time; for many pages there is --lines.');
  if (isWebAddress(file))
    throw new Usage(`on-record reaches no network: save the page, and name its address by --url.`);
  if (lines && (values.format || values.url))
    throw new Usage('--lines writes JSON, and each line names its own address.');
  const { format = 'markdown', url = null } = values;
  if (!isFormat(format)) throw new Usage(`There is no format "${format}".`);
  if (url !== null && !isWebAddress(url)) throw new Usage(`"${url}" is no address of the web.`);
  const seconds = Number(values.seconds ?? 60);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new Usage(`"${values.seconds}" is no number of seconds.`);
  return { file, format, url, lines, seconds };
}

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        url: { type: 'string', short: 'u' },
        lines: { type: 'boolean', short: 'l' },
        seconds: { type: 'string', short: 's' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    // Its second sentence is advice for programmers.
    throw new Usage(`${error instanceof Error ? error.message.split('. ')[0] : error}`);
  }
}

async function readOne({ file, format, url, seconds }: Call, streams: Streams): Promise<number> {
  let html: string;
  try {
    html = decodePage(file === '-' ? await buffer(streams.stdin) : await readFile(file));
  } catch (error) {
    return unreadable(file, error, streams);
  }
  const reading = openReading(seconds);
  const told = await reading.read({ html, url });
  await reading.close();
  if ('error' in told) {
    streams.complain(withoutControls(`${file}: ${told.error}`));
    return 1;
  }
  const copy = FORMATS[format](makeCopy(told, ENGLISH));
  await streams.write(format === 'json' ? escapeControls(copy) : withoutControls(copy));
  return 0;
}

async function readLines({ file, seconds }: Call, streams: Streams): Promise<number> {
  const reading = openReading(seconds);
  try {
    const input = file === '-' ? streams.stdin : createReadStream(file);
    const failed = await readBatch(input, reading, streams.write);
    if (failed > 0) streams.complain(`${failed} of the pages could not be read.`);
    return failed > 0 ? 1 : 0;
  } catch (error) {
    return unreadable(file, error, streams);
  } finally {
    await reading.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder.',
  EACCES: 'This file may not be read.',
};

/** Says why a file could not be read; what the system did not cause is thrown again. */
function unreadable(file: string, error: unknown, { complain }: Streams): number {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  complain(`${file}: ${REASONS[String(error.code)] ?? error.message}`);
  return 1;
}
