import type { PersonId } from '../annotations';
import type { Entry, Ledger } from '../ledger';
import { counted, locale, word } from '../words';
import { el } from './elements';
import type { Spotlight } from './spotlight';

/** What choosing a person needs. */
interface Means {
  readonly spotlight: Spotlight;
  /** Clears the way to the story once somebody is chosen. */
  uncover(): void;
  readonly signal: AbortSignal;
}

/** Who is who: everybody in the story, their role, and their part of what is quoted. */
export function viewPeople(ledger: Ledger, means: Means): Node {
  const buttons = new Map<PersonId, HTMLElement>();
  const list = (entries: readonly Entry[]) =>
    el(
      'ul',
      {},
      ...entries.map((entry) => {
        const button = viewPerson(entry, means);
        buttons.set(entry.id, button);
        return el('li', { 'data-hue': entry.hue }, button);
      }),
    );
  const quoted = ledger.entries.filter(({ quotes }) => quotes.length > 0);
  const others = ledger.entries.filter(({ quotes }) => quotes.length === 0);
  const parts = [
    { title: word('peopleQuoted'), entries: quoted },
    { title: word('peopleMentioned'), entries: others },
  ].filter(({ entries }) => entries.length > 0);
  const view = el('div', { class: 'people' });
  for (const { title, entries } of parts) {
    if (parts.length > 1) view.append(el('h3', {}, title));
    view.append(list(entries));
  }
  means.spotlight.onChange((person) => {
    for (const [id, button] of buttons) button.setAttribute('aria-pressed', String(id === person));
  });
  return view;
}

function viewPerson(entry: Entry, { spotlight, uncover, signal }: Means): HTMLElement {
  const { id, name, role, initials } = entry;
  const button = el(
    'button',
    { type: 'button', class: 'row person' },
    el('span', { class: 'disc', 'aria-hidden': 'true' }, initials),
    el(
      'span',
      { class: 'who-is' },
      el('b', {}, el('bdi', {}, name)),
      role ? el('span', { class: 'role' }, el('bdi', {}, role)) : null,
      el('small', {}, countsOf(entry)),
    ),
    viewShare(entry),
  );
  const choose = () => {
    spotlight.choose(id);
    uncover();
  };
  button.addEventListener('click', choose, { signal });
  return button;
}

const countsOf = ({ mentions, quotes }: Entry): string =>
  counted('mentions', mentions.length) +
  (quotes.length > 0 ? ` · ${counted('quotes', quotes.length)}` : '');

/** A bar of the person's part of all quoted words; nothing for those who are not quoted. */
function viewShare({ share, words }: Entry): HTMLElement | null {
  if (words === 0) return null;
  const format = new Intl.NumberFormat(locale(), { style: 'percent' });
  // Whoever said something did not say nothing of all.
  const percent = share < 0.005 ? `< ${format.format(0.01)}` : format.format(share);
  const bar = el('span', { class: 'bar-of', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(share));
  return el('span', { class: 'share' }, bar, el('small', {}, word('shareOfQuotes', percent)));
}
