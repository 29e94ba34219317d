import type { Block, PageArticle } from '../src/article';
import { linesOf, narrowTo } from '../src/selection';

const PAGE = { url: 'https://news.example/a', title: 'The page' };
const paragraph = (text: string, more: Partial<Block> = {}) =>
  ({ kind: 'paragraph', text, inlines: [], marks: [], ...more }) as Block;
const story = (...blocks: Block[]): PageArticle => ({
  ...PAGE,
  from: 'page',
  title: 'Winter ferry',
  standfirst: 'It sails again.',
  byline: 'Ann Lee',
  authors: ['Ann Lee'],
  published: null,
  modified: null,
  siteName: 'The Harbour',
  section: null,
  lang: 'en',
  dir: null,
  leadImage: null,
  blocks,
  boxes: new Map(),
  aboveHeadline: new Set(),
  witness: { body: '', description: '', keywords: [] },
});
const read = (selected: string, page: PageArticle | null) =>
  narrowTo(linesOf(selected), page, PAGE);

const FERRY = story(
  paragraph('The ferry sails in winter.'),
  paragraph('Nobody asked for it.', {
    inlines: [{ kind: 'link', start: 7, end: 16, href: 'https://news.example/b' }],
  }),
  { ...paragraph(''), kind: 'figure', images: [], credit: null } as Block,
  { ...paragraph('A nurse sails too.'), kind: 'heading', level: 2 } as Block,
  paragraph('The first boat leaves at seven.'),
);

test('whole paragraphs are what they are in the story, with what lies between', () => {
  const { blocks, title, byline, standfirst, text } = read(
    'Nobody asked for it.\n\n  A nurse   sails too.\n',
    FERRY,
  );
  expect(blocks).toEqual(FERRY.blocks.slice(1, 4));
  expect([title, byline, standfirst]).toEqual(['Winter ferry', 'Ann Lee', null]);
  expect(text).toBe('Nobody asked for it.\n\n\n\nA nurse sails too.');
});

test('the first and the last are cut where the selection begins and ends', () => {
  const { blocks } = read('asked for it.\nA nurse sails too.\nThe first boat', FERRY);
  expect(blocks.map(({ text }) => text)).toEqual([
    'asked for it.',
    '',
    'A nurse sails too.',
    'The first boat',
  ]);
  expect(blocks[0]?.inlines).toEqual([
    { kind: 'link', start: 0, end: 9, href: 'https://news.example/b' },
  ]);
});

test('a few words of one paragraph are those words', () => {
  expect(read('sails in', FERRY).text).toBe('sails in');
});

test('what is selected beside the story is read as it is', () => {
  const { blocks, title } = read('Weather: rain.\nTides: high at noon.', FERRY);
  expect(blocks).toEqual([paragraph('Weather: rain.'), paragraph('Tides: high at noon.')]);
  expect(title).toBe('Winter ferry');
});

test('a page without a story gives its title and the selected lines', () => {
  const { blocks, title, url, removed } = read('One.\nTwo.', null);
  expect(blocks).toEqual([paragraph('One.'), paragraph('Two.')]);
  expect([title, url, removed]).toEqual(['The page', 'https://news.example/a', []]);
});

test('a selection without end is shown as far as it can be read, and turns nothing around', () => {
  const started = performance.now();
  const { blocks, text } = read('Line \u202eof it\u2066\n'.repeat(300_000), FERRY);
  expect(blocks).toHaveLength(4_000);
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(performance.now() - started).toBeLessThan(5_000);
});
