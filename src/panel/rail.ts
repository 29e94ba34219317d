import { type Word, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { type IconName, icon } from './icons';

/** Something that stands in the rail when its button is pressed. */
export interface Part {
  readonly title: Word;
  readonly icon: IconName;
  /** The single key that opens it. */
  readonly key: string;
  /** The place of its button in the bar, counted from 0. */
  readonly place: number;
  /** A number on the button: how many people, how many quotes. */
  readonly count?: number;
  /** Called when it is opened for the first time. */
  build(): Node;
}

/** The column of parts, of which one is open or none. */
export interface Rail {
  /** Adds a part and its button; of a part that counts nothing, nothing. */
  add(part: Part): void;
  /** Opens a part by its title, or closes it if it is the one that is open. */
  toggle(title: Word): void;
  /** Opens a part unasked, where there is room beside the story and none is open. */
  offer(title: Word): void;
  /** Closes the open part where it lies over the story. */
  uncover(): boolean;
  /** Every part's key and what it is called, for the list of keys. */
  keys(): (readonly [key: string, label: string])[];
  /** The part that opens with a key, if there is one. */
  byKey(key: string): Word | null;
}

/** From this width on the rail stands beside the story and covers nothing; as in styles/frame.css and rail.css. */
const WIDE = '(min-width: 75em)';

/** Sets up the rail: one heading, one part at a time, and a button in the bar for each. */
export function setUpRail({ rail, bar, signal, onEscape, dialog }: Desk): Rail {
  const parts = new Map<Word, { part: Part; button: HTMLButtonElement; body: Node | null }>();
  const wide = matchMedia(WIDE);
  let open: Word | null = null;
  let offered: Word | null = null;
  const title = el('h2', { id: 'part', tabindex: -1 });
  const closing = el(
    'button',
    { type: 'button', class: 'plain', 'aria-label': word('closePart'), title: word('closePart') },
    icon('close'),
  );
  const body = el('div', { class: 'part' });
  rail.id = 'rail';
  rail.setAttribute('aria-labelledby', 'part');
  rail.append(el('div', { class: 'part-head' }, title, closing), body);

  const show = (name: Word | null) => {
    open = name;
    for (const [other, { button }] of parts)
      button.setAttribute('aria-expanded', String(other === name));
    dialog.toggleAttribute('data-part', name !== null);
    const entry = name === null ? undefined : parts.get(name);
    if (!entry || name === null) return;
    entry.body ??= el('div', { 'data-name': name }, entry.part.build());
    title.textContent = word(name);
    body.replaceChildren(entry.body);
    rail.scrollTop = 0;
  };
  const close = () => {
    offered = null;
    const button = open && parts.get(open)?.button;
    show(null);
    if (button) button.focus({ preventScroll: true });
  };
  const uncover = () => {
    if (open === null || wide.matches) return false;
    close();
    return true;
  };
  const toggle = (name: Word) => {
    offered = null;
    if (open === name) return close();
    show(name);
    title.focus({ preventScroll: true });
  };
  closing.addEventListener('click', close, { signal });
  onEscape(uncover);
  // What nobody asked for goes when the window gets too narrow for it, and comes back with the room.
  const resized = () => {
    if (wide.matches && open === null) show(offered);
    else if (!wide.matches && open === offered) show(null);
  };
  wide.addEventListener('change', resized, { signal });

  return {
    add(part) {
      if (part.count === 0) return;
      const button = el(
        'button',
        {
          type: 'button',
          'aria-expanded': 'false',
          'aria-controls': 'rail',
          title: `${word(part.title)} – ${part.key}`,
        },
        icon(part.icon),
        el('span', { class: 'unseen' }, word(part.title)),
        part.count === undefined ? null : el('span', { class: 'count' }, String(part.count)),
      );
      button.addEventListener('click', () => toggle(part.title), { signal });
      parts.set(part.title, { part, button, body: null });
      bar.add(button, part.place);
    },
    toggle,
    offer(title) {
      if (!parts.has(title)) return;
      offered = title;
      if (open === null && wide.matches) show(title);
    },
    uncover,
    keys: () => [...parts.values()].map(({ part }) => [part.key, word(part.title)]),
    byKey: (key) => [...parts.values()].find(({ part }) => part.key === key)?.part.title ?? null,
  };
}
