import type { Desk } from './desk';
import { el } from './elements';

/** A line under the bar that grows as the story is read. */
export function showProgress({ dialog, story, bar, signal }: Desk): void {
  const line = el('div', { class: 'progress', 'aria-hidden': 'true' });
  bar.element.append(line);
  let waiting = false;
  const draw = () => {
    waiting = false;
    const { top, height } = story.element.getBoundingClientRect();
    const read = Math.min(1, Math.max(0, (innerHeight * 0.5 - top) / Math.max(1, height)));
    line.style.setProperty('--read', String(dialog.scrollTop < 4 ? 0 : read));
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  };
  dialog.addEventListener('scroll', soon, { signal, passive: true });
}
