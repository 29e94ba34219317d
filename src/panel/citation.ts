import type { CleanArticle } from '../article';
import type { Saying } from '../sayings';
import { longDate } from '../words';

/** A quote as somebody would cite it: words, speaker, role, headline, outlet, date and a link. */
export function cite(article: CleanArticle, { words, speaker, entry }: Saying): string {
  const { title, siteName, published } = article;
  const who = [speaker, entry?.role].filter(Boolean).join(', ');
  const day = published && longDate(published.slice(0, 10));
  const where = [title && `“${title}”`, siteName, day].filter(Boolean).join(', ');
  return `${words}${who ? ` — ${who}` : ''}\n${where}\n${linkTo(article.url, words)}`;
}

/** Fragments longer than this are given by their first and last words. */
const WHOLE = 60;

/** The page's address with a text fragment, so that the browser scrolls to the words. */
export function linkTo(url: string, words: string): string {
  const text = (words.split(' … ')[0] ?? '').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  const parts = text.split(/\s+/);
  const fragment =
    text.length <= WHOLE || parts.length < 10
      ? encode(text)
      : `${encode(parts.slice(0, 4).join(' '))},${encode(parts.slice(-4).join(' '))}`;
  const bare = url.replace(/#.*$/s, '');
  return text ? `${bare}#:~:text=${fragment}` : bare;
}

// A hyphen and a comma have a meaning in the fragment's syntax.
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
