import { tellBackground } from '../messages';
import { blockAtAnchor } from './anchors';
import type { Desk } from './desk';
import type { Trail } from './trail';

/**
 * Links of the story open in the same tab, as links do; the next page opens in the reader too, if
 * the person wants that and its site is allowed.
 *
 * Links to a place on the page itself lead to it in the story. Where the story has no such place
 * the reader gives way, and the page scrolls to its own.
 */
export function followLinks(desk: Desk, trail: Trail): void {
  const { article, story, signal, settings, close } = desk;
  const bare = (url: string) => url.replace(/#.*$/s, '');
  story.element.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (link.hash && bare(link.href) === bare(article.url)) {
        const place = blockAtAnchor(link.hash, desk);
        if (!place) return close();
        event.preventDefault();
        trail.go(place, { focus: true });
      } else if (settings().stay && button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey)
        tellBackground({ kind: 'followed' });
    },
    { signal },
  );
}
