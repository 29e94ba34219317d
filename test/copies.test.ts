import './support/extension';
import { type Block, type Removal, slice } from '../src/article';
import { fileNameOf, makeCopy } from '../src/copies/copy';
import { ENGLISH } from '../src/copies/english';
import { toHtml } from '../src/copies/html';
import { toJson } from '../src/copies/json';
import { toMarkdown } from '../src/copies/markdown';
import { withPutBack } from '../src/copies/putback';
import { toText } from '../src/copies/text';
import { cite, linkTo } from '../src/panel/citation';
import { type Draft, paragraph, tell } from './support/story';

const block = (more: object, text = ''): Block =>
  ({ text, inlines: [], marks: [], ...more }) as unknown as Block;

const copyOf = (draft: Draft) => makeCopy(tell(draft), ENGLISH);

const about = {
  title: 'The gate',
  byline: 'Ann Lee',
  siteName: 'Courier',
  published: '2026-11-18',
  url: 'https://courier.example/gate?a=1&b=2',
};
const cell = (text: string, header = false) => ({ text, header, colspan: 1, rowspan: 1 });
const story = copyOf({
  about,
  people: [{ name: 'Owen Pryce', role: 'chief engineer' }],
  speakers: { q1: 1 },
  blocks: [
    {
      ...paragraph('See the report.'),
      inlines: [{ kind: 'link', start: 8, end: 14, href: 'https://courier.example/r_1' }],
    },
    '[q1:“Steel does not lie,”] he said.',
    '1. May is not a list, and *this* is <not> markup.',
    block({ kind: 'heading', level: 2 }, 'Damage'),
    block({ kind: 'item', depth: 0, ordered: false }, '62 houses'),
    block(
      {
        kind: 'table',
        rows: [
          [cell('Gate', true), cell('Built', true)],
          [cell('Outer'), cell('a|b')],
        ],
      },
      'Gate Built Outer a|b',
    ),
    block(
      {
        kind: 'figure',
        images: [
          { src: 'https://courier.example/1.jpg', alt: 'A gate', width: null, height: null },
        ],
        credit: 'Berg',
      },
      'The gate.',
    ),
  ],
});

test('Markdown has the source, the blocks, who is who and who said what, and escapes what would be markup', () => {
  expect(toMarkdown(story)).toBe(`# The gate

Ann Lee${'  '}
Courier${'  '}
November 18, 2026${'  '}
https://courier.example/gate?a=1&b=2

See the [report](<https://courier.example/r_1>).

“Steel does not lie,” he said.

1\\. May is not a list, and \\*this\\* is \\<not\\> markup.

## Damage

- 62 houses

| Gate | Built |
| --- | --- |
| Outer | a\\|b |

![A gate](<https://courier.example/1.jpg>)

The gate. *Berg*

## Who is who

- Owen Pryce, chief engineer

## Who said what

> “Steel does not lie,”
>
> — Owen Pryce, chief engineer
`);
});

const lists = copyOf({
  blocks: [
    block({ kind: 'item', depth: 0, ordered: true }, 'Close the gate'),
    block({ kind: 'item', depth: 1, ordered: false }, 'the outer one'),
    block({ kind: 'item', depth: 0, ordered: true }, 'Count the houses'),
    block({ kind: 'item', depth: 0, ordered: false }, 'And rest'),
    block({ kind: 'blockquote' }, 'Water came.'),
    block({ kind: 'blockquote' }, 'Water went.'),
    'The end.',
  ],
});

test('a picture without words leaves no gap in a text', () => {
  const { article } = lists;
  const picture = block({ kind: 'figure', images: [], credit: null });
  const blocks = [picture, ...article.blocks.slice(-1), picture];
  expect(toText({ ...lists, article: { ...article, blocks } })).toMatch(/[^\n]\n\nThe end\.\n$/);
});

test('items stay together as lists', () => {
  expect(toMarkdown(lists)).toContain(
    '\n\n1. Close the gate\n    - the outer one\n1. Count the houses\n- And rest\n\n',
  );
  expect(toText(lists)).toContain(
    '\n\n1. Close the gate\n  • the outer one\n2. Count the houses\n• And rest\n\n',
  );
  const deep = block({ kind: 'item', depth: 2, ordered: false }, 'the inner one');
  expect(toMarkdown(copyOf({ blocks: ['Rain.', deep, deep] }))).toContain(
    '\n\n- the inner one\n- the inner one\n',
  );
  expect(toHtml(lists).replaceAll('\n', '')).toContain(
    '<ol><li>Close the gate<ul><li>the outer one</ul><li>Count the houses</ol>' +
      '<ul><li>And rest</ul>' +
      '<blockquote><p>Water came.</p><p>Water went.</p></blockquote><p>The end.</p>',
  );
});

