import { type Block, type CleanArticle, depthsOf } from '../article';
import { word } from '../words';
import { type BuiltBlock, viewBlock } from './block';
import { el } from './elements';
import { viewMasthead } from './masthead';

/** The story as elements. */
export interface StoryView {
  readonly element: HTMLElement;
  /** Where removed pieces and other parts of the panel find the blocks. */
  readonly blocks: readonly HTMLElement[];
  /** The element that holds a block's text and nothing else; null where there is none or several. */
  readonly texts: readonly (HTMLElement | null)[];
  /** The same with the way to mark up their text. */
  readonly built: readonly BuiltBlock[];
  /** Builds a block that was taken out as the story's own are built. */
  build(block: Block): HTMLElement;
}

/** A standfirst longer than this, in characters, is how the story begins: only its start stands apart. */
const LONGEST_STANDFIRST = 500;

/** Builds the story: masthead, blocks, nothing of the annotations. */
export function viewStory(article: CleanArticle): StoryView {
  const first = standfirstsOf(article.blocks);
  const built = article.blocks.map((block) => viewBlock(block, first.has(block)));
  const element = el(
    'article',
    {
      class: 'story',
      tabindex: -1,
      'aria-labelledby': 'headline',
      lang: article.lang ?? '',
      dir: directionOf(article),
    },
    viewMasthead(
      article,
      [...first.values()].flatMap((i) => built[i]?.element ?? []),
    ),
    el('div', { class: 'body' }, ...assemble(article.blocks, built, first)),
  );
  return {
    element,
    blocks: built.map((block) => block.element),
    texts: built.map(({ slots }) => (slots.length === 1 ? (slots[0] ?? null) : null)),
    built,
    build: (block) => viewBlock(block).element,
  };
}

/** The first letter that has a direction is one of Hebrew, Arabic, or a script beside them. */
const RIGHT_TO_LEFT =
  /^[^A-Za-zÀ-\u0590\u0900-\u1fff\u3040-\ud7ff]*[\u0591-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;

/** The story's direction, stated or by its first letter: known without asking for any style. */
const directionOf = ({ dir, title, text }: CleanArticle): 'ltr' | 'rtl' =>
  dir ?? (RIGHT_TO_LEFT.test(title || text) ? 'rtl' : 'ltr');

/** The blocks that stand in the masthead, under the headline, wherever the page had them. */
function standfirstsOf(blocks: readonly Block[]): Map<Block, number> {
  const found = new Map<Block, number>();
  let length = 0;
  blocks.forEach((block, i) => {
    const isOne = block.kind === 'paragraph' || block.kind === 'heading';
    if (!isOne || !block.marks.includes('standfirst')) return;
    length += block.text.length;
    if (found.size === 0 || length <= LONGEST_STANDFIRST) found.set(block, i);
  });
  return found;
}

/**
 * Puts neighbouring items into lists, nested by depth, and neighbouring quotes into one; what
 * belongs to the masthead is left out.
 */
function assemble(
  blocks: readonly Block[],
  built: readonly BuiltBlock[],
  apart: ReadonlyMap<Block, number>,
): HTMLElement[] {
  const top: HTMLElement[] = [];
  /** The lists that are open, outermost first, and the quotation that is. */
  let lists: { readonly element: HTMLElement; readonly ordered: boolean }[] = [];
  let quotation: HTMLElement | null = null;
  const depths = depthsOf(blocks);
  let generated = false;
  blocks.forEach((block, i) => {
    const { element } = built[i] as BuiltBlock;
    element.dataset.block = String(i);
    if (apart.has(block)) return;
    if (block.marks.includes('generated') && !generated)
      top.push(el('p', { class: 'made' }, word('madeByMachine')));
    generated = block.marks.includes('generated');
    element.toggleAttribute('data-made', generated);
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
