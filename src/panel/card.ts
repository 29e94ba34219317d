import { counted, word } from '../words';
import { cite } from './citation';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import { attributionOf } from './quotes';
import type { Saying } from './sayings';
import type { Spotlight } from './spotlight';

/** The small card that says who speaks, beside the words. */
export interface Card {
  /** Shows the card for as long as the pointer or the focus rests on the quote. */
  glance(saying: Saying, quote: HTMLElement): void;
  /** Shows it until it is closed, with what can be done; focus goes in and comes back. */
  open(saying: Saying, from: HTMLElement): void;
  hide(): void;
}

/** A pointer that moves farther between down and up is dragged, in CSS pixels. */
const DRAG = 4;

/** The time a pointer rests before it means something. */
const REST = 250;

/** Sets up the one card of the panel and what opens it: pointer, focus, click. */
export function setUpCard(all: readonly Saying[], spotlight: Spotlight, desk: Desk): Card {
  const { dialog, story, signal, onEscape } = desk;
  const card = el('div', { class: 'card', id: 'card', tabindex: -1, hidden: true });
  story.element.after(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opener: HTMLElement | null = null;

  const hide = () => {
    clearTimeout(timer);
    if (card.hidden) return false;
    card.hidden = true;
    opener?.focus({ preventScroll: true });
    opener = null;
    for (const quote of story.element.querySelectorAll('[aria-describedby]'))
      quote.removeAttribute('aria-describedby');
    return true;
  };
  const show = (saying: Saying, anchor: HTMLElement, actions: Node[]) => {
    const { entry } = saying;
    card.dataset.hue = String(entry?.hue ?? 'none');
    card.replaceChildren(
      el('p', {}, ...attributionOf(saying, true)),
      ...(entry?.role ? [el('p', { class: 'role' }, el('bdi', {}, entry.role))] : []),
      ...actions,
    );
    card.hidden = false;
    place(card, anchor);
  };
  const glance = (saying: Saying, quote: HTMLElement) => {
    if (opener) return;
    quote.setAttribute('aria-describedby', 'card');
    card.removeAttribute('role');
    show(saying, quote, []);
  };
  const open = (saying: Saying, from: HTMLElement) => {
    hide();
    const { entry } = saying;
    const copying = action('copy', word('copyCitation'), () =>
      copyText(cite(desk.article, saying), desk),
    );
    const following =
      entry &&
      action('people', counted('showMentions', entry.mentions.length), () => {
        hide();
        spotlight.choose(entry.id);
      });
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', word('saidBy', saying.speaker ?? word('unknownSpeaker')));
    show(saying, from, [el('div', { class: 'actions' }, following, copying)]);
    opener = from;
    card.focus({ preventScroll: true });
  };
  const action = (name: 'copy' | 'people', label: string, act: () => void) => {
    const button = el('button', { type: 'button' }, icon(name), label);
    button.addEventListener('click', act, { signal });
    return button;
  };
  const sayingOf = (target: EventTarget | null) => {
    const quote = (target as Element | null)?.closest?.<HTMLElement>('.quote') ?? null;
    const saying = all[Number(quote?.dataset.quote ?? -1)];
    return quote && saying ? { quote, saying } : null;
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    use: (event: HTMLElementEventMap[K]) => void,
  ) => story.element.addEventListener(type, use, { signal });

  listen('pointerover', (event) => {
    const found = sayingOf(event.target);
    if (!found || event.pointerType !== 'mouse' || opener) return;
    clearTimeout(timer);
    timer = setTimeout(() => glance(found.saying, found.quote), REST);
  });
  listen('pointerout', (event) => {
    if (!opener && sayingOf(event.target)) hide();
  });
  listen('focusin', (event) => {
    const found = sayingOf(event.target);
    if (found) glance(found.saying, found.quote);
    else if (!opener) hide();
  });
  let down = { x: 0, y: 0 };
  listen('pointerdown', ({ clientX, clientY }) => {
    down = { x: clientX, y: clientY };
  });
  listen('click', (event) => {
    const target = event.target as Element;
    // A link leads somewhere, and who moved was selecting words.
    const moved = Math.hypot(event.clientX - down.x, event.clientY - down.y) > DRAG;
    if (target.closest('a, button') || (moved && event.detail > 0)) return;
    const mention = target.closest<HTMLElement>('.mention');
    const found = sayingOf(target);
    if (mention) spotlight.choose(Number(mention.dataset.person));
    else if (found) open(found.saying, found.quote);
  });
  dialog.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (opener && !card.contains(target as Node)) hide();
    },
    { signal },
  );
  onEscape(hide);
  return { glance, open, hide };
}

/** Puts the card under its anchor, or over it where there is no room, inside the window. */
function place(card: HTMLElement, anchor: HTMLElement): void {
  const frame = (card.offsetParent ?? card).getBoundingClientRect();
  const lines = anchor.getClientRects();
  const first = lines[0] ?? anchor.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { width, height } = card.getBoundingClientRect();
  const gap = 8;
  const below = last.bottom + gap + height < innerHeight;
  const top = below ? last.bottom + gap : first.top - gap - height;
  const left = Math.max(frame.left + gap, Math.min(last.left, frame.right - width - gap));
  card.style.setProperty('top', `${top - frame.top}px`);
  card.style.setProperty('left', `${left - frame.left}px`);
}
