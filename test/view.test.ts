/** @jest-environment jsdom */
import './support/extension';
import type { Block } from '../src/article';
import { keepLedger } from '../src/ledger';
import { el } from '../src/panel/elements';
import { markStory } from '../src/panel/marks';
import { viewStory } from '../src/panel/view';
import { type Draft, paragraph, tell } from './support/story';

/** The story's body as markup, without what every block carries. */
function bodyOf(draft: Draft): string {
  const { article, annotations } = tell(draft);
  const story = viewStory(article);
  markStory(story, article, annotations, keepLedger(article, annotations));
  const body = story.element.querySelector('.body') as Element;
  return body.innerHTML
    .replace(/ (data-(block|quote|mention|stroke|said)|rel|referrerpolicy)="[^"]*"/g, '')
    .replace(/ class="(quote|mention) (\w+)"/g, ' class="$1"');
}

const block = (more: object, text = ''): Block =>
  ({ text, inlines: [], marks: [], ...more }) as unknown as Block;

test('quotes and mentions are wrapped in the colour of the person', () => {
  expect(
    bodyOf({
      people: [{ name: 'Ann Lee' }],
      speakers: { q1: 1 },
      blocks: ['[q1:“No,”] [p1:Lee] said.'],
    }),
  ).toBe(
    '<p><span class="quote" data-hue="0" data-person="0">“No,”</span> ' +
      '<span class="mention" data-person="0" data-hue="0">Lee</span> said.</p>',
  );
});

test('who hears the story is told the speaker where the words around do not say the name', () => {
  const { article, annotations } = tell({
    people: [{ name: 'Ann Lee' }],
    speakers: { q1: 1, q2: 1, q3: null },
    blocks: ['[q1:“No,”] [src1:[p1:Lee]] said. [q2:“Never,”] [src2:[p1~:she]] said. [q3:“Oh!”]'],
  });
  const story = viewStory(article);
  markStory(story, article, annotations, keepLedger(article, annotations));
  const said = [...story.element.querySelectorAll<HTMLElement>('.quote')].map(
    ({ dataset }) => dataset.said,
  );
  expect(said).toEqual([undefined, 'Ann Lee', undefined]);
});

test('a quote nobody is known to have said has no colour of a person', () => {
  expect(bodyOf({ blocks: ['[q1:“No,”] somebody said.'] })).toBe(
    '<p><span class="quote" data-hue="none">“No,”</span> somebody said.</p>',
  );
});

test('a standfirst stands under the headline, and nothing else does', () => {
  const lead = block({ kind: 'paragraph', marks: ['standfirst'] }, 'The gate failed twice.');
  const summary = block({ kind: 'paragraph', marks: ['summary'] }, 'It failed.');
  const { article } = tell({ blocks: [lead, summary, 'Nobody slept.'] });
  const { element } = viewStory(article);
  const next = element.querySelector('#headline')?.nextElementSibling;
  expect(next?.textContent).toBe('The gate failed twice.');
  expect(element.querySelector('.body')?.textContent).toBe('It failed.Nobody slept.');
});

test('what a machine wrote has one label over it, in the reader’s language', () => {
  const generated = (text: string) => block({ kind: 'paragraph', marks: ['generated'] }, text);
  expect(bodyOf({ blocks: [generated('One.'), generated('Two.'), 'Three.'] })).toBe(
    '<p class="made">AI-generated summary</p>' +
      '<p data-made="">One.</p><p data-made="">Two.</p><p>Three.</p>',
  );
});

test('of a long beginning that is called a standfirst only the start is one', () => {
  const part = (text: string) => block({ kind: 'paragraph', marks: ['standfirst'] }, text);
  const { article } = tell({ blocks: [part('It rained.'), part('x'.repeat(600)), part('Still.')] });
  const { element } = viewStory(article);
  expect([...element.querySelectorAll('.standfirst')].map((p) => p.textContent)).toEqual([
    'It rained.',
  ]);
  expect(element.querySelectorAll('.body > p')).toHaveLength(2);
});

