/** What the reader in a page tells the background: it closed from inside the page. */
export interface Closed {
  readonly kind: 'closed';
}

/** Whether a message, of whatever origin, says that the reader closed. */
export function isClosed(message: unknown): message is Closed {
  return (
    typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'closed'
  );
}
