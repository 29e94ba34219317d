/**
 * The reader without its panel: a page becomes its story, and the story its people and quotes.
 *
 * The same functions in a browser and in Node. No function changes the page it is given, reaches the
 * network or throws on what a page holds.
 */
import { annotateText as findIn } from './annotate';
import type { Annotations } from './annotations';
import type { CleanArticle } from './article';
import { clean, MARKUP } from './clean';
import { makeCopy } from './copies/copy';
import { ENGLISH } from './copies/english';
import { toHtml as writeHtml } from './copies/html';
import { toJson as writeJson } from './copies/json';
import { toMarkdown as writeMarkdown } from './copies/markdown';
import { toText as writeText } from './copies/text';
import { readAtOnce } from './read/at-once';

export type * from './annotations';
export type {
  Article,
  Block,
  Cell,
  CleanArticle,
  Image,
  Inline,
  Removal,
  Span,
} from './article';

/** A document of any DOM: a browser's, or in Node one of jsdom, linkedom or their like. */
export interface AnyDocument {
  readonly nodeType: number;
  readonly documentElement: object | null;
}

/**
 * The cleaned story of a page, or null where the page holds none or is too large to be read.
 *
 * `url` is the page's address, against which links and pictures are resolved; left out, it is the
 * document's own.
 */
export function readArticle(page: AnyDocument, url?: string): CleanArticle | null {
  const document = page as Document;
  const article = readAtOnce(document, url ?? document.URL, MARKUP);
  return typeof article === 'string' ? null : clean(article);
}

/**
 * The same of a page's HTML. Nothing in it runs or loads.
 *
 * Links and pictures that are not absolute are left out where `url`, the page's address, is.
 */
export function readHtml(html: string, url = ''): CleanArticle | null {
  return readArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

/** People, quotes and speakers of a cleaned story; spans are offsets into `article.text`. */
export function annotate(article: CleanArticle): Annotations {
  return annotateText(article.text, article.lang);
}

/**
 * People, quotes and speakers of a plain text whose paragraphs are separated by a blank line.
 *
 * Spans are offsets into `text`, in UTF-16 code units. `lang` is its language, BCP 47; left out or
 * null, it is told by the text's words.
 */
export function annotateText(text: string, lang: string | null = null): Annotations {
  return findIn(text, lang);
}

/**
 * The story as Markdown, with who is in it and who said what below it where annotations are given.
 * Headings are in English.
 */
export function toMarkdown(article: CleanArticle, annotations: Annotations | null = null): string {
  return writeMarkdown(makeCopy({ article, annotations }, ENGLISH));
}

/** The same as an HTML document that runs nothing and loads nothing but the story's pictures. */
export function toHtml(article: CleanArticle, annotations: Annotations | null = null): string {
  return writeHtml(makeCopy({ article, annotations }, ENGLISH));
}

/** The same as plain text. */
export function toText(article: CleanArticle, annotations: Annotations | null = null): string {
  return writeText(makeCopy({ article, annotations }, ENGLISH));
}

/** Article and annotations as JSON, indented, with a line end. */
export function toJson(article: CleanArticle, annotations: Annotations | null = null): string {
  return writeJson(makeCopy({ article, annotations }, ENGLISH));
}