test('plain text is plain', () => {
  const lines = toText(story).split('\n\n');
  expect(lines.slice(0, 4)).toEqual([
    'The gate',
    'Ann Lee\nCourier\nNovember 18, 2026\nhttps://courier.example/gate?a=1&b=2',
    'See the report.',
    '“Steel does not lie,” he said.',
  ]);
  expect(lines.slice(-4)).toEqual([
    'Who is who',
    '• Owen Pryce, chief engineer',
    'Who said what',
    '“Steel does not lie,”\n— Owen Pryce, chief engineer\n',
  ]);
});

test('a saved page ends with who is who and who said what', () => {
  const end = toHtml(story).replaceAll('\n', '').split('</figure>')[1];
  expect(end).toBe(
    '<h2>Who is who</h2><ul><li>Owen Pryce, chief engineer</ul><h2>Who said what</h2>' +
      '<blockquote><p>“Steel does not lie,”</p><p>— Owen Pryce, chief engineer</p></blockquote></html>',
  );
});

test('a saved page runs nothing and escapes every word of the story', () => {
  const hostile = '"><script>alert(1)</script>';
  const page = toHtml(
    copyOf({
      about: { title: hostile, byline: hostile, siteName: hostile, lang: hostile },
      blocks: [
        hostile,
        block(
          {
            kind: 'figure',
            images: [
              { src: `https://a.example/${hostile}`, alt: hostile, width: null, height: null },
            ],
            credit: hostile,
          },
          hostile,
        ),
        block({ kind: 'embed', provider: hostile, href: `https://a.example/${hostile}` }),
      ],
    }),
  );
  expect(page).not.toMatch(/<script/i);
  expect(page).toContain("content=\"default-src 'none'");
  expect(page).toContain('&quot;&gt;&lt;script&gt;');
});

test('the data are the article and what was found in it', () => {
  expect(JSON.parse(toJson(story))).toEqual({
    article: story.article,
    annotations: story.annotations,
  });
});

test('what was put back is among the data, and every span still points at its words', () => {
  const piece = (text: string, before: number): Removal => ({
    pass: 'related',
    evidence: 'stands there',
    text,
    before,
    block: paragraph(text),
  });
  const [first, second, third] = [piece('More', 0), piece('Fish', 1), piece('Last', 2)] as const;
  const { article, annotations } = tell({
    about: { removed: [first, second, third] },
    people: [{ name: 'Ann Lee' }],
    speakers: { q1: 1 },
    blocks: ['It rained.', '[q1:“No,”] [p1:Ann Lee] [cue1:said].'],
  });
  const whole = withPutBack({ article, annotations }, (removal) => removal !== second);
  const { text, removed } = whole.article;
  expect(text).toBe('More\n\nIt rained.\n\n“No,” Ann Lee said.\n\nLast');
  expect(removed).toEqual([{ ...second, before: 2 }]);
  const [quote] = whole.annotations?.quotes ?? [];
  const spans = [quote?.content[0], whole.annotations?.mentions[0]?.span, quote?.attribution?.cue];
  expect(spans.map((span) => span && slice(text, span))).toEqual(['“No,”', 'Ann Lee', 'said']);
  expect(withPutBack({ article, annotations }, () => false)).toEqual({ article, annotations });
});

test('a file is named by the headline, without what systems forbid', () => {
  const named = (title: string) => fileNameOf(tell({ about: { title }, blocks: [] }).article, 'md');
  expect(named('Who pays? The “gate”: a/b')).toBe('Who-pays-The-gate-a-b.md');
  expect(named('水の夜')).toBe('水の夜.md');
  expect(named('../..')).toBe('story.md');
  expect(named('a'.repeat(500))).toHaveLength(83);
});

test('a citation says who, where and when, and links to the words', () => {
  const [saying] = story.sayings;
  expect(saying && cite(story.article, saying)).toBe(
    '“Steel does not lie,” — Owen Pryce, chief engineer\n' +
      '“The gate”, Courier, November 18, 2026\n' +
      'https://courier.example/gate?a=1&b=2#:~:text=Steel%20does%20not%20lie',
  );
});

test('a quote of nobody known is cited without a name', () => {
  const { article, sayings: all } = copyOf({ about, blocks: ['[q1:“Ask Quay Street!”]'] });
  expect(all[0] && cite(article, all[0]).split('\n')[0]).toBe('“Ask Quay Street!”');
});

test('a long quote is linked by its first and last words, and what the syntax means is escaped', () => {
  const words = '“One, two-three four five six seven eight nine ten eleven twelve thirteen.”';
  expect(linkTo('https://a.example/#top', words)).toBe(
    'https://a.example/#:~:text=One%2C%20two%2Dthree%20four%20five,ten%20eleven%20twelve%20thirteen',
  );
});

test('half a character in a quote breaks no link, nor do marks without end', () => {
  expect(linkTo('https://a.example/', '“Half \ud83d of it.”')).toBe(
    'https://a.example/#:~:text=Half%20%EF%BF%BD%20of%20it',
  );
  expect(linkTo('https://a.example/', `“No${'!'.repeat(300_000)}x`)).toContain('#:~:text=No');
});
