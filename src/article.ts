/**
 * The article as plain data. Everything past `read/` works on these types: no page node and no
 * HTML string goes further. All values are JSON-safe, all offsets are UTF-16 code units.
 */

/** A stretch of text in UTF-16 code units, half open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Inline markup that survives reading. Offsets count from the start of the block. */
export type Inline =
  | (Span & { readonly kind: 'link'; readonly href: string })
  | (Span & { readonly kind: 'emphasis' | 'strong' | 'code' | 'superscript' | 'subscript' })
  | (Span & { readonly kind: 'lang'; readonly lang: string });

/** A picture of the story. `src` is always http or https. */
export interface Image {
  readonly src: string;
  readonly alt: string;
  /** CSS pixels as the page states or measures them; null where it does neither. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** One paragraph-like unit of the story, whitespace collapsed (not in `preformatted`). */
export type Block = {
  readonly text: string;
  readonly inlines: readonly Inline[];
  /** What it is besides its kind: `standfirst`, or `generated` where a machine wrote it. */
  readonly marks: readonly string[];
} & (
  | { readonly kind: 'paragraph' | 'blockquote' | 'preformatted' | 'rule' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 | 5 | 6 }
  /** `depth` is the number of lists around its own. */
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean }
  /** `text` holds the cells, row by row, separated by a space. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  /** `text` is the caption without the credit. */
  | { readonly kind: 'figure'; readonly images: readonly Image[]; readonly credit: string | null }
  /** Loads only when the reader asks for it; `text` is its caption. */
  | { readonly kind: 'embed'; readonly provider: string; readonly href: string }
);

/** A news story as `read` found it. */
export interface Article {
  readonly url: string;
  /** Where its text stands: on the page, or only in the page's structured data. */
  readonly from: 'page' | 'data';
  /** The headline. */
  readonly title: string;
  /** Null where a block marked `standfirst` says it. */
  readonly standfirst: string | null;
  /** Who wrote it, as one line: "Ann Lee, Bo Berg". */
  readonly byline: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, as the page states it. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  /** BCP 47, checked for form. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly leadImage: Image | null;
  readonly blocks: readonly Block[];
}

/** An element that stood around blocks on the page: what tells furniture from story by structure. */
export interface Box {
  /** Its element name in lower case. */
  readonly name: string;
  /** Words of its class names, id and role, in lower case. */
  readonly words: readonly string[];
  /** The page hides it from sight or from screen readers. */
  readonly hidden: boolean;
  /** It holds buttons, a form or an element left empty: things to be used or filled, not read. */
  readonly controls: boolean;
  /** It is one of several teasers beside each other: short, and a line of it is all link. */
  readonly teaser: boolean;
  /** Null where the parent holds the whole story. */
  readonly parent: Box | null;
}

/** What the page says of its own story, outside the story. Empty where it says nothing. */
export interface Witness {
  /** The story's text as structured data; often cut, never complete with subheads. */
  readonly body: string;
  readonly description: string;
  readonly keywords: readonly string[];
}

/** An article with where its blocks stood on the page: what cleaning needs and nobody after it. */
export interface PageArticle extends Article {
  /** The innermost box of each block; a block directly in the story's own element has none. */
  readonly boxes: ReadonlyMap<Block, Box>;
  /** Short lines that stand above the headline on the page: kickers, paths, dates. */
  readonly aboveHeadline: ReadonlySet<Block>;
  readonly witness: Witness;
}

/** A block that a pass took out, with what is needed to show it and to put it back. */
export interface Removal {
  /** The pass that found it, or `refused:<pass>` where the runner kept what a pass asked for. */
  readonly pass: string;
  readonly text: string;
  /** What spoke against it, in a few words. */
  readonly evidence: string;
  /** Index into the cleaned `blocks` before which it stood. */
  readonly before: number;
  readonly block: Block;
}

/** An article whose blocks are final, so offsets into `text` mean something. */
export interface CleanArticle extends Article {
  /** The blocks' texts joined by a blank line: the one coordinate system for spans. */
  readonly text: string;
  /** Where each block starts in `text`; same order and length as `blocks`. */
  readonly starts: readonly number[];
  readonly removed: readonly Removal[];
}

/** What stands between two blocks in `CleanArticle.text`. */
export const BETWEEN = '\n\n';

/** The language of a tag, "pt" of "pt-BR"; the rest of a page's tag may be anything. */
export const languageOf = (lang: string | null): string | undefined =>
  /^[a-z]{2,3}(?=-|$)/i.exec(lang ?? '')?.[0].toLowerCase();

/** Joins the blocks' texts and notes where each starts. */
export function layOut(blocks: readonly Block[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + BETWEEN.length;
  }
  return { text: blocks.map((block) => block.text).join(BETWEEN), starts };
}

/** The text of a span. Throws a RangeError if the span is not inside the text. */
export function slice(text: string, { start, end }: Span): string {
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`Span ${start}–${end} is outside a text of ${text.length}`);
  return text.slice(start, end);
}

/**
 * How deep each block is shown: 0, or for an item the number of items it stands under. Outer items
 * that are gone leave no gap.
 */
export function depthsOf(blocks: readonly Block[]): number[] {
  let open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'item') {
      open = [];
      return 0;
    }
    open = [...open.filter((depth) => depth < block.depth), block.depth];
    return open.length - 1;
  });
}

/** Index of the block that holds `offset`; an offset between two blocks belongs to the first. */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
