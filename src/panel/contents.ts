import { word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import type { Trail } from './trail';

/** The headings of the story, where it has more than one. */
export function headingsOf({ story }: Desk): HTMLElement[] {
  return [...story.element.querySelectorAll<HTMLElement>('.body > :is(h2, h3, h4, h5, h6)')];
}

/** What choosing an entry needs. */
interface Means {
  readonly trail: Trail;
  /** Clears the way to the story. */
  uncover(): void;
}

/** The table of contents; the place one is at is marked while it is open. */
export function viewContents(
  headings: readonly HTMLElement[],
  { trail, uncover }: Means,
  desk: Desk,
): Node {
  const { dialog, signal, article } = desk;
  const entries = headings.map((heading) => {
    const button = el(
      'button',
      { type: 'button', class: `row ${heading.localName}` },
      heading.textContent,
    );
    const choose = () => {
      uncover();
      trail.go(heading, { focus: true });
    };
    button.addEventListener('click', choose, { signal });
    return button;
  });
  const start = el('button', { type: 'button', class: 'row' }, word('beginning'));
  const begin = () => {
    uncover();
    dialog.scrollTo({ top: 0 });
    desk.story.element.focus({ preventScroll: true });
  };
  start.addEventListener('click', begin, { signal });
  const mark = () => {
    const line = innerHeight * 0.5;
    const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < line);
    [start, ...entries].forEach((button, i) => {
      if (i === at + 1) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  };
  dialog.addEventListener('scroll', mark, { signal, passive: true });
  mark();
  const items = [start, ...entries].map((button) => el('li', {}, button));
  return el('ol', { class: 'contents', lang: article.lang ?? '' }, ...items);
}
