import { type Word, word, wordFor } from '../words';
import { el } from './elements';

/** What went wrong; each is a sentence in `_locales`. */
export type Notice = Extract<
  Word,
  'noArticle' | 'stillLoading' | 'tooLarge' | 'failed' | 'notAnnotated'
>;

/** The ways on from where there is no story. */
interface Ways {
  /** Reads the page again; null where that would end the same. */
  readonly again: (() => void) | null;
  readonly close: () => void;
}

/** Says why there is no story, and what can be done. */
export function viewUnread(name: Notice, { again, close }: Ways): HTMLElement {
  const way = (label: Word, act: () => void) => {
    const button = el('button', { type: 'button' }, word(label));
    button.addEventListener('click', act);
    return button;
  };
  return el(
    'div',
    { class: 'unread' },
    el('p', { class: 'sentence', role: 'alert' }, word(name)),
    el('p', { class: 'way-on' }, wordFor(`${name}Hint`)),
    el('div', { class: 'ways' }, again && way('tryAgain', again), way('backToPage', close)),
  );
}
