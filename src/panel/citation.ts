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
  const text = withoutMarks(words.split(' … ')[0] ?? '');
  const parts = text.split(/\s+/);
  const fragment =
    text.length <= WHOLE || parts.length < 10
      ? encode(text)
      : `${encode(parts.slice(0, 4).join(' '))},${encode(parts.slice(-4).join(' '))}`;
  const bare = url.replace(/#.*$/s, '');
  return text ? `${bare}#:~:text=${fragment}` : bare;
}

// A hyphen and a comma have a meaning in the fragment's syntax; half a character has no code.
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/** Without the punctuation around it; by hand, as a pattern for the end looks at every start. */
function withoutMarks(text: string): string {
  const isMark = (at: number) => /[\p{P}\s]/u.test(text[at] ?? '.');
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return text.slice(start, end);
}
