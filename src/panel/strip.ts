import type { Ledger } from '../ledger';
import { counted, word } from '../words';
import { iconButton } from './buttons';
import type { Desk } from './desk';
import { el } from './elements';
import type { Spotlight } from './spotlight';

/** A strip over the story while one person is in the light: who, and the way through them. */
export function viewStrip(
  ledger: Ledger,
  spotlight: Spotlight,
  { floats, story, signal }: Desk,
): void {
  const name = el('b', {});
  const role = el('span', { class: 'role' });
  const where = el('span', { class: 'where', role: 'status' });
  const strip = el(
    'div',
    { class: 'strip', role: 'group', 'aria-label': word('people'), hidden: true },
    el('span', { class: 'whom' }, name, role),
    iconButton('previous', word('previousMention'), { act: () => spotlight.step(-1), signal }),
    where,
    iconButton('next', word('nextMention'), { act: () => spotlight.step(1), signal }),
    iconButton('close', word('lightOff'), { act: spotlight.off, signal }),
  );
  floats.append(strip);
  spotlight.onChange((person, step, of) => {
    const entry = person === null ? undefined : ledger.of.get(person);
    // The focus does not go away with the button that had it.
    if (!entry && strip.matches(':focus-within')) story.element.focus({ preventScroll: true });
    strip.hidden = !entry;
    if (!entry) return;
    strip.dataset.hue = String(entry.hue);
    name.replaceChildren(el('bdi', {}, entry.name));
    role.replaceChildren(el('bdi', {}, entry.role ?? ''));
    where.textContent =
      step > 0 ? word('stepOf', String(step), String(of)) : counted('mentions', of);
  });
}
