import { el } from './elements';
import type { Sentence } from './sentences';

/** Colour behind the text, without a change to it. */
export interface Paint {
  sentence(sentence: Sentence): void;
  word(sentence: Sentence, start: number, length: number): void;
  clear(): void;
}

/**
 * Paints by boxes laid behind the lines. Not by `CSS.highlights`: that registry belongs to the
 * page's window, and its ranges would hand the page our nodes.
 */
export function paintText(story: HTMLElement, signal: AbortSignal): Paint {
  const layer = el('div', { class: 'paint', 'aria-hidden': 'true' });
  const lines = el('div', { class: 'lines' });
  const word = el('div', { class: 'word' });
  layer.append(lines, word);
  story.before(layer);
  let last: { sentence: Sentence; start: number; end: number } | null = null;

  const boxes = (range: Range) => {
    const origin = layer.getBoundingClientRect();
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ left, top, width, height }) => {
        const box = el('div', { class: 'box' });
        box.style.setProperty('inset', `${top - origin.top}px auto auto ${left - origin.left}px`);
        box.style.setProperty('width', `${width}px`);
        box.style.setProperty('height', `${height}px`);
        return box;
      });
  };
  const draw = () => {
    lines.replaceChildren(...(last ? boxes(last.sentence.range()) : []));
    const spoken = last && last.end > last.start ? last.sentence.range(last.start, last.end) : null;
    word.replaceChildren(...(spoken ? boxes(spoken) : []));
  };
  const resizing = new ResizeObserver(() => last && draw());
  resizing.observe(story);
  signal.addEventListener('abort', () => resizing.disconnect());
  return {
    sentence(sentence) {
      last = { sentence, start: 0, end: 0 };
      draw();
    },
    word(sentence, start, length) {
      last = { sentence, start, end: start + length };
      draw();
    },
    clear() {
      last = null;
      draw();
    },
  };
}
