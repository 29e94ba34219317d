import type { CleanArticle } from '../article';
import { word } from '../words';
import { CLOSE, drawing } from './drawing';
import { el } from './elements';

/** The strip above the story. */
export interface Bar {
  readonly element: HTMLElement;
  /** Where the parts of the panel put their buttons. */
  readonly tools: HTMLElement;
  /** Puts a button among the tools, before those whose place is higher. */
  add(button: HTMLElement, place: number): void;
  /** Says whose story it is, in the place of our own name. */
  name(article: CleanArticle): void;
}

/** A strip with a place for tools and the button that closes the reader. */
export function viewBar(close: () => void): Bar {
  const site = el('p', { class: 'site' }, word('name'));
  const tools = el('div', { class: 'tools', role: 'group', 'aria-label': word('tools') });
  const closing = el(
    'button',
    {
      class: 'close',
      type: 'button',
      'aria-label': word('buttonClose'),
      title: word('buttonClose'),
    },
    drawing(CLOSE),
  );
  closing.addEventListener('click', close);
  return {
    element: el('div', { class: 'bar' }, site, tools, closing),
    tools,
    add(button, place) {
      button.dataset.place = String(place);
      const later = [...tools.children].find(
        (other) => Number((other as HTMLElement).dataset.place) > place,
      );
      tools.insertBefore(button, later ?? null);
    },
    name: ({ siteName, url }) => site.replaceChildren(el('bdi', {}, siteName ?? hostOf(url))),
  };
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
