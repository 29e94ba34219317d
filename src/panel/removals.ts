import type { Block, Removal } from '../article';
import { keepKind, keptKinds } from '../kept';
import type { Desk } from './desk';
import { el } from './elements';
import type { StoryView } from './view';

/** What was taken out of the story, and what was put back. */
export interface Removals {
  readonly all: readonly Removal[];
  /** Puts a piece back where it stood, or takes it out again. */
  put(removal: Removal, back: boolean): void;
  isBack(removal: Removal): boolean;
  elementOf(removal: Removal): HTMLElement | null;
  /** Whether this person wants pieces of a kind kept on this site. */
  isKept(pass: string): boolean;
  /** Keeps a kind on this site from now on, or no longer. */
  keep(pass: string, keep: boolean): void;
  onChange(listener: () => void): void;
}

/**
 * The pieces that passes took out of the story; those they wanted and did not get are no loss.
 *
 * Puts back the kinds that are kept on this site as soon as the storage has told them.
 */
export function setUpRemovals({ article, story }: Desk): Removals {
  const all = article.removed.filter(({ pass }) => !pass.startsWith('refused:'));
  const back = new Map<Removal, HTMLElement>();
  const kept = new Set<string>();
  const site = siteOf(article.url);
  const listeners: (() => void)[] = [];

  const place = (removal: Removal, piece: HTMLElement) => {
    // Pieces that stood side by side stand in their old order again.
    const neighbour = all
      .slice(all.indexOf(removal) + 1)
      .find((other) => other.before === removal.before && back.has(other));
    const next = neighbour ? back.get(neighbour) : topOf(story.blocks[removal.before]);
    if (next) next.before(piece);
    else story.element.querySelector('.body')?.append(piece);
  };
  const put = (removal: Removal, wanted: boolean) => {
    const there = back.get(removal);
    if (there && !wanted) {
      there.remove();
      back.delete(removal);
    } else if (!there && wanted) {
      const piece = el('div', { class: 'restored' }, standing(removal.block, story));
      place(removal, piece);
      back.set(removal, piece);
    }
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const putKind = (pass: string, wanted: boolean) => {
    for (const removal of all) if (removal.pass === pass) put(removal, wanted);
    tell();
  };
  void keptKinds(site).then((kinds) => {
    for (const kind of kinds) {
      kept.add(kind);
      putKind(kind, true);
    }
  });

  return {
    all,
    put(removal, wanted) {
      put(removal, wanted);
      tell();
    },
    isBack: (removal) => back.has(removal),
    elementOf: (removal) => back.get(removal) ?? null,
    isKept: (pass) => kept.has(pass),
    keep(pass, keep) {
      if (keep) kept.add(pass);
      else kept.delete(pass);
      void keepKind(site, pass, keep);
      putKind(pass, keep);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** A block as it can stand alone: an item in a list, a quotation in its frame. */
function standing(block: Block, { build }: StoryView): HTMLElement {
  const element = build(block);
  if (block.kind === 'item') return el(block.ordered ? 'ol' : 'ul', {}, element);
  return block.kind === 'blockquote' ? el('blockquote', {}, element) : element;
}

/** The list or quotation a block stands in, as nothing else may stand inside those. */
function topOf(block: HTMLElement | undefined): HTMLElement | undefined {
  let top = block;
  while (top?.parentElement && !top.parentElement.classList.contains('body'))
    top = top.parentElement;
  return top;
}

/** The site whose kinds are kept: the host, so that a blog does not decide for its neighbour. */
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
