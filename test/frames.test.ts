/** @jest-environment jsdom */
import { readAtOnce } from '../src/read/at-once';

const sentences = (about: string) =>
  Array.from(
    { length: 4 },
    (_, i) =>
      `<p>The ${about} of part ${i} was seen at the pier on Tuesday, the harbour master said.</p>`,
  ).join('');
const STORY = sentences('crane');

afterEach(() => document.body.replaceChildren());

/** A frame of the page's own site that shows `html`, put into `parent`. */
function frame(html: string, parent: Element = document.body): HTMLIFrameElement {
  const el = parent.ownerDocument.createElement('iframe');
  parent.append(el);
  if (el.contentDocument) el.contentDocument.body.innerHTML = html;
  return el;
}
const addTo = (parent: Element, html: string) => parent.insertAdjacentHTML('beforeend', html);
function told(): string {
  const article = readAtOnce(document, 'https://news.example/town', {});
  return typeof article === 'string' ? article : article.blocks.map(({ text }) => text).join('\n');
}

test('a story in a frame of the same site is found', () => {
  addTo(
    document.body,
    '<h1>Cranes seen at the pier</h1><p>Subscribe to see more cranes like these.</p>',
  );
  frame(`<article>${STORY}</article>`);
  expect(told()).toMatch(/^The crane of part 0/);
  expect(told()).not.toContain('Subscribe');
});

test('what a frame in the story shows is not the story', () => {
  const article = document.body.appendChild(document.createElement('article'));
  addTo(article, STORY);
  frame(
    '<p>Lamps for every pier, the shop of the harbour said, and at half the price.</p>',
    article,
  );
  addTo(article, STORY);
  expect(told()).not.toContain('Lamps');
});

test('frames in frames are read to a fixed depth', () => {
  let parent: Element = document.body;
  for (let depth = 0; depth < 5; depth++)
    parent = (frame('<div></div>', parent).contentDocument as Document).body;
  addTo(parent, STORY);
  expect(told()).toBe('noArticle');
});

test('a frame cannot name another document as its own', () => {
  addTo(document.body, STORY);
  const decoy = new DOMParser().parseFromString(sentences('decoy').repeat(9), 'text/html');
  const el = frame('');
  Object.defineProperty(el, 'contentDocument', { value: decoy });
  Object.defineProperty(el, 'contentWindow', { value: { document: decoy } });
  expect(told()).toMatch(/^The crane/);
  expect(told()).not.toContain('decoy');
});

test('a story of paragraphs in open shadow roots, one in the other, is found', () => {
  const host = document.body.appendChild(document.createElement('news-story'));
  const inner = host
    .attachShadow({ mode: 'open' })
    .appendChild(document.createElement('news-text'));
  const root = inner.attachShadow({ mode: 'open' });
  const holder = document.createElement('div');
  addTo(holder, STORY);
  root.append(holder);
  expect(told()).toMatch(/^The crane of part 0/);
});
