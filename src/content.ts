import { clean, MARKUP } from './clean';
import { type Notice, openPanel } from './panel/panel';
import { read } from './read';
import { openReader, setOpenReader } from './reader';

/** What an injection did, for the button: the only thing the background learns of a page. */
export type Outcome = { readonly state: 'open' | 'closed' } | { readonly state: Notice };

/** The value of the injected script: opens the reader, or closes the one that is open. */
export const outcome: Outcome = toggle();

function toggle(): Outcome {
  const open = openReader();
  if (open) {
    open.close();
    return { state: 'closed' };
  }
  const panel = openPanel(document, () => setOpenReader(null));
  const page = read(document, document.URL, MARKUP);
  if (!page) {
    panel.say('noArticle');
    return { state: 'noArticle' };
  }
  const article = clean(page);
  panel.show(article);
  setOpenReader({
    article,
    close: panel.close,
    annotate: (annotations) => panel.show(article, annotations),
  });
  return { state: 'open' };
}
