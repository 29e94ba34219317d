import { tellBackground } from '../messages';
import type { Desk } from './desk';

/**
 * Links of the story open in the same tab, as links do; the next page opens in the reader too, if
 * the person wants that and its site is allowed.
 *
 * Links to a place on the page itself lead there: the reader gives way, as it has no such places.
 */
export function followLinks({ article, story, signal, settings, close }: Desk): void {
  const bare = (url: string) => url.replace(/#.*$/s, '');
  story.element.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (link.hash && bare(link.href) === bare(article.url)) close();
      else if (settings().stay && button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey)
        tellBackground({ kind: 'followed' });
    },
    { signal },
  );
}
