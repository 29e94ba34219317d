import { isConnected } from './words';

/** What the reader in a page tells the background: it closed from inside the page. */
export interface Closed {
  readonly kind: 'closed';
  /** Who closed it: the person, or a page that kept covering or removing the panel. */
  readonly by: 'person' | 'page';
}

/** Whether a message, of whatever origin, says that the reader closed. */
export function isClosed(message: unknown): message is Closed {
  return (
    typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'closed'
  );
}

/** Sends a message to the background; a reader that outlived its extension stays silent. */
export function tellBackground(message: Closed): void {
  if (!isConnected()) return;
  // Refused only while the extension is being replaced, and then there is no button to correct.
  chrome.runtime.sendMessage(message).then(undefined, () => undefined);
}
