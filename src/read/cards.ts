import type { Piece } from './pieces';
import { at, type Sums, sumsOf } from './sums';
import { isText, type PageElement } from './tree';

/** A teaser is short, and a block of it is all link. */
const TEASER_WORDS = 80;
/** So many alike in a row are a list of teasers. */
const TEASERS = 3;
/** Elements that are no boxes: subheads of a story may all be links, with prose between them. */
const LINES = new Set(['b', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'strong']);

/** How many words each element holds, and how many pieces of a kind. */
interface Held {
  readonly words: Sums;
  readonly links: Sums;
  readonly sentences: Sums;
  readonly headlines: Sums;
  /** Items that lead nowhere. */
  readonly items: Sums;
}

/** Elements that are one of several teasers beside each other. */
export function findCards(
  elements: readonly PageElement[],
  pieces: readonly Piece[],
): ReadonlySet<PageElement> {
  const held: Held = {
    words: sumsOf(elements, pieces, ({ words }) => words),
    links: sumsOf(elements, pieces, ({ words, linked }) =>
      Number(words >= 2 && linked >= words * 0.8),
    ),
    sentences: sumsOf(elements, pieces, ({ sentence }) => Number(sentence)),
    headlines: sumsOf(elements, pieces, ({ kind, level }) =>
      Number(kind === 'heading' && level === 1),
    ),
    items: sumsOf(elements, pieces, ({ kind, linked }) => Number(kind === 'item' && !linked)),
  };
  const found = new Set<PageElement>();
  for (const el of elements)
    if (at(held.links, el) >= TEASERS)
      for (const list of alikeIn(el, held))
        if (list.length >= TEASERS) for (const one of list) found.add(one);
  return found;
}

/** The children that may be teasers, those alike together; lines only where they follow directly. */
function alikeIn(el: PageElement, held: Held): PageElement[][] {
  const boxes = new Map<string, PageElement[]>();
  const rows: PageElement[][] = [];
  let row: PageElement[] = [];
  for (const child of el.children) {
    if (isText(child) || !at(held.words, child)) continue;
    const line = LINES.has(child.name);
    const teaser = isTeaser(child, held);
    if (!teaser || (line && row[0]?.name !== child.name)) row = [];
    if (!teaser) continue;
    if (line) {
      row.push(child);
      if (row.length === 1) rows.push(row);
      continue;
    }
    const shape = `${child.name} ${child.words[0] ?? ''}`;
    const list = boxes.get(shape);
    if (list) list.push(child);
    else boxes.set(shape, [child]);
  }
  return [...boxes.values(), ...rows];
}

function isTeaser(el: PageElement, held: Held): boolean {
  if (!at(held.links, el) || at(held.words, el) > TEASER_WORDS || at(held.headlines, el))
    return false;
  // A list of things said is the story's own.
  if (at(held.items, el) > 1 && el.name !== 'li') return false;
  // A paragraph that is one link may be the story's own.
  return !(el.name === 'p' && at(held.sentences, el));
}