test('a standfirst that is bold from end to end is not bold in ours', () => {
  const bold = (end: number) =>
    block(
      { kind: 'paragraph', marks: ['standfirst'], inlines: [{ kind: 'strong', start: 0, end }] },
      'It rained.',
    );
  const strong = (lead: Block) =>
    viewStory(tell({ blocks: [lead] }).article).element.querySelector('strong')?.textContent;
  expect(strong(bold(10))).toBeUndefined();
  expect(strong(bold(2))).toBe('It');
});

test('the spaces French puts before its signs do not break, and no offset moves', () => {
  expect(bodyOf({ speakers: { q1: null }, blocks: ['Il dit : [q1:« Non ! »]'] })).toBe(
    '<p>Il dit\u00a0: <span class="quote" data-hue="none">«\u00a0Non\u00a0!\u00a0»</span></p>'.replaceAll(
      '\u00a0',
      '&nbsp;',
    ),
  );
});

test('words in another language say which, and keep their own direction', () => {
  const lang = { kind: 'lang', start: 0, end: 4, lang: 'fr' };
  expect(bodyOf({ blocks: [block({ kind: 'paragraph', inlines: [lang] }, 'Zut! he said.')] })).toBe(
    '<p><span lang="fr" dir="auto">Zut!</span> he said.</p>',
  );
});

test.each([
  [null, 'The gate', 'ltr'],
  [null, '«لن نرقّع»', 'rtl'],
  [null, '62 منزلاً', 'rtl'],
  ['ltr', 'لن', 'ltr'],
] as const)('a story of direction %s called “%s” runs %s', (dir, title, expected) => {
  const { article } = tell({ about: { dir, title }, blocks: ['Rain.'] });
  expect(viewStory(article).element.dir).toBe(expected);
});

test('a credit is not a person of the story', () => {
  expect(
    bodyOf({ people: [{ name: 'Bo Berg', credit: true }], blocks: ['Photo: [p1:Bo Berg]'] }),
  ).toBe('<p>Photo: Bo Berg</p>');
});

test('a quote that runs over two paragraphs is wrapped in both', () => {
  const { article } = tell({ blocks: ['“One.', '“Two.”'] });
  const quote = { content: [{ start: 0, end: article.text.length }], kind: 'direct' } as const;
  const annotations = { people: [], mentions: [], quotes: [{ ...quote, attribution: null }] };
  const story = viewStory(article);
  markStory(story, article, annotations, keepLedger(article, annotations));
  expect([...story.element.querySelectorAll('.quote')].map((q) => q.textContent)).toEqual([
    '“One.',
    '“Two.”',
  ]);
});

test('a link stands around the quote and the person in it', () => {
  const linked = { ...paragraph('“Ask Lee.”'), inlines: [link(0, 10, 'https://a.example/')] };
  expect(bodyOf({ blocks: [linked] })).toBe('<p><a href="https://a.example/">“Ask Lee.”</a></p>');
});

test('text that looks like markup is text', () => {
  const hostile = '“<img src=x onerror=alert(1)>” said <b>Lee</b> &lt;script&gt;';
  const { article } = tell({
    about: { title: hostile, byline: hostile, siteName: hostile, section: hostile },
    blocks: [hostile, block({ kind: 'heading', level: 2 }, hostile)],
  });
  const { element } = viewStory(article);
  expect(element.querySelectorAll('img, b, script')).toHaveLength(0);
  expect(element.querySelector('p:not([class])')?.textContent).toBe(hostile);
});

test('addresses that run something are left out, wherever they stand', () => {
  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'blob:x', 'vbscript:x', '//[', ''])
    expect(bodyOf({ blocks: [{ ...paragraph('here'), inlines: [link(0, 4, href)] }] })).toBe(
      '<p><a>here</a></p>',
    );
  expect(el('img', { src: 'javascript:alert(1)' }).hasAttribute('src')).toBe(false);
  expect(el('a', { href: 'mailto:desk@courier.example' }).href).toBe('mailto:desk@courier.example');
});

test('every link tells the other side nothing', () => {
  const link = el('a', { href: 'https://a.example/' });
  expect(['rel', 'referrerpolicy'].map((name) => link.getAttribute(name))).toEqual([
    'noopener noreferrer',
    'no-referrer',
  ]);
});

