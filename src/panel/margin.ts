import type { Saying } from '../sayings';
import { word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';

/** Names that stand closer than this in one paragraph would be the same line. */
const HEIGHT = 24;

/**
 * Puts the speaker's name into the margin beside each quote, as the button that says more.
 *
 * The names lie in a layer of their own: a button between the words, even one outside the flow,
 * makes browsers break the lines anew. A speaker who goes on in a paragraph is named once.
 */
export function nameInMargin(
  all: readonly Saying[],
  open: (saying: Saying, button: HTMLElement) => void,
  { story, signal }: Desk,
): void {
  const layer = el('div', { class: 'margin', role: 'group', 'aria-label': word('quotesTitle') });
  const labels: { readonly button: HTMLElement; readonly quote: Element }[] = [];
  let lastPlace: Element | null = null;
  let lastSpeaker: string | null = null;
  for (const saying of all) {
    const quote = story.element.querySelector(`.quote[data-quote="${saying.index}"]`);
    const place = quote?.closest('.body p, .body li > div');
    if (!quote || !place) continue;
    const { speaker, entry } = saying;
    if (lastPlace === place && lastSpeaker === speaker) continue;
    lastPlace = place;
    lastSpeaker = speaker;
    const name = speaker ?? word('unknownSpeaker');
    const button = el('button', {
      type: 'button',
      class: 'who',
      'aria-label': word('saidBy', name),
      'aria-haspopup': 'dialog',
      // Somebody without a name, or nobody known.
      'data-initials': entry?.initials ?? (speaker === null ? '?' : '“'),
      // A question mark for those nobody knows: the story is full of words in quotation marks.
      'data-name': speaker ?? '?',
      'data-hue': entry?.hue ?? 'none',
    });
    button.addEventListener('click', () => open(saying, button), { signal });
    labels.push({ button, quote });
  }
  layer.append(...labels.map(({ button }) => button));
  layer.dir = story.element.dir;
  story.element.after(layer);

  const place = () => {
    const origin = layer.getBoundingClientRect();
    const column = story.element.getBoundingClientRect();
    const edge = layer.dir === 'rtl' ? origin.right - column.left : column.right - origin.left;
    layer.style.setProperty('--edge', `${edge}px`);
    const lines = labels.map(({ quote }) => quote.getClientRects()[0] ?? null);
    let free = Number.NEGATIVE_INFINITY;
    labels.forEach(({ button }, i) => {
      const line = lines[i];
      button.hidden = !line;
      if (!line) return;
      // Two speakers on one line: the later one moves down to be read.
      const top = Math.max(line.top + (line.height - HEIGHT) / 2 - origin.top, free);
      free = top + HEIGHT;
      button.style.setProperty('top', `${top}px`);
    });
  };
  const resizing = new ResizeObserver(place);
  resizing.observe(story.element);
  signal.addEventListener('abort', () => resizing.disconnect());
}
