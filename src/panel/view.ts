import type { Annotations, Quote } from '../annotations';
import {
  type Block,
  blockAt,
  type Cell,
  type CleanArticle,
  depthsOf,
  type Image,
  type Inline,
  type Span,
} from '../article';
import type { Ledger } from '../ledger';
import { type Group, type Mark, nest, segments } from '../segments';
import { type Attributes, el } from './elements';
import { keepLines } from './lines';
import { viewMasthead } from './masthead';

/** The story as elements, and the way to mark up its text later. */
export interface StoryView {
  readonly element: HTMLElement;
  /** Where removed pieces and other parts of the panel find the blocks. */
  readonly blocks: readonly HTMLElement[];
  /** The element that holds a block's text and nothing else; null where there is none or several. */
  readonly texts: readonly (HTMLElement | null)[];
  /** Wraps quotes and mentions; the same text stays where it stands. */
  annotate(annotations: Annotations, ledger: Ledger): void;
}

/** An element that holds a stretch of a block's text and nothing else. */
interface Slot {
  readonly element: HTMLElement;
  /** Where its text starts in the block's. */
  readonly offset: number;
  readonly text: string;
}

interface Built {
  readonly element: HTMLElement;
  readonly slots: readonly Slot[];
}

type Wrap = () => HTMLElement;

/** The nesting order of what can stand over the same text, outermost first. */
const LAYERS = { lang: 0, link: 1, quote: 2, mention: 3, emphasis: 4, strong: 5, code: 6 } as const;
const LETTERS = 7;

/** Builds the story: masthead, blocks, nothing of the annotations. */
export function viewStory(article: CleanArticle): StoryView {
  const built = article.blocks.map(viewBlock);
  const element = el(
    'article',
    {
      class: 'story',
      tabindex: -1,
      'aria-labelledby': 'headline',
      lang: article.lang ?? '',
      dir: article.dir ?? 'auto',
    },
    viewMasthead(
      article,
      built.flatMap(({ element }, i) => (isStandfirst(article.blocks[i]) ? [element] : [])),
    ),
    el('div', { class: 'body' }, ...assemble(article.blocks, built)),
  );
  return {
    element,
    blocks: built.map((block) => block.element),
    texts: built.map(({ slots }) => (slots.length === 1 ? (slots[0]?.element ?? null) : null)),
    annotate(annotations, ledger) {
      const marks = annotationMarks(article, annotations, ledger);
      const touched = built.flatMap(({ slots }, i) => (marks.has(i) ? slots : []));
      keepLines(
        touched.map((slot) => slot.element),
        () =>
          built.forEach(({ slots }, i) => {
            const own = marks.get(i);
            const block = article.blocks[i];
            if (own && block)
              for (const slot of slots) fill(slot, [...inlineMarks(block.inlines), ...own]);
          }),
      );
    },
  };
}

/** Whether the block stands in the masthead, under the headline, wherever the page had it. */
const isStandfirst = (block: Block | undefined): boolean =>
  block?.marks.includes('standfirst') === true &&
  (block.kind === 'paragraph' || block.kind === 'heading');

/** One block as an element, with the places its text went to. */
export function viewBlock(block: Block): Built {
  const slots: Slot[] = [];
  const slot = <E extends HTMLElement>(element: E, text = block.text, offset = 0): E => {
    slots.push({ element, text, offset });
    fill({ element, text, offset }, inlineMarks(block.inlines));
    return element;
  };
  const element = (): HTMLElement => {
    if (isStandfirst(block)) return slot(el('p', { class: 'standfirst' }));
    switch (block.kind) {
      case 'paragraph':
      case 'blockquote':
        return slot(el('p'));
      case 'heading':
        return slot(el(`h${block.level}`));
      case 'preformatted':
        return el('pre', { tabindex: 0 }, slot(el('code')));
      case 'rule':
        return el('hr');
      case 'item':
        return el('li', {}, slot(el('div')));
      case 'table':
        return viewTable(block.rows, slot);
      case 'figure':
        return viewFigure(block, block.text ? slot(el('span')) : null);
      case 'embed':
        return viewEmbed(block, block.text ? slot(el('p')) : null);
    }
  };
  return { element: element(), slots };
}

function viewTable(
  rows: readonly (readonly Cell[])[],
  slot: (element: HTMLElement, text: string, offset: number) => HTMLElement,
): HTMLElement {
  let offset = 0;
  const body = rows.map((row) => {
    const cells = row.map(({ text, header, colspan, rowspan }) => {
      const spans = {
        colspan: colspan > 1 ? colspan : null,
        rowspan: rowspan > 1 ? rowspan : null,
      };
      const cell = slot(el(header ? 'th' : 'td', spans), text, offset);
      offset += text.length + 1;
      return cell;
    });
    return el('tr', {}, ...cells);
  });
  // A wide table scrolls in its own frame, which the keyboard must be able to reach.
  return el('div', { class: 'table', tabindex: 0 }, el('table', {}, el('tbody', {}, ...body)));
}

