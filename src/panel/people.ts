import type { PersonId } from '../annotations';
import { counted, locale, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import type { Entry, Ledger } from './ledger';
import type { Spotlight } from './spotlight';

/** Who is who: everybody in the story, their role, and their part of what is quoted. */
export function viewPeople(ledger: Ledger, spotlight: Spotlight, { signal }: Desk): Node {
  const rows = new Map<PersonId, { button: HTMLElement; steps: HTMLElement; where: HTMLElement }>();
  const list = el('ul', { class: 'people' });
  for (const entry of ledger.entries) {
    const button = el(
      'button',
      { type: 'button', class: 'person', 'aria-pressed': 'false' },
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
    button.addEventListener('click', () => spotlight.choose(entry.id), { signal });
    const where = el('span', { class: 'where', role: 'status' });
    const steps = el(
      'div',
      { class: 'steps', hidden: true },
      stepper('previous', () => spotlight.step(-1), signal),
      where,
      stepper('next', () => spotlight.step(1), signal),
    );
    rows.set(entry.id, { button, steps, where });
    list.append(el('li', { 'data-hue': entry.hue, 'data-stroke': entry.stroke }, button, steps));
  }
  spotlight.onChange((person, step, of) => {
    for (const [id, { button, steps, where }] of rows) {
      button.setAttribute('aria-pressed', String(id === person));
      steps.hidden = id !== person;
      where.textContent =
        step > 0 ? word('stepOf', String(step), String(of)) : word('mentionsToSee');
    }
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

function stepper(name: 'next' | 'previous', step: () => void, signal: AbortSignal): HTMLElement {
  const label = word(name === 'next' ? 'nextMention' : 'previousMention');
  const button = el('button', { type: 'button', 'aria-label': label, title: label }, icon(name));
  button.addEventListener('click', step, { signal });
  return button;
}
