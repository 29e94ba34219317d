import { Worker } from 'node:worker_threads';
import { BEGUN, type Page, type Told } from './page';

/** Reads pages, one at a time, in a thread of their own. */
export interface Reading {
  /** Never rejects: a page that takes too long, or all memory, is one that has an error. */
  read(page: Page): Promise<Told>;
  close(): Promise<void>;
}

/** Memory of the thread, in megabytes: a page of 10 MB takes less. */
const MEMORY = 1_000;

/** Opens a thread for reading; a page that takes more than `seconds` is given up. */
export function openReading(seconds: number): Reading {
  let worker: Worker | null = null;
  let answer: (told: Told) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = `This page was not read in ${seconds} seconds.`;

  /** Ends the thread with the page it is at; the next page gets another. */
  function giveUp(error: string): void {
    worker?.terminate();
    worker = null;
    answer({ error });
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    started.on('message', (said: Told | typeof BEGUN) => {
      // A thread that was given up may have had its answer on the way.
      if (started !== worker) return;
      // The thread's own start is not the page's fault.
      if (said === BEGUN) timer = setTimeout(giveUp, seconds * 1000, late);
      else answer(said);
    });
    started.on('error', (error) => {
      if (started === worker) giveUp(sentenceFor(error));
    });
    return started;
  }

  return {
    read: (page) =>
      new Promise((resolve) => {
        answer = (told) => {
          clearTimeout(timer);
          resolve(told);
        };
        worker ??= start();
        worker.postMessage(page);
      }),
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}

const sentenceFor = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `This page needs more than ${MEMORY} MB of memory.`
    : `This page could not be read (${error instanceof Error ? error.message : error}).`;
