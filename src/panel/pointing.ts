import type { Saying } from '../sayings';
import type { Card } from './card';
import type { Desk } from './desk';
import type { Spotlight } from './spotlight';

/** A pointer that moves farther between down and up is dragged, in CSS pixels. */
const DRAG = 4;

/** The time a pointer rests before it means something. */
const REST = 250;

/** What can be meant by pointing at the story. */
interface Means {
  readonly card: Card;
  readonly spotlight: Spotlight;
}

/** Pointing at a quote, or giving it the focus, says who speaks; a click on a person lights them. */
export function heedPointing(
  all: readonly Saying[],
  { card, spotlight }: Means,
  { story, signal }: Desk,
): void {
  const sayingAt = (target: EventTarget | null) => {
    const quote = (target as Element).closest<HTMLElement>('.quote');
    const saying = all[Number(quote?.dataset.quote ?? -1)];
    return quote && saying ? { quote, saying } : null;
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    use: (event: HTMLElementEventMap[K]) => void,
  ) => story.element.addEventListener(type, use, { signal });

  let resting: ReturnType<typeof setTimeout> | undefined;
  listen('pointerover', ({ target, pointerType }) => {
    const found = sayingAt(target);
    if (!found || pointerType !== 'mouse') return;
    clearTimeout(resting);
    resting = setTimeout(() => card.glance(found.saying, found.quote), REST);
  });
  listen('pointerout', ({ target }) => {
    if (!sayingAt(target)) return;
    clearTimeout(resting);
    card.glanceAway();
  });
  listen('focusin', ({ target }) => {
    const found = sayingAt(target);
    if (found) card.glance(found.saying, found.quote);
    else card.glanceAway();
  });
  listen('focusout', ({ relatedTarget }) => {
    if (!story.element.contains(relatedTarget as Node | null)) card.glanceAway();
  });

  let down = { x: 0, y: 0 };
  listen('pointerdown', ({ clientX, clientY }) => {
    down = { x: clientX, y: clientY };
  });
  listen('click', ({ target, clientX, clientY, detail }) => {
    const element = target as Element;
    // A link leads somewhere, and who moved was selecting words.
    const moved = detail > 0 && Math.hypot(clientX - down.x, clientY - down.y) > DRAG;
    if (moved || element.closest('a, button')) return;
    const mention = element.closest<HTMLElement>('.mention');
    const found = sayingAt(element);
    if (mention) spotlight.choose(Number(mention.dataset.person));
    else if (found) card.open(found.saying, found.quote);
  });
}
