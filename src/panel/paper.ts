import type { Entry, Ledger } from '../ledger';
import { counted, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';

/** What paper shows under the story: who is in it, and where it is from. */
export function prepareForPaper({ article, story }: Desk, ledger: Ledger): void {
  const people = ledger.entries.map((entry) => el('li', {}, ...lineOf(entry)));
  story.element.after(
    el(
      'section',
      { class: 'on-paper' },
      people.length > 0 ? el('h2', {}, word('people')) : null,
      people.length > 0 ? el('ul', {}, ...people) : null,
      el('p', {}, [article.siteName, article.url].filter(Boolean).join(' · ')),
    ),
  );
}

function lineOf({ name, role, quotes }: Entry): (Node | string)[] {
  const line: (Node | string)[] = [el('b', {}, name)];
  if (role) line.push(`, ${role}`);
  if (quotes.length > 0) line.push(` (${counted('quotes', quotes.length)})`);
  return line;
}
