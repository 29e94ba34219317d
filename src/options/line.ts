import { el } from '../panel/elements';

/** A line that says what became of something. */
export interface Line {
  readonly element: HTMLElement;
  say(text: string): void;
}

/** An empty line; screen readers hear what it says. */
export function viewLine(): Line {
  const element = el('p', { class: 'answer', role: 'status' });
  return { element, say: (text) => element.replaceChildren(text) };
}
