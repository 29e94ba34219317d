import { endsSentence } from '../prose';
import type { Piece } from './pieces';
import { isText, type PageElement } from './tree';

/** A teaser is short, and a block of it is all link. */
const TEASER_WORDS = 80;
/** So many alike in a row are a list of teasers. */
const TEASERS = 3;
/** Elements that are no boxes: subheads of a story may all be links, with prose between them. */
const LINES = new Set(['b', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'strong']);

interface Sum {
  words: number;
  linkOnly: boolean;
  sentence: boolean;
  headline: boolean;
  /** Items that lead nowhere. */
  items: number;
}

/** Elements that are one of several teasers beside each other. */
export function findCards(pieces: readonly Piece[]): Set<PageElement> {
  const sums = new Map<PageElement, Sum>();
  for (const { text, words, linked, kind, level, el: own } of pieces) {
    const linkOnly = words >= 2 && linked >= words * 0.8;
    const sentence = endsSentence(text);
    const headline = kind === 'heading' && level === 1;
    const items = kind === 'item' && !linked ? 1 : 0;
    for (let el: PageElement | null = own; el; el = el.parent) {
      const sum = sums.get(el);
      if (!sum) sums.set(el, { words, linkOnly, sentence, headline, items });
      else {
        sum.words += words;
        sum.linkOnly ||= linkOnly;
        sum.sentence ||= sentence;
        sum.headline ||= headline;
        sum.items += items;
      }
    }
  }
  const found = new Set<PageElement>();
  for (const el of sums.keys())
    for (const list of alikeIn(el, sums))
      if (list.length >= TEASERS) for (const one of list) found.add(one);
  return found;
}

/** The children that may be teasers, those alike together; lines only where they follow directly. */
function alikeIn(el: PageElement, sums: ReadonlyMap<PageElement, Sum>): PageElement[][] {
  const boxes = new Map<string, PageElement[]>();
  const rows: PageElement[][] = [];
  let row: PageElement[] = [];
  for (const child of el.children) {
    const sum = isText(child) ? undefined : sums.get(child);
    if (isText(child) || !sum?.words) continue;
    const line = LINES.has(child.name);
    if (!isTeaser(child, sum) || (line && row[0]?.name !== child.name)) row = [];
    if (!isTeaser(child, sum)) continue;
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

function isTeaser(
  { name }: PageElement,
  { words, linkOnly, sentence, headline, items }: Sum,
): boolean {
  // A list of things said is the story's own.
  if (!linkOnly || words > TEASER_WORDS || headline || (items > 1 && name !== 'li')) return false;
  // A paragraph that is one link may be the story's own.
  return !(name === 'p' && sentence);
}