test('items become lists that nest by depth', () => {
  const item = (text: string, depth: number, ordered = false) =>
    block({ kind: 'item', depth, ordered }, text);
  expect(
    bodyOf({ blocks: [item('a', 0), item('b', 1), item('c', 0), item('1', 0, true), 'end'] }),
  ).toBe(
    '<ul><li><div>a</div><ul><li><div>b</div></li></ul></li><li><div>c</div></li></ul>' +
      '<ol><li><div>1</div></li></ol><p>end</p>',
  );
});

test('an item that begins too deep starts where a list can', () => {
  expect(bodyOf({ blocks: [block({ kind: 'item', depth: 7, ordered: false }, 'deep')] })).toBe(
    '<ul><li><div>deep</div></li></ul>',
  );
});

test('neighbouring paragraphs of a quotation stand in one', () => {
  const quoted = (text: string) => block({ kind: 'blockquote' }, text);
  expect(bodyOf({ blocks: [quoted('a'), quoted('b'), 'c', quoted('d')] })).toBe(
    '<blockquote><p>a</p><p>b</p></blockquote><p>c</p><blockquote><p>d</p></blockquote>',
  );
});

test('a figure has its caption and its credit, and an empty caption has no element', () => {
  const images = [{ src: 'https://a.example/1.jpg', alt: 'A gate', width: 4, height: 3 }];
  expect(
    bodyOf({ blocks: [block({ kind: 'figure', images, credit: 'B. Berg' }, 'The gate.')] }),
  ).toBe(
    '<figure><div class="pictures" data-count="1"><img src="https://a.example/1.jpg" alt="A gate"' +
      ' width="4" height="3" loading="lazy" decoding="async"></div>' +
      '<figcaption><span>The gate.</span> <small class="credit">B. Berg</small></figcaption></figure>',
  );
  expect(bodyOf({ blocks: [block({ kind: 'figure', images, credit: null })] })).not.toContain(
    'figcaption',
  );
});

test('a picture that does not arrive leaves its description, but not its file’s name', () => {
  const image = (alt: string) => ({ src: 'https://a.example/1.jpg', alt, width: 4, height: 3 });
  const images = [image('A gate at low tide'), image('IMG_1.JPG'), image('')];
  const { article } = tell({ blocks: [block({ kind: 'figure', images, credit: null })] });
  const { element } = viewStory(article);
  for (const img of element.querySelectorAll('img')) img.dispatchEvent(new Event('error'));
  expect(element.querySelector('.pictures')?.innerHTML).toBe(
    '<p class="missing">A gate at low tide</p>',
  );
});

test('people are found in the cells of a table', () => {
  const cell = (text: string) => ({ text, header: false, colspan: 1, rowspan: 1 });
  const { article } = tell({
    blocks: [block({ kind: 'table', rows: [[cell('Gate'), cell('Ann Lee')]] }, 'Gate Ann Lee')],
  });
  const annotations = {
    people: [{ name: 'Ann Lee', role: null, gender: null, credit: false }],
    mentions: [{ span: { start: 5, end: 12 }, kind: 'name' as const, person: 0 }],
    quotes: [],
  };
  const story = viewStory(article);
  markStory(story, article, annotations, keepLedger(article, annotations));
  expect(story.element.querySelector('.mention')?.parentElement?.outerHTML).toMatch(
    /^<td><span[^>]*>Ann Lee<\/span><\/td>$/,
  );
});

test('an embed is a card with a link, and loads nothing', () => {
  const embed = { kind: 'embed', provider: 'Vimeo', href: 'https://v.example/1' };
  const body = bodyOf({ blocks: [block(embed, 'The vote')] });
  expect(body).not.toMatch(/iframe|src=/);
  expect(body).toContain('<a href="https://v.example/1" dir="ltr">v.example/1</a>');
});

test('annotating changes no text', () => {
  const { article, annotations } = tell({
    people: [{ name: 'Ann Lee' }],
    speakers: { q1: 1 },
    blocks: ['[q1:“No, [p1:Ann Lee] is not here,”] said [p1:Lee].', 'And [p1~:she] was not.'],
  });
  const story = viewStory(article);
  const before = story.element.textContent;
  markStory(story, article, annotations, keepLedger(article, annotations));
  expect(story.element.textContent).toBe(before);
});

function link(start: number, end: number, href: string) {
  return { kind: 'link' as const, start, end, href };
}
