import type { Block, Cell, Image, Inline } from '../article';
import { type Group, type Mark, nest, segments } from '../segments';
import { word } from '../words';
import { el } from './elements';

/** An element that holds a stretch of a block's text and nothing else. */
interface Slot {
  readonly element: HTMLElement;
  /** Where its text starts in the block's. */
  readonly offset: number;
  readonly text: string;
}

/** A block as an element. */
export interface BuiltBlock {
  readonly element: HTMLElement;
  /** The elements that hold its text and nothing else: one, or the cells of a table. */
  readonly slots: readonly HTMLElement[];
  /** Wraps these stretches of the block's text, besides what the story itself marks. */
  mark(marks: readonly Mark<Wrap>[]): void;
}

/** Makes the element that a marked stretch of text is put into. */
export type Wrap = () => HTMLElement;

/** The nesting order of what can stand over the same text, outermost first. */
export const LAYERS = {
  lang: 0,
  link: 1,
  quote: 2,
  mention: 3,
  emphasis: 4,
  strong: 5,
  code: 6,
} as const;
const LETTERS = 7;

/** One block as an element, with the places its text went to. */
export function viewBlock(block: Block, isStandfirst = false): BuiltBlock {
  const slots: Slot[] = [];
  // What is bold from end to end is bold because the page has it so; ours stands out as it is.
  const { length } = block.text;
  const inlines = block.inlines.filter(
    ({ kind, start, end }) => !isStandfirst || kind !== 'strong' || end - start < length,
  );
  const slot = <E extends HTMLElement>(element: E, text = block.text, offset = 0): E => {
    slots.push({ element, text, offset });
    fill({ element, text, offset }, inlineMarks(inlines));
    return element;
  };
  const element = (): HTMLElement => {
    if (isStandfirst) return slot(el('p', { class: 'standfirst' }));
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
  return {
    element: element(),
    slots: slots.map((slot) => slot.element),
    mark(marks) {
      for (const slot of slots) fill(slot, [...inlineMarks(inlines), ...marks]);
    },
  };
}

function viewTable(
  rows: readonly (readonly Cell[])[],
  slot: (element: HTMLElement, text: string, offset: number) => HTMLElement,
): HTMLElement {
  let offset = 0;
  const body = rows.map((row, i) => {
    const cells = row.map(({ text, header, colspan, rowspan }) => {
      const attributes = {
        colspan: colspan > 1 ? colspan : null,
        rowspan: rowspan > 1 ? rowspan : null,
        scope: header ? (i === 0 ? 'col' : 'row') : null,
      };
      const cell = slot(el(header ? 'th' : 'td', attributes), text, offset);
      offset += text.length + 1;
      return cell;
    });
    return el('tr', {}, ...cells);
  });
  // A wide table scrolls in its own frame, which the keyboard must be able to reach.
  const frame = { class: 'table', tabindex: 0, role: 'group', 'aria-label': word('block_table') };
  return el('div', frame, el('table', {}, el('tbody', {}, ...body)));
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

/**
 * A picture; one that does not arrive leaves its description, where that is more than a name.
 *
 * The page's measures hold its place until it is there, with those of its own.
 */
function viewPicture({ src, alt, width, height }: Image): HTMLElement {
  const picture = el('img', { src, alt, width, height, loading: 'lazy', decoding: 'async' });
  picture.addEventListener('load', () => {
    for (const measure of ['width', 'height']) picture.removeAttribute(measure);
  });
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

/** Cuts a slot's text at the edges of the marks and puts the pieces into it. */
function fill({ element, text, offset }: Slot, marks: readonly Mark<Wrap>[]): void {
  const own = marks.map((mark) => ({
    ...mark,
    start: mark.start - offset,
    end: mark.end - offset,
  }));
  element.replaceChildren(...render(nest(segments(text.length, own)), text));
}

/**
 * The same text with spaces that do not break where French puts one before a sign: of the same
 * length, so that every offset holds.
 */
export const unbroken = (text: string): string => text.replace(/ (?=[:;!?»%])|(?<=«) /g, '\u00a0');

function render(groups: readonly Group<Wrap>[], text: string): Node[] {
  return groups.map(({ start, end, mark, inner }) => {
    if (!mark) return document.createTextNode(unbroken(text.slice(start, end)));
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
        return {
          start,
          end,
          layer: LAYERS.lang,
          value: () => el('span', { lang: inline.lang, dir: 'auto' }),
        };
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
