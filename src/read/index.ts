import { Readability } from '@mozilla/readability';
import type { Article, Block } from '../article';

/**
 * The story of a page as blocks, or null where the page holds none. Never changes the document.
 *
 * `markup` names, for each pass, a selector whose elements' text is marked with the pass's name.
 */
export function read(
  page: Document,
  url: string,
  _markup: Readonly<Record<string, string>>,
): Article | null {
  const copy = page.cloneNode(true) as Document;
  const found = new Readability<Element>(copy, { serializer: (el) => el as Element }).parse();
  if (!found?.content) return null;
  const blocks: Block[] = [...found.content.querySelectorAll('p')].map((el) => ({
    kind: 'paragraph',
    text: (el.textContent ?? '').replace(/\s+/g, ' ').trim(),
    inlines: [],
    marks: [],
  }));
  return {
    url,
    title: found.title ?? '',
    standfirst: null,
    byline: found.byline ?? null,
    authors: [],
    published: found.publishedTime ?? null,
    modified: null,
    siteName: found.siteName ?? null,
    section: null,
    lang: found.lang ?? null,
    dir: null,
    leadImage: null,
    blocks: blocks.filter((block) => block.text),
  };
}
