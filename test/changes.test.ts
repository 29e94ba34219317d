/** @jest-environment jsdom */

import { changesOf } from '../src/panel/changes';
import { paragraph, tell } from './support/story';

const FIRST = 'The ferry to the island will sail through the winter, the board said on Monday.';
const SECOND = 'A nurse will be on board, and islanders have gathered a thousand signatures.';
const THIRD = 'The first winter boat leaves in November, at seven o’clock in the morning.';

let used: jest.Mock;
let life: AbortController;
const body = (html: string) =>
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
const one = (selector: string) => document.querySelector(selector) as HTMLElement;
const piece = (name: string, text: string) =>
  Object.assign(document.createElement(name), { textContent: text });
/** Lets observers hear of changes, then time pass. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 500) {
    await Promise.resolve();
    jest.advanceTimersByTime(500);
  }
};

beforeEach(() => {
  jest.useFakeTimers();
  used = jest.fn();
  life = new AbortController();
  body(`<nav><p>${THIRD}</p></nav><main><div class="story"><p>${FIRST}</p><p>${SECOND}</p></div>
    <aside><p>Something else</p></aside></main>`);
  const { article } = tell({ blocks: [paragraph(FIRST), paragraph(SECOND)] });
  changesOf(article, life.signal, used);
});
afterEach(() => {
  life.abort();
  jest.useRealTimers();
});

test.each<[string, () => void]>([
  ['a paragraph more', () => one('.story').prepend(piece('p', THIRD))],
  [
    'an entry in a box',
    () =>
      one('.story').append(piece('div', '')) ??
      one('.story').lastElementChild?.append(piece('p', THIRD)),
  ],
  [
    'a paragraph rewritten',
    () => one('.story p').replaceChildren(`${FIRST} Nobody objected to that.`),
  ],
  ['another story in its place', () => body(`<p>${THIRD}</p>`)],
])('%s is a change, told once', async (_, change) => {
  change();
  await pass(3000);
  change();
  await pass(3000);
  expect(used).toHaveBeenCalledTimes(1);
});

test.each<[string, () => void]>([
  ['beside the story', () => one('aside').append(piece('p', THIRD))],
  ['of a few letters', () => one('.story').append(piece('p', '5 minutes ago'))],
  ['of a piece that goes', () => one('.story p').remove()],
  ['of order alone', () => one('.story').append(one('.story p'))],
  ['of something that is no text', () => one('.story').append(piece('figure', ''))],
])('a change %s is none', async (_, change) => {
  change();
  await pass(3000);
  expect(used).not.toHaveBeenCalled();
});

describe('a story that stands in another tree of the page', () => {
  const STORY = `<div class="story"><p>${FIRST}</p><p>${SECOND}</p></div>`;
  const fill = (root: Node, html: string) =>
    root.appendChild(document.createRange().createContextualFragment(html));
  const begin = () => {
    life.abort();
    life = new AbortController();
    changesOf(tell({ blocks: [paragraph(FIRST), paragraph(SECOND)] }).article, life.signal, used);
  };
  const inShadow = () => {
    body('<main><news-story></news-story></main><aside></aside>');
    const root = one('news-story').attachShadow({ mode: 'open' });
    fill(root, STORY);
    return root;
  };
  const inFrame = () => {
    body('<main><iframe></iframe></main><aside></aside>');
    const { contentDocument } = one('iframe') as HTMLIFrameElement;
    const { body: inside } = contentDocument as Document;
    fill(inside, STORY);
    return inside;
  };
  const trees: [string, () => ParentNode][] = [
    ['an open shadow root', inShadow],
    ['a frame', inFrame],
  ];

  test.each(trees)('%s has a change in it', async (_, build) => {
    const root = build();
    begin();
    root.querySelector('.story')?.append(piece('p', THIRD));
    await pass(3000);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test.each(trees)('%s with a change beside it has none', async (_, build) => {
    const root = build();
    begin();
    one('aside').append(piece('p', THIRD));
    root.querySelector('.story p')?.remove();
    await pass(3000);
    expect(used).not.toHaveBeenCalled();
  });

  test.each(trees)('%s that goes has changed', async (_, build) => {
    build();
    begin();
    one('main').replaceChildren();
    await pass(3000);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test('an entry that brings a shadow root of its own, filled later, is a change', async () => {
    body(`<main>${STORY}</main>`);
    begin();
    one('.story').append(document.createElement('live-entry'));
    const root = one('live-entry').attachShadow({ mode: 'open' });
    await pass(3000);
    expect(used).not.toHaveBeenCalled();
    root.append(piece('p', THIRD));
    await pass(3000);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test('names of a form’s fields stand in the way of nothing', async () => {
    body(
      '<main><form><input name="hasAttribute"><input name="getRootNode"><input name="localName"></form></main>',
    );
    const root = one('form').appendChild(piece('div', '')).attachShadow({ mode: 'open' });
    fill(root, STORY);
    begin();
    root.append(piece('p', THIRD));
    root.querySelector('.story')?.append(piece('p', THIRD));
    await pass(3000);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test('the panel itself is none of them', async () => {
    body(`<main>${STORY}</main><div data-on-record></div>`);
    const root = one('[data-on-record]').attachShadow({ mode: 'open' });
    fill(root, STORY);
    begin();
    root.append(piece('p', THIRD));
    await pass(3000);
    expect(used).not.toHaveBeenCalled();
  });
});

test('many changes at once are looked at once they have rested', async () => {
  const look = jest.spyOn(Element.prototype, 'querySelectorAll');
  for (let i = 0; i < 100; i++) one('aside').append(piece('p', 'Again'));
  look.mockClear();
  await pass(2500);
  expect(look).toHaveBeenCalledTimes(1);
  look.mockRestore();
});

test('a page that never rests is looked at more and more seldom', async () => {
  const look = jest.spyOn(Element.prototype, 'querySelectorAll');
  for (let i = 0; i < 600; i++) {
    document.querySelector('aside')?.append(piece('p', 'Again'));
    await pass(1000);
  }
  expect(look.mock.calls.length).toBeLessThan(60);
  look.mockRestore();
});

test('a closed reader hears of nothing', async () => {
  life.abort();
  one('.story').append(piece('p', THIRD));
  await pass(3000);
  expect(used).not.toHaveBeenCalled();
});
