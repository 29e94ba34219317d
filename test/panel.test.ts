/** @jest-environment jsdom */

import { openPanel } from '../src/panel/panel';
import { DEFAULTS, type Settings } from '../src/settings';
import { orphan, system } from './support/extension';
import { tell } from './support/story';

const host = () => document.documentElement.lastElementChild as HTMLElement;
const inside = (selector: string) => host().shadowRoot?.querySelector(selector) as HTMLElement;
const { article, annotations } = tell({
  about: { title: 'The gate', siteName: 'Courier' },
  people: [{ name: 'Ann Lee' }],
  speakers: { q1: 1 },
  blocks: ['[q1:“No,”] [p1:Ann Lee] said.'],
});

let before = '';
beforeEach(() => {
  document.body.innerHTML = '<p id="text">Page.</p><button id="button">b</button>';
  before = document.documentElement.outerHTML;
});

const open = (onClose: (closer: string) => void = () => undefined, settings: Settings = DEFAULTS) =>
  openPanel(document, { settings, style: '' }, onClose);

test('opens one host at the end of the page and leaves nothing when it closes', () => {
  const panel = open();
  panel.show(article);
  expect(inside('h1').textContent).toBe('The gate');
  expect(inside('.site').textContent).toBe('Courier');
  panel.close();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the system theme is the light or the dark one, and follows the system', () => {
  const panel = open();
  expect(inside('.panel').dataset.theme).toBe('light');
  const dark = system.get('(prefers-color-scheme: dark)');
  Object.assign(dark ?? {}, { matches: true });
  dark?.dispatchEvent(new Event('change'));
  expect(inside('.panel').dataset.theme).toBe('dark');
  Object.assign(dark ?? {}, { matches: false });
  panel.close();
});

test('wears what was chosen, whatever the system’s theme is', () => {
  const panel = open(undefined, { ...DEFAULTS, theme: 'sepia' });
  expect(inside('.panel').dataset.theme).toBe('sepia');
  panel.close();
});

test('says once who closed it, however often it is closed', () => {
  const closers: string[] = [];
  const panel = open((closer) => closers.push(closer));
  inside('.close').click();
  panel.close();
  expect(closers).toEqual(['person']);
});

test('gives focus and selection back', () => {
  const button = document.getElementById('button') as HTMLElement;
  const text = document.getElementById('text')?.firstChild as Text;
  button.focus();
  getSelection()?.setBaseAndExtent(text, 1, text, 3);
  const panel = open();
  panel.show(article);
  expect(document.activeElement).toBe(host());
  getSelection()?.removeAllRanges();
  panel.close();
  expect(document.activeElement).toBe(button);
  expect(getSelection()?.toString()).toBe('ag');
});

test('goes back to where the page stood, unless the page has gone elsewhere', () => {
  const scrolls: unknown[] = [];
  Object.assign(window, { scrollTo: (place: unknown) => scrolls.push(place) });
  const read = (meanwhile: () => void) => {
    Object.assign(window, { scrollX: 0, scrollY: 700 });
    const panel = open();
    panel.show(article);
    Object.assign(window, { scrollY: 0 });
    meanwhile();
    panel.close();
  };
  read(() => undefined);
  expect(scrolls).toEqual([{ left: 0, top: 700, behavior: 'instant' }]);
  read(() => history.pushState(null, '', '/another-story'));
  expect(scrolls).toHaveLength(1);
});

test('a page that removes the host is answered three times, and then has its way', async () => {
  const closers: string[] = [];
  open((closer) => closers.push(closer));
  for (let i = 0; i < 3; i++) {
    host().remove();
    await Promise.resolve();
    expect(inside('.panel')).toBeTruthy();
  }
  host().remove();
  await Promise.resolve();
  expect(closers).toEqual(['page']);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page that had its way is told of once, when the reader is opened again', async () => {
  const first = open();
  for (let i = 0; i < 4; i++) {
    host().remove();
    await Promise.resolve();
  }
  first.close();
  const told = () => {
    const panel = open();
    panel.show(article);
    const { textContent } = inside('.notice');
    panel.close();
    return textContent;
  };
  expect(told()).toBe('This page kept covering or removing the reader, so it closed.');
  expect(told()).toBe('');
});

