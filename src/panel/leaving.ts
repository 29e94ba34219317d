import { isConnected } from '../words';

/** The ways out of the panel by key and gesture. */
export interface Leaving {
  /** Offers Escape to something that lies over the story; true if it closed. Last come, first asked. */
  onEscape(leave: () => boolean): void;
}

/** Closes by Escape, by the browser's own request, and once the extension is gone. */
export function heedLeaving(
  dialog: HTMLDialogElement,
  close: () => void,
  signal: AbortSignal,
): Leaving {
  const covers: (() => boolean)[] = [];
  const leave = (event: Event) => {
    event.preventDefault();
    if (!covers.some((uncover) => uncover())) close();
  };
  // As a key: of every third request to close, Chromium makes an order. Those that come without
  // a key, as by the back gesture of a phone, are answered as far as it lets us.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && leave(event), { signal });
  dialog.addEventListener('cancel', (event) => event.target === dialog && leave(event), { signal });
  dialog.addEventListener('close', () => dialog.open || close(), { signal });
  // The extension was updated under the reader: its words and settings are out of reach.
  dialog.addEventListener('pointerdown', () => isConnected() || close(), { signal });
  return { onEscape: (cover) => void covers.unshift(cover) };
}
