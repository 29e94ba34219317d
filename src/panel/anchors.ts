import type { Desk } from './desk';
import { linesAt } from './page';

/** Fewer letters than this stand in many places of a story. */
const FEWEST = 3;
/** As much of a text as tells it from every other. */
const ENOUGH = 60;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The place in the story that a link to a place on the page means, or null where the story has
 * none: a footnote, a heading, or the paragraph that the way back from a footnote leads to.
 */
export function blockAtAnchor(hash: string, { article, story }: Desk): HTMLElement | null {
  const texts = article.blocks.map(({ text }) => spaced(text));
  // The place may be an empty mark: what stands around it tells more, but ever less exactly.
  for (const line of linesAt(document, hash.slice(1))) {
    const wanted = spaced(line).slice(0, ENOUGH);
    if (wanted.length < FEWEST) continue;
    const exact = texts.findIndex((text) => text.startsWith(wanted));
    // A section begins with its heading.
    const begun = article.blocks.findIndex(
      ({ kind }, i) => kind === 'heading' && texts[i] && wanted.startsWith(texts[i]),
    );
    const place = story.blocks[exact >= 0 ? exact : begun];
    if (place) return place;
  }
  return null;
}
