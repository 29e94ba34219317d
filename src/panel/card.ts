import type { Saying } from '../sayings';
import { counted, word } from '../words';
import { cite } from './citation';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import { attributionOf } from './quotes';
import type { Spotlight } from './spotlight';

/** The small card that says who speaks, beside the words. */
export interface Card {
  /** Shows the card for as long as the pointer or the focus rests on the quote. */
  glance(saying: Saying, quote: HTMLElement): void;
  /** Ends a glance; a card that was opened stays. */
  glanceAway(): void;
  /** Shows it until it is closed, with what can be done; focus goes in and comes back. */
  open(saying: Saying, from: HTMLElement): void;
}

/** Sets up the one card of the panel. */
export function setUpCard(spotlight: Spotlight, desk: Desk): Card {
  const { dialog, story, signal, onEscape } = desk;
  const card = el('div', { class: 'card', id: 'card', tabindex: -1, hidden: true });
  story.element.after(card);
  /** What opened the card, as long as it is open and not only glanced at. */
  let opener: HTMLElement | null = null;

  const hide = () => {
    if (card.hidden) return false;
    card.hidden = true;
    // A quote that got the focus would be glanced at, and the card would be back.
    if (opener) (opener.matches('button') ? opener : story.element).focus({ preventScroll: true });
    opener = null;
    for (const quote of story.element.querySelectorAll('[aria-describedby]'))
      quote.removeAttribute('aria-describedby');
    return true;
  };
  const show = (saying: Saying, anchor: HTMLElement, actions: Node | null) => {
    const role = saying.entry?.role;
    card.dataset.hue = String(saying.entry?.hue ?? 'none');
    card.replaceChildren(el('p', {}, ...attributionOf(saying, true)));
    if (role) card.append(el('p', { class: 'role' }, el('bdi', {}, role)));
    if (actions) card.append(actions);
    card.hidden = false;
    place(card, anchor);
  };
  const action = (name: 'copy' | 'people', label: string, act: () => void) => {
    const button = el('button', { type: 'button' }, icon(name), label);
    button.addEventListener('click', act, { signal });
    return button;
  };
  const actionsFor = (saying: Saying) => {
    const { entry } = saying;
    const light = (person: number) => {
      hide();
      spotlight.choose(person);
    };
    return el(
      'div',
      { class: 'actions' },
      entry &&
        action('people', counted('showMentions', entry.mentions.length), () => light(entry.id)),
      action('copy', word('copyCitation'), () => copyText(cite(desk.article, saying), desk)),
    );
  };
  const touchedOutside = ({ target }: Event) => {
    if (opener && !card.contains(target as Node)) hide();
  };
  dialog.addEventListener('pointerdown', touchedOutside, { signal });
  onEscape(hide);
  return {
    glance(saying, quote) {
      if (opener) return;
      quote.setAttribute('aria-describedby', 'card');
      card.removeAttribute('role');
      show(saying, quote, null);
    },
    glanceAway() {
      if (!opener) hide();
    },
    open(saying, from) {
      hide();
      card.setAttribute('role', 'dialog');
      card.setAttribute('aria-label', word('saidBy', saying.speaker ?? word('unknownSpeaker')));
      show(saying, from, actionsFor(saying));
      opener = from;
      card.focus({ preventScroll: true });
    },
  };
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
