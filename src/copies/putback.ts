import type { Annotations, Attribution } from '../annotations';
import { type Block, blockAt, layOut, type Removal, type Span } from '../article';
import type { Found } from './copy';

/**
 * The article with some removed pieces among its blocks again, where they stood; its text, and
 * every span of the annotations, laid out anew.
 */
export function withPutBack(
  { article, annotations }: Found,
  isBack: (removal: Removal) => boolean,
): Found {
  if (!article.removed.some(isBack)) return { article, annotations };
  const pieces = new Map<number, Removal[]>();
  for (const removal of article.removed)
    pieces.set(removal.before, [...(pieces.get(removal.before) ?? []), removal]);
  const blocks: Block[] = [];
  const removed: Removal[] = [];
  /** Where each of the old blocks stands now. */
  const places: number[] = [];
  for (let i = 0; i <= article.blocks.length; i++) {
    for (const removal of pieces.get(i) ?? []) {
      if (isBack(removal)) blocks.push(removal.block);
      else removed.push({ ...removal, before: blocks.length });
    }
    const block = article.blocks[i];
    if (!block) break;
    places.push(blocks.length);
    blocks.push(block);
  }
  const { text, starts } = layOut(blocks);
  const moved = (offset: number): number => {
    const old = blockAt(article.starts, offset);
    return offset - (article.starts[old] ?? 0) + (starts[places[old] ?? 0] ?? 0);
  };
  const laid = { ...article, blocks, text, starts, removed };
  return { article: laid, annotations: annotations && moveSpans(annotations, moved) };
}

function moveSpans(
  { people, mentions, quotes }: Annotations,
  moved: (offset: number) => number,
): Annotations {
  const move = ({ start, end }: Span): Span => ({ start: moved(start), end: moved(end) });
  const moveClause = (attribution: Attribution): Attribution => ({
    ...attribution,
    source: attribution.source && move(attribution.source),
    cue: attribution.cue && move(attribution.cue),
  });
  return {
    people,
    mentions: mentions.map((mention) => ({ ...mention, span: move(mention.span) })),
    quotes: quotes.map((quote) => ({
      ...quote,
      content: quote.content.map(move),
      attribution: quote.attribution && moveClause(quote.attribution),
    })),
  };
}