function viewFigure(
  { images, credit }: Block & { kind: 'figure' },
  caption: HTMLElement | null,
): HTMLElement {
  const pictures = images.map(viewPicture);
  const under = [
    caption,
    caption && credit ? ' ' : null,
    credit && el('small', { class: 'credit' }, credit),
  ];
  return el(
    'figure',
    {},
    el('div', { class: 'pictures', 'data-count': images.length }, ...pictures),
    caption || credit ? el('figcaption', {}, ...under) : null,
  );
}

/** A picture; one that does not arrive leaves its description, where that is more than a name. */
function viewPicture({ src, alt, width, height }: Image): HTMLElement {
  const picture = el('img', { src, alt, width, height, loading: 'lazy', decoding: 'async' });
  picture.addEventListener('error', () => {
    const said = /\s/.test(alt) ? el('p', { class: 'missing' }, alt) : '';
    (picture.closest('button') ?? picture).replaceWith(said);
  });
  return picture;
}

function viewEmbed(
  { provider, href }: Block & { kind: 'embed' },
  caption: HTMLElement | null,
): HTMLElement {
  return el(
    'div',
    { class: 'embed' },
    el('b', {}, el('bdi', {}, provider)),
    caption,
    el('a', { href, dir: 'ltr' }, href.replace(/^https?:\/\/(www\.)?/, '').slice(0, 80)),
  );
}

/**
 * Puts neighbouring items into lists, nested by depth, and neighbouring quotes into one; what
 * belongs to the masthead is left out.
 */
function assemble(blocks: readonly Block[], built: readonly Built[]): HTMLElement[] {
  const top: HTMLElement[] = [];
  /** The lists that are open, outermost first, and the quotation that is. */
  let lists: { readonly element: HTMLElement; readonly ordered: boolean }[] = [];
  let quotation: HTMLElement | null = null;
  const depths = depthsOf(blocks);
  blocks.forEach((block, i) => {
    const { element } = built[i] as Built;
    element.dataset.block = String(i);
    if (isStandfirst(block)) return;
    if (block.kind !== 'item') lists = [];
    if (block.kind !== 'blockquote') quotation = null;
    if (block.kind === 'item') {
      const depth = depths[i] ?? 0;
      lists = lists.slice(0, depth + 1);
      if (lists[depth] && lists[depth].ordered !== block.ordered) lists = lists.slice(0, depth);
      if (!lists[depth]) {
        const list = el(block.ordered ? 'ol' : 'ul');
        const parent = lists[depth - 1]?.element.lastElementChild;
        if (parent) parent.append(list);
        else top.push(list);
        lists.push({ element: list, ordered: block.ordered });
      }
      lists[depth]?.element.append(element);
    } else if (block.kind === 'blockquote') {
      if (!quotation) {
        quotation = el('blockquote');
        top.push(quotation);
      }
      quotation.append(element);
    } else top.push(element);
  });
  return top;
}

/** Cuts a slot's text at the edges of the marks and puts the pieces into it. */
function fill({ element, text, offset }: Slot, marks: readonly Mark<Wrap>[]): void {
  const own = marks.map((mark) => ({
    ...mark,
    start: mark.start - offset,
    end: mark.end - offset,
  }));
  element.replaceChildren(...render(nest(segments(text.length, own)), text));
}

function render(groups: readonly Group<Wrap>[], text: string): Node[] {
  return groups.map(({ start, end, mark, inner }) => {
    if (!mark) return document.createTextNode(text.slice(start, end));
    const element = mark.value();
    element.append(...render(inner, text));
    return element;
  });
}

function inlineMarks(inlines: readonly Inline[]): Mark<Wrap>[] {
  return inlines.map((inline) => {
    const { start, end, kind } = inline;
    switch (kind) {
      case 'link':
        return { start, end, layer: LAYERS.link, value: () => el('a', { href: inline.href }) };
      case 'lang':
        return { start, end, layer: LAYERS.lang, value: () => el('span', { lang: inline.lang }) };
      case 'superscript':
        return { start, end, layer: LETTERS, value: () => el('sup') };
      case 'subscript':
        return { start, end, layer: LETTERS, value: () => el('sub') };
      case 'emphasis':
        return { start, end, layer: LAYERS[kind], value: () => el('em') };
      default:
        return { start, end, layer: LAYERS[kind], value: () => el(kind) };
    }
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
    for (const span of quote.content)
      add(span, LAYERS.quote, () => el('span', quoteAttributes(quote, i, ledger)));
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

/** A span of the article's text as spans of the blocks it runs through. */
export function* inBlocks(
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
