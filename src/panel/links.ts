import type { Desk } from './desk';

/** Links to a place on the page itself lead there: the reader gives way, as it has no such places. */
export function followInnerLinks({ article, story, signal, close }: Desk): void {
  const bare = (url: string) => url.replace(/#.*$/s, '');
  story.element.addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest('a');
      if (link?.hash && bare(link.href) === bare(article.url)) close();
    },
    { signal },
  );
}
