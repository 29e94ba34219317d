import { direction, locale, word } from '../words';
import { type Bar, viewBar } from './bar';
import { el } from './elements';

/** The empty panel: what stands around a story. */
export interface Frame {
  readonly bar: Bar;
  readonly rail: HTMLElement;
  /** Rail, story and margin, side by side where there is room. */
  readonly sheet: HTMLElement;
  /** Where the story goes. */
  readonly place: HTMLElement;
  /** What floats at the foot of the window, one under the other. */
  readonly floats: HTMLElement;
  /** Says something in one line for as long as it takes to read it. */
  say(text: string): void;
}

/** How long a line stays at least, and for each of its letters: a slow reader's pace. */
const AT_LEAST = 3000;
const PER_LETTER = 100;

/** Builds the frame into the dialog. */
export function buildFrame(dialog: HTMLDialogElement, close: () => void): Frame {
  const bar = viewBar(close);
  const rail = el('aside', { class: 'rail', dir: direction(), 'aria-label': word('rail') });
  const place = el('div', { class: 'place' });
  const sheet = el('div', { class: 'sheet' }, rail, place);
  const notice = el('p', { class: 'notice', role: 'status' });
  const floats = el('div', { class: 'floats' }, notice);
  dialog.lang = locale();
  dialog.dir = direction();
  dialog.setAttribute('aria-label', word('name'));
  dialog.append(bar.element, sheet, floats);
  let fading: ReturnType<typeof setTimeout> | undefined;
  return {
    bar,
    rail,
    sheet,
    place,
    floats,
    say(text) {
      clearTimeout(fading);
      notice.textContent = text;
      fading = setTimeout(() => notice.replaceChildren(), AT_LEAST + text.length * PER_LETTER);
    },
  };
}
