/** @jest-environment jsdom */

import { findStory } from '../src/sites/story';
import { watchForStory } from '../src/sites/watch';

const LINE =
  'The ferry to the island will sail through the winter for the first time in nine years, the board said. ';
const p = (times = 1, inside = '') => `<p>${LINE.repeat(times)}${inside}</p>`;
const many = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const STORY = `<article><h1>Winter ferry</h1>${many(8, () => p(2))}</article>`;
const SHORT = `<article><h1>Winter ferry</h1>${many(4, () => p())}</article>`;
const box = (times = 1) => `<div>${LINE.repeat(times)}</div>`;
const teaser = (i: number) =>
  `<div class="card"><h3><a href="/news/${i}">Ferry ${i}</a></h3>${p(2)}</div>`;
const bareTeaser = (i: number) => `<li><a href="/news/${i}">Ferry ${i}</a>${p(2)}</li>`;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const judge = (html: string, path: string) =>
  findStory(parse(html), `https://news.example${path}`) !== null;

describe('a story', () => {
  test.each([
    ['that says so', '/news/a', og('article') + SHORT],
    ['that says so in its data', '/news/a', ld({ '@type': 'NewsArticle' }) + SHORT],
    ['of several types', '/news/a', ld({ '@type': ['ReportageNewsArticle', 'Thing'] }) + SHORT],
    ['that says nothing, of some length', '/news/a', STORY],
    ['with a website around it', '/news/a', og('website') + STORY],
    [
      'whose paragraphs stand in boxes',
      '/a',
      `<main>${many(8, () => `<div>${p(2)}</div>`)}</main>`,
    ],
    ['of boxes in boxes', '/a', many(8, () => `<div><div><div>${p(2)}</div></div></div>`)],
    ['with subheads', '/a', `<div>${many(4, (i) => `<h2>Part ${i}</h2>${p(4)}`)}</div>`],
    ['with a box for each paragraph', '/a', `<main>${many(8, () => box(2))}</main>`],
    [
      'in one box with breaks',
      '/a',
      `<h1>Ferry</h1><div>${many(13, () => `${LINE}<br><br>`)}</div>`,
    ],
    ['in a section that says so', '/a', `${og('article')}<section>${LINE.repeat(4)}</section>`],
    ['in a cell', '/a', `<table><tr><td>${LINE.repeat(12)}</table>`],
    ['with others beside it', '/a', STORY + many(12, teaser)],
    [
      'with a video in it',
      '/a',
      ld([{ '@type': 'NewsArticle' }, { '@type': 'VideoObject' }]) + SHORT,
    ],
    ['that calls itself a video too', '/a', og('video.other') + ld({ '@type': 'Article' }) + STORY],
    ['at an address that is a query', '/?p=1234', STORY],
    ['in an article with a few links', '/a', og('article') + p(4, '<a href="/b">the board</a>')],
    [
      'of a live blog, with its entries',
      '/live/a',
      ld({
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: Array(9).fill({ '@type': 'BlogPosting' }),
      }) + many(9, (i) => `<section><h2>10:0${i}</h2>${p(4)}</section>`),
    ],
    [
      'in a script of few letters',
      '/a',
      og('article') + many(3, () => `<p>${'島へのフェリーは冬の間も運航される。'.repeat(4)}</p>`),
    ],
  ])('%s is one', (_, path, html) => {
    expect(judge(html, path)).toBe(true);
  });
});

describe('no story', () => {
  test.each([
    ['a front page', '/', STORY],
    ['the front page of a language', '/en/', STORY],
    ['a front page by its file', '/index.html', og('article') + STORY],
    ['a front page with a mark of where one came from', '/?ref=mail', STORY],
    ['a section of teasers', '/news/', many(30, teaser)],
    ['a section of teasers in boxes', '/n/', many(30, (i) => `<div><div>${teaser(i)}</div></div>`)],
    ['a list of teasers', '/news/', `<ul>${many(30, bareTeaser)}</ul>`],
    [
      'a section of bare teasers in boxes',
      '/n/',
      `<main>${many(40, () => `<div>${box()}</div>`)}</main>`,
    ],
    [
      'a section of long teasers in boxes',
      '/n/',
      `<main>${many(40, (i) => `<div><h3>${i}</h3>${box(3)}</div>`)}</main>`,
    ],
    [
      'a page of links in boxes',
      '/n/',
      many(40, () => `<div><a href="/b">${LINE.repeat(3)}</a></div>`),
    ],
    ['a video page with its words in a box', '/watch/a', `<video></video><h1>Ferry</h1>${box(3)}`],
    ['boxes of the frame around a page', '/a', `<footer>${many(20, () => box(3))}</footer>`],
    ['a section that names itself a list', '/news/', ld({ '@type': 'CollectionPage' }) + STORY],
    [
      'a section that names its stories',
      '/n/',
      ld(Array(9).fill({ '@type': 'NewsArticle' })) + STORY,
    ],
    ['a video page', '/watch/a', og('video.other') + STORY],
    ['a video with a few lines', '/w', og('video') + ld({ '@type': 'NewsArticle' }) + SHORT],
    ['a video page that says nothing', '/watch/a', `<video></video><h1>Ferry</h1>${p(3)}`],
    ['somebody’s profile', '/by/ann-lee', og('profile') + STORY],
    ['a shop', '/buy/a', og('product') + STORY],
    ['a search', '/search', ld({ '@type': 'SearchResultsPage' }) + STORY],
    ['comments alone', '/a/comments', `<ul>${many(30, () => `<li>${p(3)}</li>`)}</ul>`],
    ['a page of links', '/links', many(30, () => `<p><a href="/b">${LINE}</a></p>`)],
    ['a form', '/apply', `<form>${many(9, () => p(3))}</form>`],
    ['a picture', '/photo', `${og('article')}<img src="/a.jpg">`],
    ['a page of one sentence', '/a', og('article') + p(2)],
    ['an empty page', '/a', ''],
    ['short lines', '/a', og('article') + many(60, () => '<p>Not a word.</p>')],
  ])('%s is none', (_, path, html) => {
    expect(judge(html, path)).toBe(false);
  });

  test('an address that is none belongs to no story', () => {
    expect(findStory(parse(STORY), 'nowhere')).toBeNull();
  });
});

