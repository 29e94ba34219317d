// Runs in the page that the pictures are taken of: the panel with a sample story, and words and
// settings from the stand-in for the extension that the page holds.
import { furnish } from '../../src/panel/furnish';
import { openPanel } from '../../src/panel/panel';
import { DEFAULTS, type Settings } from '../../src/settings';
import { STORIES, type StoryName, withPictures } from './story';

function open(settings: Partial<Settings>, origin: string, name: StoryName) {
  const { article, annotations } = STORIES[name];
  const panel = openPanel(document, () => undefined);
  panel.wear({ ...DEFAULTS, ...settings });
  const pictured = withPictures(article, origin);
  panel.show(pictured);
  panel.equip(furnish);
  panel.show(pictured, annotations);
}

/** Counts the letters that stand elsewhere once the story is annotated, one in ten of them. */
function moves(origin: string): number {
  const { annotations, ...told } = STORIES.sample;
  const article = withPictures(told.article, origin);
  const panel = openPanel(document, () => undefined);
  panel.wear(DEFAULTS);
  panel.show(article);
  const root = document.querySelector('html > div')?.shadowRoot;
  const places = () => {
    const walker = document.createTreeWalker(
      root?.querySelector('.story') as Node,
      NodeFilter.SHOW_TEXT,
    );
    const found: (readonly [left: number, top: number])[] = [];
    let count = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let i = 0; i < node.length; i++) {
        if (count++ % 10 > 0) continue;
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, top } = range.getBoundingClientRect();
        found.push([left, top] as const);
      }
    return found;
  };
  const before = places();
  panel.equip(furnish);
  panel.show(article, annotations);
  const after = places();
  panel.close();
  // Half a pixel is where a glyph is drawn elsewhere; less is how a browser rounds its runs.
  const moved = before.filter(([left, top], i) => {
    const [leftNow = 0, topNow = 0] = after[i] ?? [];
    return Math.abs(left - leftNow) > 0.5 || Math.abs(top - topNow) > 0.5;
  });
  return moved.length + Math.abs(after.length - before.length);
}

Object.assign(globalThis, { onRecordPictures: { open, moves } });
