import { anyOf, words } from '../lists';
import { inBoxesOf } from './boxed';
import type { Pass } from './pass';

const NAMES = words`copyright footer legal imprint rights <footer>`;
/** Whose view the story is, told in a sentence, is for its readers. */
const NOTES = words`disclaimer`;
/** "© 2024 The Harbour Post. All rights reserved." */
const LINE = anyOf`
  ©|\(c\)\s?\d{4}|\bcopyright\s{0,2}(?::|©|\(c\)|\d{4}|by\s)|all rights reserved
  alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos
  riproduzione riservata|все права защищены|無断転載|무단전재
`;
/** A longer line is a story about copyright. */
const MOST_WORDS = 40;

/** Copyright lines below the story, and the page's footer. */
export const copyright: Pass = {
  markup: [...NAMES, ...NOTES],
  *find(story) {
    for (const [i, line] of story.lines.entries())
      if (
        (i > story.last || i >= story.lines.length - 3) &&
        line.words <= MOST_WORDS &&
        line.block.kind !== 'figure' &&
        LINE.test(line.block.text.toLowerCase())
      )
        yield { block: line.block, evidence: 'claims the rights, at the end' };
    yield* inBoxesOf(story, NAMES);
    yield* inBoxesOf(story, NOTES, { proseStays: true });
  },
};
