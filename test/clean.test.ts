/** @jest-environment jsdom */
import fs from 'node:fs';
import path from 'node:path';
import type { Article, Block, PageArticle } from '../src/article';
import { clean, MARKUP } from '../src/clean';
import { PASSES } from '../src/clean/passes';
import { readAtOnce } from '../src/read/at-once';
import { pageOf, print } from './support/clean-fixture';

const FOLDER = path.join(__dirname, 'clean');
const UPDATE = process.env.UPDATE === '1';
const names = (ending: string) =>
  fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

/** A known failure: it must differ from its expectation, so that a cure is noticed. */
const isTodo = (name: string) => name.endsWith('--todo');

describe.each(names('.html'))('%s', (name) => {
  test(`is ${isTodo(name) ? 'not yet ' : ''}cleaned as its expectation says`, () => {
    const html = fs.readFileSync(path.join(FOLDER, `${name}.html`), 'utf8');
    const page = new DOMParser().parseFromString(pageOf(html), 'text/html');
    const article = readAtOnce(page, 'https://news.example/harbour', MARKUP);
    if (typeof article === 'string') throw new Error(`${name}: ${article}`);
    const printed = print(clean(article));
    const file = path.join(FOLDER, `${name}.txt`);
    if (UPDATE && !isTodo(name)) fs.writeFileSync(file, printed);
    const expected = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 'no expectation';
    if (isTodo(name)) expect([printed, 'no expectation']).not.toContain(expected);
    else expect(printed).toBe(expected);
  });
});

test('every expectation belongs to a fixture', () => {
  expect(names('.txt').filter((name) => !names('.html').includes(name))).toEqual([]);
});

test('every pass has a case in which it removes and one in which it keeps', () => {
  const cases = names('.html');
  const lacking = Object.keys(PASSES).flatMap((pass) => {
    const mine = cases.filter((name) => name.startsWith(`${pass}--`));
    const keeps = mine.filter((name) => name.includes('--keeps'));
    return [
      ...(keeps.length ? [] : [`${pass}--keeps-…`]),
      ...(mine.length > keeps.length ? [] : [`${pass}--…`]),
    ];
  });
  expect(lacking).toEqual([]);
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, inlines: [], marks: [] });
const page = (blocks: readonly Block[], boxes: PageArticle['boxes'] = new Map()): PageArticle => ({
  ...({
    url: 'https://news.example/',
    from: 'page',
    title: 'Harbour budget passes',
    standfirst: null,
    byline: null,
    authors: [],
    published: null,
    modified: null,
    siteName: null,
    section: null,
    lang: 'en',
    dir: null,
    leadImage: null,
  } satisfies Omit<Article, 'blocks'>),
  blocks,
  boxes,
  aboveHeadline: new Set(),
  witness: { body: '', description: '', keywords: [] },
});

test('a removal says where it stood, so that it can be put back', () => {
  const story = ['One pier is new, and the other one is to be rebuilt in the spring.', 'Loading…'];
  const blocks = [...story, 'The cranes come last, once the ground is known to carry them.'].map(
    paragraph,
  );
  const article = clean(page(blocks));
  const back: string[] = article.blocks.map(({ text }) => text);
  for (const { before, text } of [...article.removed].reverse()) back.splice(before, 0, text);
  expect(back).toEqual(blocks.map(({ text }) => text));
  expect(article.removed[0]).toMatchObject({ pass: 'loading', before: 1 });
});

test('a pass that asks for too much of the story gets nothing, and that is on record', () => {
  const blocks = Array.from({ length: 8 }, (_, i) =>
    paragraph(`The council voted on budget number ${i} for the harbour in the coming year.`),
  );
  const menu = () => ({
    name: 'div',
    words: [],
    hidden: true,
    controls: false,
    teaser: false,
    parent: null,
  });
  const article = clean(page(blocks, new Map(blocks.slice(4).map((block) => [block, menu()]))));
  expect(article.blocks).toEqual(blocks);
  expect(article.removed.map(({ pass }) => pass)).toEqual(Array(4).fill('refused:hidden'));
});
