/** @jest-environment jsdom */

import { furnish } from '../src/panel/furnish';
import { stored, storedHere } from './support/extension';
import {
  all,
  draft,
  one,
  open,
  panel,
  part,
  press,
  root,
  settled,
  texts,
  width,
} from './support/panel';
import { paragraph, tell } from './support/story';

const body = () => texts('.body > *');

test('each part has its button, in the same place whatever arrives first', () => {
  open();
  expect(all('.tools button').map(({ title }) => title.split(' – ')[0])).toEqual([
    'Who is who',
    'Who said what',
    'Contents',
    'What was removed',
    'Appearance',
    'Keep',
    'Keys',
  ]);
});

test('injections that cross build nothing twice', () => {
  open();
  const { article, annotations } = tell(draft);
  const before = root().querySelectorAll('*').length;
  panel.equip(furnish, '');
  panel.show(article, annotations);
  expect(root().querySelectorAll('*').length).toBe(before);
});

test('a story without people, headings and removals has no buttons for them', () => {
  open({ blocks: ['Rain.'] });
  expect(all('.tools button').map(({ title }) => title.split(' – ')[0])).toEqual([
    'Appearance',
    'Keep',
    'Keys',
  ]);
});

test('beside the story the people are open from the start; over it nothing is', () => {
  open();
  expect(part(0).getAttribute('aria-expanded')).toBe('false');
  panel.close();
  width.matches = true;
  open();
  expect(part(0).getAttribute('aria-expanded')).toBe('true');
});

test('what was open unasked goes with the room and comes back with it', () => {
  const resize = (to: boolean) => {
    width.matches = to;
    width.dispatchEvent(new Event('change'));
  };
  open();
  resize(true);
  expect(part(0).getAttribute('aria-expanded')).toBe('true');
  resize(false);
  expect(part(0).getAttribute('aria-expanded')).toBe('false');
  part(6).click();
  resize(true);
  resize(false);
  expect(part(6).getAttribute('aria-expanded')).toBe('true');
});

test('a part opens, closes with its button, and gives the focus back', () => {
  open();
  part(6).click();
  expect(one('.rail h2').textContent).toBe('Keep');
  expect(root().activeElement).toBe(one('.rail h2'));
  part(6).click();
  expect(one('.panel').hasAttribute('data-part')).toBe(false);
  expect(root().activeElement).toBe(part(6));
});

