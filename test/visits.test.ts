/** @jest-environment jsdom */

// The parts of the panel that have to do with the site a story stands on.
import { offerAgain } from '../src/panel/again';
import type { Desk } from '../src/panel/desk';
import { followLinks } from '../src/panel/links';
import { viewSite } from '../src/panel/site';
import { viewStory } from '../src/panel/view';
import { DEFAULTS } from '../src/settings';
import { forgetEverything, sent, stored } from './support/extension';
import { type Draft, paragraph, tell } from './support/story';

const URL_OF_STORY = 'https://www.news.example/a';
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let life: AbortController;
let stay = true;
const close = jest.fn();
const trail = { go: jest.fn(), back: () => undefined };

/** The desk of a reader that is open on a story. */
function deskOf(draft: Draft): Desk {
  const { article } = tell({ ...draft, about: { url: URL_OF_STORY, ...draft.about } });
  const story = viewStory(article);
  const floats = document.createElement('div');
  document.body.append(story.element, floats);
  const settings = () => ({ ...DEFAULTS, stay });
  return { article, story, floats, settings, close, signal: life.signal } as unknown as Desk;
}

beforeEach(() => {
  life = new AbortController();
  stay = true;
  sent.length = 0;
  close.mockClear();
  trail.go.mockClear();
  forgetEverything();
  document.body.replaceChildren();
});
afterEach(() => life.abort());

describe('links of the story', () => {
  const link = (href: string, at: number) =>
    ({ kind: 'link', start: at, end: at + 4, href }) as const;
  const follow = (index: number, more: MouseEventInit = {}) => {
    const links = [...document.querySelectorAll('.story a')];
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...more });
    links[index]?.addEventListener('click', (event) => event.preventDefault());
    links[index]?.dispatchEvent(click);
  };
  const show = () => {
    const inlines = [link('https://news.example/b', 0), link(`${URL_OF_STORY}#part`, 5)];
    followLinks(deskOf({ blocks: [{ ...paragraph('Next part of it.'), inlines }] }), trail);
  };

  test('say that they were followed, so that the next page opens in the reader', () => {
    show();
    follow(0);
    expect(sent).toEqual([{ kind: 'followed' }]);
    expect(close).not.toHaveBeenCalled();
  });

  test('say nothing where the person does not want that, or opens another tab', () => {
    show();
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      follow(0, more);
    stay = false;
    follow(0);
    expect(sent).toEqual([]);
  });

  test.each([
    ['a footnote', '<p id="part">A note at the foot.</p>'],
    ['an empty mark', '<p><a id="part"></a>A note at the foot.</p>'],
    ['a section', '<section id="part"><h2>A note</h2><p>It stands below.</p></section>'],
  ])('within the page lead to %s in the story', (_, there) => {
    document.body.innerHTML = there;
    const inlines = [link(`${URL_OF_STORY}#part`, 0)];
    const desk = deskOf({
      blocks: [
        { ...paragraph('See below.'), inlines },
        { ...paragraph('A note'), kind: 'heading', level: 2 },
        'A note at the foot.',
      ],
    });
    followLinks(desk, trail);
    follow(0);
    const index = there.includes('section') ? 1 : 2;
    expect(trail.go).toHaveBeenCalledWith(desk.story.blocks[index], { focus: true });
    expect(close).not.toHaveBeenCalled();
  });

  test('within the page close the reader where the story has no such place', () => {
    show();
    follow(1);
    expect([sent, close.mock.calls.length]).toEqual([[], 1]);
  });
});

describe('the switch for the site', () => {
  const show = async (draft: Draft) => {
    document.body.append(...viewSite(deskOf(draft)));
    await settled();
    return [...document.body.querySelectorAll<HTMLElement>(':scope > button')];
  };

  test('names the site and asks the background', async () => {
    const [always, settings] = await show({ blocks: ['Rain.'] });
    expect(always?.textContent).toBe('Always open stories of news.example');
    expect(always?.ariaChecked).toBe('false');
    always?.click();
    settings?.click();
    await settled();
    expect(sent).toEqual([{ kind: 'settings' }, { kind: 'always' }]);
  });

  test('is on where there is a rule, and takes it back', async () => {
    stored['site:news.example'] = 1;
    const [always] = await show({ blocks: ['Rain.'] });
    expect(always?.ariaChecked).toBe('true');
    always?.click();
    await settled();
    expect([stored, sent, always?.ariaChecked]).toEqual([{}, [], 'false']);
  });

  test('is not there for a page that is on no site', async () => {
    const buttons = await show({ about: { url: 'file:///home/a.html' }, blocks: ['Rain.'] });
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Settings']);
  });
});

describe('reading again', () => {
  const LINES = [
    'The ferry to the island will sail through the winter, the board said on Monday.',
    'A nurse will be on board, and islanders have gathered a thousand signatures.',
  ];
  const NEW = 'The first boat left the harbour at seven in the morning, with soup on board.';
  const page = () => {
    const main = document.createElement('main');
    for (const line of LINES)
      main.append(Object.assign(document.createElement('p'), { textContent: line }));
    document.body.append(main);
    return main;
  };
  const marked = () => [...document.querySelectorAll('[data-new]')].map((e) => e.textContent);

  test('is offered when the story has changed, and marks what is new', async () => {
    const main = page();
    jest.useFakeTimers();
    offerAgain(deskOf({ blocks: LINES }));
    main.prepend(Object.assign(document.createElement('p'), { textContent: NEW }));
    await Promise.resolve();
    jest.advanceTimersByTime(2500);
    jest.useRealTimers();
    await settled();
    const button = document.querySelector<HTMLElement>('.again button');
    expect(document.querySelector('[role="status"]')?.textContent).toBe(
      'The story has changed on the page.Read again',
    );
    button?.click();
    expect(sent).toEqual([{ kind: 'again' }]);
    life.abort();
    life = new AbortController();
    offerAgain(deskOf({ blocks: [NEW, ...LINES] }));
    expect(marked()).toEqual([NEW]);
  });

  test('marks nothing in a story that is opened for the first time, or another one', () => {
    offerAgain(deskOf({ blocks: LINES }));
    expect(marked()).toEqual([]);
  });
});
