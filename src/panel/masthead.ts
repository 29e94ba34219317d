import type { CleanArticle } from '../article';
import { counted, locale, longDate, word } from '../words';
import { unbroken } from './block';
import { el } from './elements';
import { minutesToRead } from './pace';

/**
 * What stands above the story: section, headline, standfirst, who wrote it, when, how long.
 *
 * `standfirsts` are the elements of the blocks that are one.
 */
export function viewMasthead(
  article: CleanArticle,
  standfirsts: readonly HTMLElement[],
): HTMLElement {
  const { section, title, standfirst, byline } = article;
  return el(
    'header',
    { class: 'masthead' },
    section ? el('p', { class: 'kicker' }, section) : null,
    el('h1', { id: 'headline' }, unbroken(title) || word('untitled')),
    standfirst ? el('p', { class: 'standfirst' }, unbroken(standfirst)) : null,
    ...standfirsts,
    byline ? el('p', { class: 'byline' }, el('bdi', {}, byline)) : null,
    viewFacts(article),
  );
}

function viewFacts({ published, modified, text, lang }: CleanArticle): HTMLElement {
  const date = published && longDate(published);
  const later = modified && modified !== published ? longDate(modified) : null;
  const facts = [
    date && el('time', { datetime: published }, date),
    later && later !== date && el('span', {}, word('updated', later)),
    word('readingTime', counted('minutes', minutesToRead(text, lang))),
  ].filter((fact) => fact !== null && fact !== false);
  return el(
    'p',
    { class: 'facts', lang: locale() },
    el('bdi', {}, ...facts.flatMap((fact, i) => (i ? ['\u00a0· ', fact] : [fact]))),
  );
}
