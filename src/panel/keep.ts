import { type Copy, type Found, fileNameOf, makeCopy, type Wording } from '../copies/copy';
import { toHtml } from '../copies/html';
import { toJson } from '../copies/json';
import { toMarkdown } from '../copies/markdown';
import { toText } from '../copies/text';
import { locale, type Word, word } from '../words';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import { create } from './page';

const FORMATS: readonly {
  name: Word;
  ending: string;
  type: string;
  write: (copy: Copy) => string;
}[] = [
  { name: 'markdown', ending: 'md', type: 'text/markdown', write: toMarkdown },
  { name: 'plainText', ending: 'txt', type: 'text/plain', write: toText },
  { name: 'html', ending: 'html', type: 'text/html', write: toHtml },
  { name: 'json', ending: 'json', type: 'application/json', write: toJson },
];

const wording = (): Wording => ({
  locale: locale(),
  people: word('people'),
  quotes: word('quotesTitle'),
  unknownSpeaker: word('unknownSpeaker'),
  updated: (date) => word('updated', date),
});

/** Copy, save and print: nothing leaves the machine. */
export function viewKeep(shown: () => Found, desk: Desk): Node {
  const { signal, say } = desk;
  const copy = () => makeCopy(shown(), wording());
  const press = (label: string, act: () => void, name: 'copy' | 'keep', described: string) => {
    const button = el('button', { type: 'button', 'aria-label': described }, icon(name), label);
    button.addEventListener('click', act, { signal });
    return button;
  };
  const rows = FORMATS.map(({ name, ending, type, write }) =>
    el(
      'li',
      {},
      el('span', {}, word(name)),
      press(
        word('copy'),
        () => copyText(write(copy()), desk),
        'copy',
        `${word(name)}: ${word('copy')}`,
      ),
      press(
        word('save'),
        () => {
          save(write(copy()), type, fileNameOf(copy().article, ending));
          say(word('saved'));
        },
        'keep',
        `${word(name)}: ${word('save')}`,
      ),
    ),
  );
  const printing = el('button', { type: 'button', class: 'wide' }, word('print'));
  printing.addEventListener('click', () => print(), { signal });
  const whole = el('div', { class: 'keep' });
  whole.append(el('ul', {}, ...rows), printing, el('p', { class: 'hint' }, word('keepHint')));
  return whole;
}

/** Hands a file to the browser's own downloads. */
export function save(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  // Not through `el`, which lets no such address pass: this one is ours.
  const link = create(document, 'a') as HTMLAnchorElement;
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
