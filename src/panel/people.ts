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
export function viewPeople(ledger: Ledger, { spotlight, uncover, signal }: Means): Node {
  const buttons = new Map<PersonId, HTMLElement>();
  const list = el('ul', { class: 'people' });
  for (const entry of ledger.entries) {
    const button = el(
      'button',
      { type: 'button', class: 'row person' },
      el('span', { class: 'disc', 'aria-hidden': 'true' }, entry.initials),
      el(
        'span',
        { class: 'who-is' },
        el('b', {}, el('bdi', {}, entry.name)),
        entry.role ? el('span', { class: 'role' }, el('bdi', {}, entry.role)) : null,
        el('small', {}, countsOf(entry)),
      ),
      share(entry),
    );
    const choose = () => {
      spotlight.choose(entry.id);
      uncover();
    };
    button.addEventListener('click', choose, { signal });
    buttons.set(entry.id, button);
    list.append(el('li', { 'data-hue': entry.hue, 'data-stroke': entry.stroke }, button));
  }
  spotlight.onChange((person) => {
    for (const [id, button] of buttons) button.setAttribute('aria-pressed', String(id === person));
  });
  return list;
}

const countsOf = ({ mentions, quotes }: Entry): string =>
  counted('mentions', mentions.length) +
  (quotes.length > 0 ? ` · ${counted('quotes', quotes.length)}` : '');

/** A bar of the person's part of all quoted words; nothing for those who are not quoted. */
function share({ share, words }: Entry): HTMLElement | null {
  if (words === 0) return null;
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
  const bar = el('span', { class: 'bar-of', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(share));
  return el('span', { class: 'share' }, bar, el('small', {}, word('shareOfQuotes', percent)));
}