test('Escape closes what lies over the story first, and then the reader', () => {
  open();
  part(0).click();
  one('.person').click();
  part(1).click();
  const leave = () =>
    one('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  leave();
  expect(part(1).getAttribute('aria-expanded')).toBe('false');
  expect(one('.strip').hidden).toBe(false);
  leave();
  expect(one('.strip').hidden).toBe(true);
  leave();
  expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
});

test('who is who counts mentions and quotes and shows the share', () => {
  open();
  part(0).click();
  expect(texts('.person')).toEqual([
    'ALAnn Leemayor2 mentions · 1 quote33% of quoted words',
    'BBBo Berg1 mention · 1 quote33% of quoted words',
  ]);
});

test('a chosen person is lit, the others are not, and a second press ends it', () => {
  open();
  part(0).click();
  one('.person').click();
  expect(texts('[data-lit]')).toEqual(['“No,”', 'Ann Lee', 'She']);
  expect(one('.person').getAttribute('aria-pressed')).toBe('true');
  one('.person').click();
  expect(texts('[data-lit]')).toEqual([]);
});

test('the mentions of the chosen person are gone through in a circle', () => {
  open();
  part(0).click();
  one('.person').click();
  const next = one('[aria-label="Next mention"]');
  const seen = [1, 2, 3].map(() => {
    next.click();
    return one('.where').textContent;
  });
  expect(new Set(seen)).toEqual(new Set(['1 of 2', '2 of 2']));
});

test('who said what is in the order of the story, with what is not known said so', () => {
  open();
  part(1).click();
  expect(texts('.saying')).toEqual([
    '“No,”Ann Lee',
    '“Maybe.”Bo Berg · perhaps',
    '“Never!”Unknown speaker',
  ]);
  expect(texts('.sources li')).toEqual(['2 from people with a name', '1 whose speaker is unknown']);
  all('.choice button')[1]?.click();
  expect(texts('.sayings h3')).toEqual(['Ann Lee', 'Bo Berg', 'Unknown speaker']);
});

test('a quote in the list leads to the quote in the story, and there is a way back', () => {
  open();
  part(1).click();
  all('.saying')[1]?.click();
  expect(root().activeElement?.textContent).toBe('“Maybe.”');
  expect(one('.card').textContent).toBe('Bo Berg · perhaps');
  expect(one('.back').hidden).toBe(false);
  one('.back').click();
  expect(one('.back').hidden).toBe(true);
  expect(root().activeElement).toBe(part(1));
});

test('the margin names each speaker once a paragraph, and opens the card', () => {
  open();
  expect(all('.who').map(({ dataset }) => dataset.name)).toEqual(['Ann Lee', 'Bo Berg', '?']);
  one('.who').click();
  expect(one('.card').getAttribute('role')).toBe('dialog');
  expect(texts('.card button')).toEqual(['Show all 2 mentions', 'Copy as a citation']);
});

test('a click on a quote opens the card, one on a person lights them, a link only leads', () => {
  open();
  all('.quote')[0]?.click();
  expect(one('.card').hidden).toBe(false);
  press('Escape');
  expect(one('.card').hidden).toBe(true);
  expect(root().activeElement).toBe(one('.story'));
  all('.mention')[1]?.click();
  expect(texts('[data-lit]')).toEqual(['Berg', '“Maybe.”']);
  expect(one('.strip').textContent).toBe('Bo Berg1 mention');
  panel.close();
  const link = { kind: 'link' as const, start: 0, end: 4, href: 'https://a.example/' };
  open({ ...draft, blocks: [{ ...paragraph('[q1:“No”]'), inlines: [link] }] });
  one('.story a').addEventListener('click', (event) => event.preventDefault());
  all('.quote')[0]?.click();
  expect(one('.card').hidden).toBe(true);
});

test('removed pieces go back to where they stood, in their order, and out again', () => {
  open();
  const before = body();
  part(3).click();
  expect(texts('.gone')).toEqual(['52º', 'More on the harbour', 'The fish market']);
  const buttons = all('.removals li button');
  buttons[2]?.click();
  buttons[1]?.click();
  buttons[0]?.click();
  expect(body()).toEqual([
    '52º',
    ...before.slice(0, 2),
    'More on the harbour',
    'The fish market',
    ...before.slice(2),
  ]);
  one('.removals > .actions button').click();
  expect(body()).toEqual(before);
});

test('an item that is put back stands in a list, a quotation in its frame', () => {
  const removed = (['item', 'blockquote'] as const).map((kind) => ({
    pass: 'related',
    text: kind,
    evidence: 'stands there',
    before: 1,
    block: { ...paragraph(kind), kind, depth: 0, ordered: false },
  }));
  open({ about: { removed }, blocks: ['Rain.'] });
  part(3).click();
  for (const button of all('.removals li button')) button.click();
  expect(all('.restored').map((piece) => piece.innerHTML)).toEqual([
    '<ul><li><div>item</div></li></ul>',
    '<blockquote><p>blockquote</p></blockquote>',
  ]);
});

test('a kind that is kept on a site comes back there, and nowhere else', async () => {
  open();
  part(3).click();
  all('.removals h3 button')[1]?.click();
  await new Promise((resolve) => setTimeout(resolve));
  panel.close();
  open();
  await new Promise((resolve) => setTimeout(resolve));
  expect(texts('.restored')).toEqual(['More on the harbour', 'The fish market']);
  panel.close();
  open({ ...draft, about: { ...draft.about, url: 'https://other.example/' } });
  await new Promise((resolve) => setTimeout(resolve));
  expect(texts('.restored')).toEqual([]);
  panel.close();
  open();
  await new Promise((resolve) => setTimeout(resolve));
  part(3).click();
  all('.removals h3 button')[1]?.click();
  expect(texts('.restored')).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(Object.values(storedHere)).toEqual([[]]);
});

test('a choice of appearance is worn and kept at once', async () => {
  open();
  part(5).click();
  one('[data-theme="sepia"]').click();
  one('[aria-label="Size: more"]').click();
  one('[role="switch"]').click();
  expect(one('.panel').dataset.theme).toBe('sepia');
  expect(one('.panel').style.getPropertyValue('--size')).toBe('1.375em');
  expect(one('.panel').hasAttribute('data-no-quotes')).toBe(true);
  await settled();
  expect(stored).toEqual({ theme: 'sepia', size: 1.375, quotes: false });
});

test('steps end where there are no more', () => {
  open();
  part(5).click();
  const fewer = one('[aria-label="Letter spacing: less"]') as HTMLButtonElement;
  expect(fewer.disabled).toBe(true);
});

test('keys work in the reader, never reach the page, and leave chords to the browser', () => {
  open();
  const heard: string[] = [];
  document.addEventListener('keydown', ({ key }) => heard.push(key));
  press('a');
  expect(one('.rail h2').textContent).toBe('Appearance');
  press('a');
  press('a', { ctrlKey: true });
  expect(part(5).getAttribute('aria-expanded')).toBe('false');
  press('j');
  expect(root().activeElement?.className).toContain('quote');
  press('h');
  expect(root().activeElement?.localName).toMatch(/h\d/);
  expect(heard).toEqual([]);
});

test('a link to a place on the page closes the reader, any other does not', () => {
  const link = (href: string) => ({
    ...paragraph('See below.'),
    inlines: [{ kind: 'link' as const, start: 4, end: 9, href }],
  });
  open({
    blocks: [link('https://a.example/#x'), link('https://news.example/harbour/barrier#note')],
  });
  const [away, inner] = all('.story a');
  away?.addEventListener('click', (event) => event.preventDefault());
  inner?.addEventListener('click', (event) => event.preventDefault());
  away?.click();
  expect(one('.story')).toBeTruthy();
  inner?.click();
  expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
});

test('single keys can be switched off', async () => {
  open();
  press('a');
  all('[role="switch"]')
    .find(({ textContent }) => textContent?.startsWith('Single keys'))
    ?.click();
  press('w');
  expect(one('.rail h2').textContent).toBe('Appearance');
  await settled();
  expect(stored).toEqual({ keys: false });
});

test('the list of keys names them all once', () => {
  open();
  press('?');
  const keys = texts('.keys dt');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['j', 'k', 'w', 'q', 'r', '?', 'Esc']));
});

test('nothing in the panel takes typed text', () => {
  open();
  for (const place of [0, 1, 2, 3, 5, 6, 7]) {
    part(place).click();
    expect(all('input, textarea, select, form, [contenteditable]')).toEqual([]);
  }
});
