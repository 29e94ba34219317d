import { word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';

/** Going to places in the story, and back. */
export interface Trail {
  /**
   * Scrolls an element of the story into the middle, and points at it for a moment; with `focus`,
   * the keyboard goes on from there.
   */
  go(target: HTMLElement, how?: { readonly focus?: boolean }): void;
  /** Returns to where the reading and the focus were before the first `go`. */
  back(): void;
}

/** Long enough to be found by an eye that was elsewhere. */
const POINTED = 1800;

/** Puts the way back onto the desk: a button that is there once one has gone somewhere. */
export function layTrail({ dialog, story, floats, signal }: Desk): Trail {
  let origin: { readonly top: number; readonly focus: HTMLElement | null } | null = null;
  const button = el(
    'button',
    { class: 'back', type: 'button', hidden: true },
    icon('back'),
    word('back'),
  );
  floats.append(button);
  const scrollTo = (top: number) =>
    dialog.scrollTo({ top, behavior: prefersStill() ? 'instant' : 'smooth' });
  const back = () => {
    if (origin !== null) scrollTo(origin.top);
    origin?.focus?.focus({ preventScroll: true });
    origin = null;
    button.hidden = true;
  };
  button.addEventListener('click', back, { signal });
  return {
    back,
    go(target, { focus = false } = {}) {
      const { activeElement } = dialog.getRootNode() as ShadowRoot;
      const from = activeElement as HTMLElement | null;
      // From place to place in the story the way back is the first one; a list is come back to.
      const isList = from !== null && !story.element.contains(from);
      origin = {
        top: origin?.top ?? dialog.scrollTop,
        focus: isList ? from : (origin?.focus ?? from),
      };
      if (focus) {
        target.tabIndex = -1;
        target.focus({ preventScroll: true });
      }
      button.hidden = false;
      const { top, height } = target.getBoundingClientRect();
      const middle = (dialog.clientHeight - Math.min(height, dialog.clientHeight / 2)) * 0.4;
      scrollTo(dialog.scrollTop + top - middle);
      target.classList.add('here');
      setTimeout(() => target.classList.remove('here'), POINTED);
    },
  };
}

/** True for somebody who has asked the system for less movement. */
export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
