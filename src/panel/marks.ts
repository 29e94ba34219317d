import type { Annotations, Quote } from '../annotations';
import { type Block, blockAt, type CleanArticle, type Span } from '../article';
import type { Ledger } from '../ledger';
import type { Mark } from '../segments';
import { LAYERS, type Wrap } from './block';
import { type Attributes, el } from './elements';
import { keepLines } from './lines';
import type { StoryView } from './view';

/** Wraps quotes and mentions in a story that is shown; the same text stays where it stands. */
export function markStory(
  { built }: StoryView,
  article: CleanArticle,
  annotations: Annotations,
  ledger: Ledger,
): void {
  const marks = annotationMarks(article, annotations, ledger);
  const touched = [...marks.keys()].flatMap((i) => built[i]?.slots ?? []);
  keepLines(touched, () => {
    for (const [i, own] of marks) built[i]?.mark(own);
  });
}

/** The annotations as marks in the offsets of each block they touch. */
function annotationMarks(
  { blocks, starts }: CleanArticle,
  { mentions, quotes }: Annotations,
  ledger: Ledger,
): Map<number, Mark<Wrap>[]> {
  const marks = new Map<number, Mark<Wrap>[]>();
  const add = (span: Span, layer: number, value: Wrap) => {
    for (const { block, start, end } of inBlocks(span, blocks, starts)) {
      const own = marks.get(block) ?? [];
      own.push({ start, end, layer, value });
      marks.set(block, own);
    }
  };
  quotes.forEach((quote, i) => {
    const attributes = quoteAttributes(quote, i, ledger);
    const last = { ...attributes, 'data-said': unheardSpeaker(quote, ledger) };
    for (const span of quote.content)
      add(span, LAYERS.quote, () => el('span', span === quote.content.at(-1) ? last : attributes));
  });
  mentions.forEach(({ span, kind, person }, i) => {
    const entry = ledger.of.get(person);
    if (!entry) return;
    const { hue, stroke } = entry;
    const attributes = {
      class: `mention ${kind}`,
      'data-mention': i,
      'data-person': person,
      'data-hue': hue,
      'data-stroke': stroke,
    };
    add(span, LAYERS.mention, () => el('span', attributes));
  });
  return marks;
}

function quoteAttributes({ kind, attribution }: Quote, index: number, ledger: Ledger): Attributes {
  const speaker = attribution?.speaker ?? null;
  const entry = speaker === null ? undefined : ledger.of.get(speaker);
  return {
    class: `quote ${kind}`,
    'data-quote': index,
    'data-hue': entry?.hue ?? 'none',
    'data-person': entry ? entry.id : null,
  };
}

/**
 * The speaker's name where the words around the quote do not say it, for those who hear the story
 * and see no colour; null where they do, or where nobody knows.
 */
function unheardSpeaker({ attribution }: Quote, ledger: Ledger): string | null {
  const entry = ledger.of.get(attribution?.speaker ?? -1);
  const source = attribution?.source;
  if (!entry) return null;
  const isNamed = entry.mentions.some(
    ({ kind, span }) =>
      kind === 'name' && source && span.start < source.end && source.start < span.end,
  );
  return isNamed ? null : entry.name;
}

/** A span of the article's text as spans of the blocks it runs through. */
function* inBlocks(
  { start, end }: Span,
  blocks: readonly Block[],
  starts: readonly number[],
): Generator<Span & { readonly block: number }> {
  for (let block = blockAt(starts, start); block < blocks.length; block++) {
    const from = starts[block] as number;
    if (from >= end) return;
    const length = (blocks[block] as Block).text.length;
    const span = { start: Math.max(start - from, 0), end: Math.min(end - from, length) };
    if (span.start < span.end) yield { block, ...span };
  }
}
