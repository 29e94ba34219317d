import { counted, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { type IconName, icon } from './icons';
import type { Ledger } from './ledger';
import type { Spotlight } from './spotlight';

/** A strip over the story while one person is in the light: who, and the way through them. */
export function viewStrip(ledger: Ledger, spotlight: Spotlight, { floats, signal }: Desk): void {
  const button = (name: IconName, label: string, act: () => void) => {
    const made = el('button', { type: 'button', 'aria-label': label, title: label }, icon(name));
    made.addEventListener('click', act, { signal });
    return made;
  };
  const name = el('b', {});
  const role = el('span', { class: 'role' });
  const where = el('span', { class: 'where', role: 'status' });
  const strip = el(
    'div',
    { class: 'strip', role: 'group', 'aria-label': word('people'), hidden: true },
    el('span', { class: 'whom' }, name, role),
    button('previous', word('previousMention'), () => spotlight.step(-1)),
    where,
    button('next', word('nextMention'), () => spotlight.step(1)),
    button('close', word('lightOff'), spotlight.off),
  );
  floats.append(strip);
  spotlight.onChange((person, step, of) => {
    const entry = person === null ? undefined : ledger.of.get(person);
    strip.hidden = !entry;
    if (!entry) return;
    strip.dataset.hue = String(entry.hue);
    name.replaceChildren(el('bdi', {}, entry.name));
    role.replaceChildren(el('bdi', {}, entry.role ?? ''));
    where.textContent =
      step > 0 ? word('stepOf', String(step), String(of)) : counted('mentions', of);
  });
}
