/** @jest-environment jsdom */
import { isDoubt, read, takesLong } from '../src/read';
import { isText, type PageElement, type PageText, walk } from '../src/read/tree';

const SENTENCE =
  '<p>The council voted on Tuesday to approve the harbour budget, after a long session.</p>';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const reading = (html: string) => read(parse(html), 'https://news.example/town', {});

/** Takes the text with these words for the story. */
const witnessFor = (words: string) => (root: PageElement) => {
  const texts = new Set<PageText>();
  walk(root, (node) => {
    if (isText(node) && node.text.includes(words)) texts.add(node);
    return undefined;
  });
  return texts;
};

test('a long story that holds the page’s prose is in no doubt', () => {
  expect(isDoubt(reading(`<main>${SENTENCE.repeat(12)}</main>`))).toBe(false);
});

describe('a page with little prose', () => {
  const links = '<li><a href="/more">More news of the day</a></li>'.repeat(20);
  const page = `<div><h1>Budget</h1>${SENTENCE.repeat(3)}</div><ul>${links}</ul>
    <div><h2>Ferry</h2>${SENTENCE.replaceAll('harbour', 'ferry').repeat(3)}</div>`;
  const told = (witness: string | null) => {
    const doubt = reading(page);
    if (!isDoubt(doubt)) throw new Error('no doubt');
    const article = doubt.settle(witness === null ? null : witnessFor(witness));
    return typeof article === 'string' ? article : article.blocks.map(({ text }) => text).join(' ');
  };

  test('is settled by what a witness takes for the story', () => {
    expect(told('ferry')).toContain('ferry budget');
    expect(told('harbour')).toContain('harbour budget');
    expect(told('harbour')).not.toContain('ferry');
  });

  test('is read without one too', () => {
    expect(told(null)).toContain('budget');
  });
});

test('only of a page of thousands of elements the ground is painted first', () => {
  expect(takesLong(parse(SENTENCE.repeat(40)))).toBe(false);
  expect(takesLong(parse('<i></i>'.repeat(8_100)))).toBe(true);
});
