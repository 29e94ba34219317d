import { isConnected } from './words';

/** What the reader in a page tells the background: it closed from inside the page. */
export interface Closed {
  readonly kind: 'closed';
  /** Who closed it: the person, or a page that kept covering or removing the panel. */
  readonly by: 'person' | 'page';
}

/** Whether a message, of whatever origin, says that the reader closed. */
export function isClosed(message: unknown): message is Closed {
  return isOfKind(message, 'closed');
}

/** What a reader asks of the background: the names' model, or the witness put into its page. */
export interface Asked {
  readonly kind: 'names' | 'witness';
}

/** What a message, of whatever origin, asks for; null where it asks for nothing. */
export function askedFor(message: unknown): Asked['kind'] | null {
  if (isOfKind(message, 'names')) return 'names';
  return isOfKind(message, 'witness') ? 'witness' : null;
}

/** The file of the names' model as base64. Rejects once the extension is gone or replaced. */
export async function askForNames(): Promise<string> {
  const answer = await ask('names');
  if (typeof answer !== 'string') throw new Error('The names’ model did not arrive');
  return answer;
}

/** Resolves when the witness has been put into this page, or it is known that none will come. */
export async function askForWitness(): Promise<void> {
  if (isConnected()) await ask('witness').then(undefined, () => undefined);
}

function ask(kind: Asked['kind']): Promise<unknown> {
  const message: Asked = { kind };
  return chrome.runtime.sendMessage(message);
}

/** Sends a message to the background; a reader that outlived its extension stays silent. */
export function tellBackground(message: Closed): void {
  if (!isConnected()) return;
  // Refused only while the extension is being replaced, and then there is no button to correct.
  chrome.runtime.sendMessage(message).then(undefined, () => undefined);
}

function isOfKind(message: unknown, kind: string): boolean {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === kind;
}
