// An open panel with all its parts, on a small story, as a test looks at it.
import { furnish } from '../../src/panel/furnish';
import { openPanel, type Panel } from '../../src/panel/panel';
import { DEFAULTS } from '../../src/settings';
import { forgetEverything } from './extension';
import { type Draft, paragraph, tell } from './story';

class Still {
  observe() {}
  disconnect() {}
}
/** Whether the rail has room beside the story; a test may change it and tell. */
export const width = matchMedia('(min-width: 75em)') as EventTarget & { matches: boolean };
Object.assign(globalThis, { ResizeObserver: Still });
Object.assign(Element.prototype, {
  scrollTo() {},
  getClientRects: () => [new DOMRect(0, 0, 9, 9)],
});
Object.assign(Range.prototype, { getClientRects: () => [new DOMRect(0, 0, 9, 9)] });

/** Two people, three quotes, two headings, and four pieces that passes asked for. */
export const draft: Draft = {
  about: {
    title: 'The gate',
    removed: [
      piece('weather', '52º', 0),
      piece('related', 'More on the harbour', 2),
      piece('related', 'The fish market', 2),
      piece('refused:signup', 'We were told to write', 1),
    ],
  },
  people: [{ name: 'Ann Lee', role: 'mayor' }, { name: 'Bo Berg' }],
  speakers: { q1: 1, q2: 2 },
  confidence: { q2: 0.4 },
  blocks: [
    '[q1:“No,”] [p1:Ann Lee] said. [p2:Berg] laughed.',
    { kind: 'heading', level: 2, text: 'The vote', inlines: [], marks: [] },
    '[p1~:She] did not. [q2:“Maybe.”] [q3:“Never!”]',
    { kind: 'heading', level: 3, text: 'The morning after', inlines: [], marks: [] },
  ],
};

export let panel: Panel;
export const root = () => document.documentElement.lastElementChild?.shadowRoot as ShadowRoot;
export const all = (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)];
export const one = (selector: string) => all(selector)[0] as HTMLElement;
export const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
export const part = (place: number) => one(`.tools [data-place="${place}"]`);
/** Until what was chosen is stored. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
export const press = (key: string, more: object = {}) =>
  one('.story').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));

/** A panel as somebody sees it who has chosen nothing, without style. */
export const UNDRESSED = { settings: DEFAULTS, style: '' };

/** Opens the panel with a story, its parts and its annotations. */
export function open(told: Draft = draft) {
  const { article, annotations } = tell(told);
  panel = openPanel(document, UNDRESSED, () => undefined);
  panel.show(article);
  panel.equip(furnish, '');
  panel.show(article, annotations);
}

beforeEach(() => {
  forgetEverything();
  width.matches = false;
});
afterEach(() => panel.close());

function piece(pass: string, text: string, before: number) {
  return { pass, text, before, evidence: 'stands there', block: paragraph(text) };
}
