import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';

/** Why there is no article to show. */
export type Notice = 'noArticle' | 'failed';

/** The reader over the page. */
export interface Panel {
  /** Shows the article; with annotations, shows them in it without moving the text. */
  show(article: CleanArticle, annotations?: Annotations): void;
  /** Says in a sentence why there is no article. */
  say(notice: Notice): void;
  /** Gives the page back as it was. Safe to call twice. */
  close(): void;
}

/** Opens an empty panel over the page; `onClose` is called once, however it closes. */
export function openPanel(page: Document, onClose: () => void): Panel {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = page.createElement('dialog');
  root.append(dialog);
  page.documentElement.append(host);
  dialog.showModal();
  const close = () => {
    host.remove();
    onClose();
  };
  dialog.addEventListener('close', close);
  return {
    show(article) {
      dialog.replaceChildren(
        ...article.blocks.map(({ text }) => {
          const el = page.createElement('p');
          el.textContent = text;
          return el;
        }),
      );
    },
    say(notice) {
      dialog.textContent = notice;
    },
    close,
  };
}
