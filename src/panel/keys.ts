import { type Word, word } from '../words';
import { nudge } from './appearance';
import type { Desk } from './desk';
import { el } from './elements';
import { nearest, placesIn } from './places';
import type { Rail } from './rail';
import type { Spotlight } from './spotlight';
import type { Trail } from './trail';

interface Key {
  readonly keys: readonly string[];
  readonly label: Word;
  act(): void;
}

/** What the keys reach. */
interface Means {
  readonly rail: Rail;
  readonly trail: Trail;
  readonly spotlight: Spotlight;
  /** Null where the browser cannot speak. */
  readonly listen: (() => void) | null;
}

/** The keys of the reader, for as long as the focus is in it. None works with Ctrl, Alt or Cmd. */
export function setUpKeys(desk: Desk, means: Means): { view(): Node } {
  const { dialog, signal } = desk;
  const { rail } = means;
  const table = keysFor(desk, means);
  dialog.addEventListener(
    'keydown',
    (event) => {
      // The page's own shortcuts are not meant.
      event.stopPropagation();
      if (!desk.settings().keys || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = table.find(({ keys }) => keys.includes(event.key));
      const part = rail.byKey(event.key);
      if (key) key.act();
      else if (part) rail.toggle(part);
      else return;
      event.preventDefault();
    },
    { signal },
  );
  for (const type of ['keyup', 'keypress'] as const)
    dialog.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return {
    view: () =>
      el(
        'dl',
        { class: 'keys' },
        ...[
          ...table.map(({ keys, label }) => [keys[0] ?? '', word(label)] as const),
          ...rail.keys(),
          ['Esc', word('buttonClose')] as const,
        ].map(([key, label]) =>
          el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, label)),
        ),
      ),
  };
}

function keysFor(desk: Desk, { trail, spotlight, listen }: Means): readonly Key[] {
  const step = (selector: string, direction: 1 | -1) => () =>
    stepTo(selector, direction, { desk, trail });
  return [
    { keys: ['j'], label: 'nextQuote', act: step('.quote', 1) },
    { keys: ['k'], label: 'previousQuote', act: step('.quote', -1) },
    { keys: ['n'], label: 'nextMention', act: () => spotlight.step(1) },
    { keys: ['p'], label: 'previousMention', act: () => spotlight.step(-1) },
    { keys: ['h'], label: 'nextHeading', act: step('.body > :is(h2, h3, h4, h5, h6)', 1) },
    { keys: ['b'], label: 'back', act: trail.back },
    ...(listen ? [{ keys: ['l'], label: 'listen', act: listen } as const] : []),
    { keys: ['+', '='], label: 'bigger', act: () => nudge('size', 1, desk) },
    { keys: ['-'], label: 'smaller', act: () => nudge('size', -1, desk) },
  ];
}

/** Gives the focus to the next place after the one that has it, or after what is in sight. */
function stepTo(
  selector: string,
  direction: 1 | -1,
  { desk, trail }: { readonly desk: Desk; readonly trail: Trail },
): void {
  const places = placesIn(desk.story.element, selector);
  const { activeElement } = desk.dialog.getRootNode() as ShadowRoot;
  const focused = places.indexOf(activeElement as HTMLElement);
  const at = focused < 0 ? nearest(places, direction) : focused + direction;
  const target = places[(at + places.length) % places.length];
  if (!target) return;
  trail.go(target, { focus: true });
}
