// Runs in the page that the pictures are taken of: the panel with a sample story, and words and
// settings from the stand-in for the extension that the page holds.
import { furnish } from '../../src/panel/furnish';
import { openPanel } from '../../src/panel/panel';
import { DEFAULTS, type Settings } from '../../src/settings';
import { sample } from './story';

const open = (settings: Partial<Settings>, origin: string) => {
  const panel = openPanel(document, () => undefined);
  panel.wear({ ...DEFAULTS, ...settings });
  const blocks = sample.article.blocks.map((block) =>
    block.kind === 'figure'
      ? {
          ...block,
          images: block.images.map((image) => ({ ...image, src: `${origin}/harbour.svg` })),
        }
      : block,
  );
  const article = { ...sample.article, blocks };
  panel.show(article);
  panel.equip(furnish);
  panel.show(article, sample.annotations);
  return panel;
};

Object.assign(globalThis, { onRecordPictures: { open } });
