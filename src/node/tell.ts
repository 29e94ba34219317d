import { annotateText } from '../annotate';
import { clean, MARKUP } from '../clean';
import { readAtOnce } from '../read/at-once';
import { isWebAddress } from './address';
import type { Page, Told } from './page';
import { parseDocument } from './tree';

const SENTENCES = {
  noArticle: 'No story was found on this page.',
  tooLarge: 'This page is too large to be read.',
} as const;

/** Reads a page from its HTML to its people and quotes. */
export function tellPage({ html, url }: Page): Told {
  const document = parseDocument(html);
  const article = readAtOnce(document, url ?? statedAddress(document), MARKUP);
  if (typeof article === 'string') return { error: SENTENCES[article] };
  const cleaned = clean(article);
  return { article: cleaned, annotations: annotateText(cleaned.text, cleaned.lang) };
}

/** The address a page gives as its own; '' where it gives none. */
function statedAddress(page: Document): string {
  const stated = [
    page.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url" i][content]')?.getAttribute('content'),
  ];
  return stated.find((address) => address && isWebAddress(address)) ?? '';
}