test('names of elements that stand in the way of the document’s own change nothing', () => {
  const page = parse(`${og('article')}<img name="querySelectorAll"><img name="title">${STORY}`);
  Object.defineProperty(page, 'querySelectorAll', { value: page.querySelector('img') });
  expect(findStory(page, 'https://news.example/a')).not.toBeNull();
});

test('a page of very many paragraphs, deep in each other, is judged too', () => {
  const deep = `${'<div>'.repeat(100)}${many(4000, () => p())}`;
  const page = parse(deep);
  expect(findStory(page, 'https://news.example/a')).not.toBeNull();
});

describe('the watcher', () => {
  let told: jest.Mock;
  beforeEach(() => {
    // Each its own: a watcher lasts as long as its page.
    told = jest.fn();
    jest.useFakeTimers();
    history.replaceState(null, '', '/news/a');
    document.body.replaceChildren();
  });
  afterEach(() => jest.useRealTimers());

  const show = (html: string) => document.body.replaceChildren(...parse(html).body.childNodes);
  /** Lets observers hear of changes, then time pass. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      await Promise.resolve();
      jest.advanceTimersByTime(100);
    }
  };

  test('tells of a story that is there, once', async () => {
    show(STORY);
    watchForStory(document, told);
    show(STORY);
    await pass(3000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('tells of a story that comes late', async () => {
    watchForStory(document, told);
    await pass(5000);
    show(STORY);
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('gives up on a page that brings none in time', async () => {
    watchForStory(document, told);
    await pass(21_000);
    show(STORY);
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
  });

  test('gives up on a page that never rests, after a few looks', async () => {
    watchForStory(document, told);
    for (let i = 0; i < 14; i++) {
      document.body.append(document.createElement('span'));
      await pass(600);
    }
    show(STORY);
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
  });

  const OTHER = `<article><h1>Ann Lee</h1>${many(8, (i) => `<p>${LINE.replace('ferry', `choir ${i}`).repeat(3)}</p>`)}</article>`;
  const goTo = async (path: string) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
    await pass(100);
  };

  test('does not tell of a story below the one that was told of, which was scrolled to', async () => {
    show(STORY);
    watchForStory(document, told);
    show(STORY + OTHER);
    await goTo('/news/b');
    document.body.append(document.createElement('span'));
    await pass(3000);
    await goTo('/news/a');
    await pass(3000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('nor when the first one has been taken away by then', async () => {
    show(STORY);
    watchForStory(document, told);
    show(STORY + OTHER);
    await goTo('/news/b');
    await pass(1000);
    show(OTHER);
    await goTo('/news/c');
    await pass(3000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('nor when its paragraphs are boxes', async () => {
    const inBoxes = STORY.replaceAll('<p>', '<div>').replaceAll('</p>', '</div>');
    show(inBoxes);
    watchForStory(document, told);
    show(inBoxes + OTHER);
    await goTo('/news/b');
    await pass(3000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('tells of a story that comes some time after its address', async () => {
    show(STORY);
    watchForStory(document, told);
    await goTo('/news/b');
    await pass(3000);
    expect(told).toHaveBeenCalledTimes(1);
    show(OTHER);
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('tells of a story that is shown in place of one the page keeps', async () => {
    show(STORY);
    watchForStory(document, told);
    show(`<div hidden>${STORY}</div>${OTHER}`);
    Element.prototype.checkVisibility = function () {
      return this.closest('[hidden]') === null;
    };
    await goTo('/news/b');
    await pass(1000);
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('tells of the next story a page goes to without being loaded', async () => {
    show(STORY);
    watchForStory(document, told);
    history.pushState(null, '', '/news/b');
    dispatchEvent(new PopStateEvent('popstate'));
    await pass(100);
    show(OTHER);
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('does not tell when only the part of the page changes that is in view', async () => {
    show(STORY);
    watchForStory(document, told);
    history.pushState(null, '', '/news/a#comments');
    dispatchEvent(new PopStateEvent('popstate'));
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('does not tell of the front page a story is left for', async () => {
    show(STORY);
    watchForStory(document, told);
    history.pushState(null, '', '/');
    document.body.click();
    await pass(2000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('leaves the page as it is', async () => {
    show(STORY);
    const before = document.documentElement.outerHTML;
    watchForStory(document, told);
    await pass(1000);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
