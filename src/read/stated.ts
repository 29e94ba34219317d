import type { Block, PageArticle } from '../article';
import { countWords, plain } from '../prose';
import { isTooLong } from './limits';
import type { Said } from './meta';
import { pictureAddress } from './url';

/** A shorter text of structured data is a teaser. */
const FEWEST_WORDS = 80;
/** The page's own text is too little beside one of so many times its words. */
const TIMES = 2;

/**
 * The story as only the page's structured data has it, for a page whose own text is a frame to be
 * filled by a script; null where that data holds none.
 */
export function layOutStated(said: Said, url: string): PageArticle | null {
  const words = said.paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
  const title = said.headlines[0];
  const blocks = said.paragraphs.map(
    (text): Block => ({ kind: 'paragraph', text, inlines: [], marks: [] }),
  );
  if (words < FEWEST_WORDS || !title || isTooLong(blocks)) return null;
  return {
    ...factsOf(said, url),
    from: 'data',
    title,
    blocks,
    boxes: new Map(),
    aboveHeadline: new Set(),
  };
}

/**
 * Whether the story is not what was found on the page: structured data has much more, and nothing
 * of what was found. A page that shows the beginning only shows what it wants to show.
 */
export function isElsewhere(found: readonly string[], { paragraphs, body }: Said): boolean {
  const words = found.reduce((sum, text) => sum + countWords(text), 0);
  const stated = paragraphs.reduce((sum, text) => sum + countWords(text), 0);
  if (stated < FEWEST_WORDS || stated < words * TIMES) return false;
  const all = plain(body);
  return !found.some((text) => all.includes(plain(text)));
}

/** What the head alone says of a story. */
export function factsOf(said: Said, url: string) {
  const authors = said.otherAuthors.length ? said.otherAuthors : said.authors;
  const src = pictureAddress(said.image ?? '', url);
  return {
    url,
    standfirst: null,
    byline: authors.join(', ') || null,
    authors,
    published: said.published,
    modified: said.modified,
    siteName: said.siteName,
    section: said.section,
    lang: said.lang,
    dir: said.dir,
    leadImage: src ? { src, alt: '', width: null, height: null } : null,
    witness: { body: said.body, description: said.description, keywords: said.keywords },
  };
}