test('an adversary that removes the host at every turn ends in peace', async () => {
  const closers: string[] = [];
  const adversary = new MutationObserver(() => {
    for (const child of document.documentElement.children)
      if (child.localName === 'div') child.remove();
  });
  adversary.observe(document.documentElement, { childList: true });
  open((closer) => closers.push(closer));
  await new Promise((resolve) => setTimeout(resolve, 50));
  adversary.disconnect();
  expect(closers).toEqual(['page']);
});

test('names of elements in the page do not stand in for the document', () => {
  document.body.innerHTML = [
    'createElement',
    'createElementNS',
    'documentElement',
    'activeElement',
    'getSelection',
    'append',
    'elementFromPoint',
    'addEventListener',
    'defaultView',
    'body',
    'URL',
  ]
    .map((name) => `<img name="${name}"><form name="${name}"><input name="${name}"></form>`)
    .join('');
  const html = document.querySelector('html') as HTMLElement;
  const page = html.outerHTML;
  const panel = open();
  panel.show(article);
  expect((html.lastElementChild as HTMLElement).shadowRoot?.querySelector('.story')).toBeTruthy();
  panel.close();
  expect(html.outerHTML).toBe(page);
});

test('what may be there in a moment can be tried again, and the focus stays in its place', () => {
  const panel = open();
  let tries = 0;
  const again = () => {
    tries++;
    panel.say('noArticle', again);
  };
  panel.say('stillLoading', again);
  inside('.unread button').focus();
  inside('.unread button').click();
  expect(tries).toBe(1);
  expect(inside('.sentence').textContent).toBe('No story was found on this page.');
  expect(host().shadowRoot?.activeElement).toBe(inside('.unread button'));
  panel.show(article);
  expect(inside('.unread')).toBeNull();
  panel.close();
});

test('without a story it says why; with one it keeps it', () => {
  const empty = open();
  empty.say('noArticle');
  expect(inside('.sentence').textContent).toBe('No story was found on this page.');
  inside('.unread button').click();
  expect(document.documentElement.outerHTML).toBe(before);
  const panel = open();
  panel.show(article);
  panel.say('notAnnotated');
  expect(inside('.story').textContent).toContain('Ann Lee');
  expect(inside('.notice').textContent).toBe('People and quotes could not be found in this story.');
  panel.close();
});

test('parts that come late are told of the annotations all the same', () => {
  const panel = open();
  const people: string[] = [];
  panel.show(article);
  panel.show(article, annotations);
  panel.equip(
    ({ whenAnnotated }) =>
      whenAnnotated((found) => void people.push(...found.people.map(({ name }) => name))),
    '',
  );
  expect(people).toEqual(['Ann Lee']);
  panel.close();
});

test('the same story opens where it was left, and another one at its beginning', () => {
  const longer = tell({ blocks: ['One.', 'Two.', 'Three.'] }).article;
  // The window, as far as jsdom has none: the third block is the first one in sight.
  const tops = new Map([
    ['One.', -200],
    ['Two.', -100],
    ['Three.', 90],
  ]);
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    return new DOMRect(0, tops.get(this.textContent ?? '') ?? 0, 10, 40);
  });
  const first = open();
  first.show(longer);
  first.close();
  for (const text of tops.keys()) tops.set(text, (tops.get(text) ?? 0) + 500);
  const again = open();
  again.show(longer);
  expect(inside('.panel').scrollTop).toBe(500);
  again.close();
  const other = open();
  other.show({ ...longer, url: 'https://news.example/other' });
  expect(inside('.panel').scrollTop).toBe(0);
  other.close();
  jest.restoreAllMocks();
});

// Last: the extension does not come back.
test('a reader that outlived its extension closes at the first touch', () => {
  const panel = open();
  panel.show(article);
  orphan();
  inside('.panel').dispatchEvent(new Event('pointerdown'));
  expect(document.documentElement.outerHTML).toBe(before);
});
