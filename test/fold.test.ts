/** @jest-environment jsdom */
// What of a story is left out of the first picture, as it begins below the window (768 CSS pixels).
import { fold, unfold } from '../src/panel/fold';
import { DEFAULTS, type Settings } from '../src/settings';

const LINE = 'The gate was shut again on Monday, and nobody could say why. ';
const paragraph = (sentences: number) => `<p>${LINE.repeat(sentences)}</p>`;

const figure = (width: number, height: number) =>
  `<figure><div><img width="${width}" height="${height}"></div></figure>`;

let story: Element;
beforeEach(() => {
  story = document.createElement('article');
});

/** The place of the first block below the fold among the blocks; null where all are in the picture. */
function foldOf(blocks: readonly string[], settings: Partial<Settings> = {}): number | null {
  story.innerHTML = `<header></header><div class="body">${blocks.join('')}</div>`;
  fold(story, { ...DEFAULTS, ...settings });
  const at = [...(story.lastElementChild?.children ?? [])].findIndex((block) =>
    block.hasAttribute('data-fold'),
  );
  return at < 0 ? null : at;
}

const paragraphs = (count: number) => Array.from({ length: count }, () => paragraph(5));

test('a short story is in the first picture as a whole', () => {
  expect(foldOf(paragraphs(3))).toBe(null);
});

test('of a long story the picture has what may be seen, and some more', () => {
  expect(foldOf(paragraphs(40))).toBe(5);
});

test('small letters in long lines fill the window later', () => {
  const small = { size: 0.875, width: 60, line: 1.3 } as const;
  expect(foldOf(paragraphs(40), small)).toBe(9);
});

test('pictures take their room, if they are shown and the page says how large they are', () => {
  const after = (picture: string) => [picture, ...paragraphs(40)];
  expect(foldOf(after(figure(1600, 1200)))).toBe(2);
  expect(foldOf(after(figure(1600, 1200)), { images: false })).toBe(6);
  expect(foldOf(after('<figure><div><img></div></figure>'))).toBe(6);
  expect(foldOf(after(`<figure>${'<img width="900" height="900">'.repeat(2)}</figure>`))).toBe(6);
});

test('a list is never parted: nobody can tell in which item the window ends', () => {
  const list = `<ul>${`<li>${LINE.repeat(5)}</li>`.repeat(20)}</ul>`;
  expect(foldOf([list, paragraph(1), paragraph(1)])).toBe(1);
});

test('unfolded, the story is what it was', () => {
  foldOf(paragraphs(40));
  unfold(story);
  expect(story.innerHTML).toBe(
    `<header></header><div class="body">${paragraphs(40).join('')}</div>`,
  );
});
