import { counted, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import type { Entry } from './ledger';

/** The people of the story in the rail: who they are, how often named, how much quoted. */
export function fillRail({ rail, whenAnnotated }: Desk): void {
  whenAnnotated((_, ledger) => {
    if (ledger.entries.length === 0) return;
    rail.append(
      el('h2', {}, word('people')),
      el('ul', { class: 'people' }, ...ledger.entries.map(viewEntry)),
    );
  });
}

function viewEntry({ name, role, hue, stroke, mentions, quotes }: Entry): HTMLElement {
  return el(
    'li',
    { class: 'person', 'data-hue': hue, 'data-stroke': stroke },
    el('b', { class: 'name' }, el('bdi', {}, name)),
    role ? el('span', { class: 'role' }, el('bdi', {}, role)) : null,
    el('small', {}, counted('mentions', mentions.length), ' · ', counted('quotes', quotes.length)),
  );
}
