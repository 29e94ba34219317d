// Runs in the page that the pictures are taken of: the panel with a sample story, and words and
// settings from the stand-in for the extension that the page holds.
import { unfold } from '../../src/panel/fold';
import { furnish } from '../../src/panel/furnish';
import { painted } from '../../src/panel/painted';
import { type Notice, openPanel } from '../../src/panel/panel';
import { DEFAULTS, type Settings } from '../../src/settings';
import { STORIES, type StoryName, withPictures } from './story';

/** `panel.css` and `parts.css` as built (stage.mjs). */
declare const STYLES: { readonly first: string; readonly later: string };

/** A dressed panel over the page. */
function dressed(settings: Partial<Settings> = {}) {
  const kit = { style: STYLES.first, settings: { ...DEFAULTS, ...settings } };
  return openPanel(document, kit, () => undefined);
}

/** Opens the panel with what it says where there is no story. */
function refuse(settings: Partial<Settings>, notice: Notice) {
  const panel = dressed(settings);
  panel.say(notice, notice === 'tooLarge' ? undefined : () => undefined);
}

function open(settings: Partial<Settings>, origin: string, name: StoryName) {
  const { article, annotations } = STORIES[name];
  const panel = dressed(settings);
  const pictured = withPictures(article, origin);
  panel.show(pictured);
  panel.equip(furnish, STYLES.later);
  panel.show(pictured, annotations);
}

/**
 * Counts the letters, one in ten of them, that stand elsewhere once the story is annotated: of those
 * in the first picture, and of all when the rest of the story has come.
 */
async function moves(origin: string): Promise<number> {
  const { annotations, ...told } = STORIES.sample;
  const article = withPictures(told.article, origin);
  const panel = dressed();
  panel.show(article);
  const root = document.querySelector('html > div')?.shadowRoot;
  const places = () => {
    const walker = document.createTreeWalker(
      root?.querySelector('.story') as Node,
      NodeFilter.SHOW_TEXT,
    );
    const found: (readonly [left: number, top: number])[] = [];
    let count = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('[data-fold]')) break;
      for (let i = 0; i < node.length; i++) {
        if (count++ % 10 > 0) continue;
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, top } = range.getBoundingClientRect();
        found.push([left, top] as const);
      }
    }
    return found;
  };
  const first = places();
  await painted();
  const whole = places();
  panel.equip(furnish, STYLES.later);
  panel.show(article, annotations);
  const after = places();
  panel.close();
  // Half a pixel is where a glyph is drawn elsewhere; less is how a browser rounds its runs.
  const moved = [...first, ...whole].filter(([left, top], i) => {
    const [leftNow = 0, topNow = 0] = after[i < first.length ? i : i - first.length] ?? [];
    return Math.abs(left - leftNow) > 0.5 || Math.abs(top - topNow) > 0.5;
  });
  return moved.length + Math.abs(after.length - whole.length);
}

/** How long each step takes on the long story, until it is laid out, in milliseconds. */
function times(): Record<string, number> {
  const { article, annotations } = STORIES.long;
  const taken: Record<string, number> = {};
  const measure = (name: string, step: () => void) => {
    const start = performance.now();
    step();
    root()?.querySelector('.panel')?.getBoundingClientRect();
    taken[name] = Math.round(performance.now() - start);
  };
  const root = () => document.querySelector('html > div')?.shadowRoot;
  const panel = dressed();
  measure('story', () => panel.show(article));
  measure('rest of the story', () => unfold(root()?.querySelector('.story') as Element));
  measure('parts', () => panel.equip(furnish, STYLES.later));
  measure('annotations', () => panel.show(article, annotations));
  for (const button of root()?.querySelectorAll<HTMLElement>('.tools [aria-controls]') ?? []) {
    if (button.getAttribute('aria-expanded') === 'true') button.click();
    measure(button.querySelector('.unseen')?.textContent ?? '', () => button.click());
  }
  measure('closing', panel.close);
  return taken;
}

Object.assign(globalThis, { onRecordPictures: { open, refuse, moves, times } });
