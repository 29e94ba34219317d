/** @jest-environment jsdom */
import type { PageArticle } from '../src/article';
import { readAtOnce } from '../src/read/at-once';

const PROSE = `<p>The council voted on Tuesday to approve the harbour budget, after a long session.</p>
  <p>Work on the northern pier begins in May and is expected to take three years, they said.</p>`;

/** A page whose head says `head` and that shows `top` above its story. */
function readPage(head: string, top: string): PageArticle {
  const html = `<html lang="en"><head>${head}</head><body>${top}<main>${PROSE}${PROSE}</main></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = readAtOnce(page, 'https://www.harbourpost.example/town', {});
  if (typeof article === 'string') throw new Error(article);
  return article;
}
const titleOf = (head: string, top: string) => readPage(head, top).title;
const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;
const shared = (title: string) => `<meta property="og:title" content="${title}">`;

describe('the headline', () => {
  const SEARCHED = 'Harbour budget: what the vote means for the northern pier';
  const READ = 'One vote, and the pier may stand';

  test('is the one that readers see, not the one for search engines in the path above', () => {
    const top = `<ol class="path"><li><h1>${SEARCHED}</h1></li></ol><h2>${READ}</h2>`;
    expect(titleOf(`${ld({ headline: SEARCHED })}${shared(READ)}`, top)).toBe(READ);
  });

  test('is the page’s own where the shared one stands nowhere on it', () => {
    const head = `${ld({ headline: SEARCHED })}${shared(READ)}`;
    expect(titleOf(head, `<h1>${SEARCHED}</h1>`)).toBe(SEARCHED);
  });

  test('is not a subhead where a path above repeats the heading as a link', () => {
    const top = `<p><a href="/">${SEARCHED}</a></p><h1>${SEARCHED}</h1>`;
    const subhead = '<h2>What the vote means for the pier</h2>';
    expect(titleOf(ld({ headline: SEARCHED }), top + subhead)).toBe(SEARCHED);
  });

  test('loses a kicker that only the shown line has', () => {
    expect(titleOf(shared(READ), `<h1>Harbour budget ${READ}</h1>`)).toBe(READ);
  });

  test('gains a kicker that two places state and the page shows apart', () => {
    const stated = `Harbour budget: ${READ}`;
    const head = `${ld({ headline: stated })}${shared(stated)}`;
    expect(titleOf(head, `<p>Harbour budget</p><h1>${READ}</h1>`)).toBe(stated);
    expect(titleOf(shared(stated), `<p>Harbour budget</p><h1>${READ}</h1>`)).toBe(READ);
  });

  test('keeps the words apart that only style sets apart', () => {
    const top = '<h1><span>Harbour</span><span>One vote, and the pier may stand</span></h1>';
    expect(titleOf(shared(`Harbour: ${READ}`), top)).toBe(`Harbour: ${READ}`);
  });
});

describe('who and when', () => {
  test('a person stated in a second place is believed before the site’s own name', () => {
    const head = `<meta property="og:site_name" content="Harbour Post">${ld({ author: 'Harbour Post' })}`;
    expect(readPage(`${head}<meta name="author" content="Ann Lee">`, '').authors).toEqual([
      'Ann Lee',
    ]);
    expect(readPage(`${head}<meta name="author" content="admin">`, '').authors).toEqual([
      'Harbour Post',
    ]);
  });

  test('a desk that begins like the site’s address is the site', () => {
    const byline = '<h1>Harbour budget passes</h1><p class="byline">By Ann Lee</p>';
    const desk = '<meta name="author" content="Harbour NEWS">';
    expect(readPage(desk, byline).authors).toEqual(['Ann Lee']);
    expect(readPage('<meta name="author" content="Bo Berg">', byline).authors).toEqual(['Bo Berg']);
  });

  test('an agency may write itself in small letters, a field’s name may not', () => {
    expect(readPage('<meta name="author" content="dpa">', '').authors).toEqual(['dpa']);
    expect(readPage('<meta name="author" content="staff">', '').authors).toEqual([]);
  });

  test('where the head states no date, the one shown over the story is taken', () => {
    const top = '<h1>Harbour budget passes</h1><time datetime="2026-03-02T10:00:00Z">Monday</time>';
    expect(readPage('', top).published).toBe('2026-03-02T10:00:00Z');
    const stated = '<meta itemprop="datePublished dateCreated" content="2026-03-01">';
    expect(readPage(stated, top).published).toBe('2026-03-01');
  });

  test('the date of a teaser is not the story’s', () => {
    const teaser = (i: number) =>
      `<li><a href="/${i}">The ferry is late again</a> <time datetime="2026-02-0${i}">old</time></li>`;
    const top = `<h1>Harbour budget passes</h1><ul>${[1, 2, 3].map(teaser).join('')}</ul>`;
    expect(readPage('', top).published).toBeNull();
  });
});
