import type { Removal } from '../article';
import { counted, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { viewBlock } from './view';

/** Under the story: what was taken out of it, each piece to be put back where it stood. */
export function listRemovals({ article, story, signal }: Desk): void {
  const removed = article.removed.filter(({ pass }) => !pass.startsWith('refused:'));
  if (removed.length === 0) return;
  const rows = removed.map((removal) => {
    const button = el('button', { type: 'button', class: 'text' }, word('restore'));
    button.addEventListener(
      'click',
      () => {
        restore(removal, story.blocks);
        button.disabled = true;
      },
      { signal },
    );
    return el(
      'li',
      {},
      el('span', { class: 'kind' }, removal.pass),
      el('q' as 'span', {}, removal.text),
      button,
    );
  });
  story.element.append(
    el(
      'details',
      { class: 'removed' },
      el('summary', {}, counted('piecesRemoved', removed.length)),
      el('ul', {}, ...rows),
    ),
  );
}

function restore({ block, before }: Removal, blocks: readonly HTMLElement[]): void {
  const { element } = viewBlock(block);
  element.classList.add('restored');
  const next = blocks[before];
  if (next) next.before(element);
  else blocks.at(-1)?.after(element);
}
