import type { PersonId } from '../annotations';
import type { Desk } from './desk';
import { nearest, placesIn } from './places';
import type { Trail } from './trail';

/** One person at a time in full light, the rest of the story receding. */
export interface Spotlight {
  /** Turns the light on a person, or off if it is on them. */
  choose(person: PersonId): void;
  off(): void;
  /** Goes to the next or the previous mention of the chosen person; of anybody if nobody is. */
  step(direction: 1 | -1): void;
  /** Tells, now and later, whom the light is on and which of the mentions was stepped to, counted from 1. */
  onChange(listener: (person: PersonId | null, step: number, steps: number) => void): void;
}

/** Sets the light up over the mentions and quotes that are in the story now. */
export function setUpSpotlight({ dialog, story, onEscape }: Desk, trail: Trail): Spotlight {
  const listeners: ((person: PersonId | null, step: number, steps: number) => void)[] = [];
  let chosen: PersonId | null = null;
  let at = -1;
  const mentions = () =>
    placesIn(story.element, chosen === null ? '.mention' : `.mention[data-person="${chosen}"]`);
  const tell = () => {
    const steps = mentions().length;
    for (const listener of listeners) listener(chosen, at + 1, steps);
  };
  const light = (person: PersonId | null) => {
    chosen = person;
    at = -1;
    for (const lit of story.element.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    dialog.toggleAttribute('data-light', person !== null);
    if (person !== null)
      for (const own of story.element.querySelectorAll(`[data-person="${person}"]`))
        own.setAttribute('data-lit', '');
    tell();
  };
  onEscape(() => {
    if (chosen === null) return false;
    light(null);
    return true;
  });
  return {
    choose: (person) => light(person === chosen ? null : person),
    off: () => light(null),
    onChange(listener) {
      listeners.push(listener);
      listener(chosen, at + 1, mentions().length);
    },
    step(direction) {
      const all = mentions();
      if (all.length === 0) return;
      at = at < 0 ? nearest(all, direction) : (at + direction + all.length) % all.length;
      const target = all[at];
      if (target) trail.go(target);
      tell();
    },
  };
}
