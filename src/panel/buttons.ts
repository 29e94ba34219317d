import { el } from './elements';
import { type IconName, icon } from './icons';

/** A button that shows a drawing and is called by its label, until `signal` ends it. */
export function iconButton(
  name: IconName,
  label: string,
  { act, signal }: { readonly act: () => void; readonly signal: AbortSignal },
): HTMLButtonElement {
  const button = el('button', { type: 'button', 'aria-label': label, title: label }, icon(name));
  button.addEventListener('click', act, { signal });
  return button;
}
