// A thread that reads one page after the other. What goes wrong with a page ends here.
import { parentPort } from 'node:worker_threads';
import { BEGUN, type Page, type Told } from './page';
import { tellPage } from './tell';

parentPort?.on('message', (page: Page) => {
  parentPort?.postMessage(BEGUN);
  parentPort?.postMessage(answer(page));
});

function answer(page: Page): Told {
  try {
    return tellPage(page);
  } catch (error) {
    return {
      error: `This page could not be read (${error instanceof Error ? error.message : error}).`,
    };
  }
}
