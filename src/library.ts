import { annotateText } from './annotate';
import type { Annotations } from './annotations';
import type { CleanArticle } from './article';
import { clean, MARKUP } from './clean';
import { readAtOnce } from './read/at-once';

export type * from './annotations';
export type * from './article';
export { annotateText };

/**
 * The cleaned story of a page, or null where the page holds none.
 *
 * Never changes the document. `url` is the page's address where the document does not know it.
 */
export function readArticle(page: Document, url: string = page.URL): CleanArticle | null {
  const article = readAtOnce(page, url, MARKUP);
  return typeof article === 'string' ? null : clean(article);
}

/** People, quotes and speakers of a cleaned story; spans are offsets into `article.text`. */
export function annotate(article: CleanArticle): Annotations {
  return annotateText(article.text, article.lang);
}
