import type { Removal } from '../article';
import { keepKind, keptKinds } from '../settings';
import { counted, locale, version, word, wordFor } from '../words';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import type { Trail } from './trail';
import { viewBlock } from './view';

/** What was taken out of the story, and what was put back. */
export interface Removals {
  readonly all: readonly Removal[];
  /** The kinds this person wants kept on this site. */
  readonly kept: Set<string>;
  /** Puts a piece back where it stood, or takes it out again. */
  put(removal: Removal, back: boolean): void;
  isBack(removal: Removal): boolean;
  elementOf(removal: Removal): HTMLElement | null;
  onChange(listener: () => void): void;
}

/** The pieces that passes took out of the story; those they wanted and did not get are no loss. */
export function setUpRemovals({ article, story }: Desk): Removals {
  const all = article.removed.filter(({ pass }) => !pass.startsWith('refused:'));
  const back = new Map<Removal, HTMLElement>();
  const listeners: (() => void)[] = [];
  return {
    all,
    kept: new Set(),
    isBack: (removal) => back.has(removal),
    elementOf: (removal) => back.get(removal) ?? null,
    onChange: (listener) => void listeners.push(listener),
    put(removal, wanted) {
      const standing = back.get(removal);
      if (wanted === (standing !== undefined)) return;
      if (standing) {
        standing.remove();
        back.delete(removal);
      } else {
        const { element } = viewBlock(removal.block);
        const piece = el('div', { class: 'restored' }, element);
        back.set(removal, piece);
        // Pieces that stood side by side stand in their old order again.
        const neighbour = all
          .slice(all.indexOf(removal) + 1)
          .find((other) => other.before === removal.before && back.has(other));
        const next = neighbour ? back.get(neighbour) : topOf(story.blocks[removal.before]);
        if (next) next.before(piece);
        else story.element.querySelector('.body')?.append(piece);
      }
      for (const listener of listeners) listener();
    },
  };
}

/** The list or quotation a block stands in, as nothing else may stand inside those. */
function topOf(block: HTMLElement | undefined): HTMLElement | undefined {
  let top = block;
  while (top?.parentElement && !top.parentElement.classList.contains('body'))
    top = top.parentElement;
  return top;
}

/** Puts back the kinds this person wants kept on this site. */
export async function putBackKept(removals: Removals, { article }: Desk): Promise<void> {
  const kinds = await keptKinds(siteOf(article.url));
  for (const kind of kinds) removals.kept.add(kind);
  for (const removal of removals.all)
    if (removals.kept.has(removal.pass)) removals.put(removal, true);
}

/** The list of removed pieces by kind. */
export function viewRemoved(removals: Removals, trail: Trail, desk: Desk): Node {
  const { article, signal, say } = desk;
  const press = (button: HTMLElement, act: () => void) => {
    button.addEventListener('click', act, { signal });
    return button;
  };
  const kinds = new Map<string, Removal[]>();
  for (const removal of removals.all)
    kinds.set(removal.pass, [...(kinds.get(removal.pass) ?? []), removal]);
  const groups = [...kinds].map(([pass, own]) => {
    const name = wordFor(`kind_${pass}`) || pass;
    const label = `${word('keepKind')}: ${name}`;
    const attributes = { type: 'button', class: 'text', 'aria-label': label, title: label };
    const keeping = press(el('button', attributes, word('keepKind')), () => {
      const keep = !removals.kept.has(pass);
      if (keep) removals.kept.add(pass);
      else removals.kept.delete(pass);
      void keepKind(siteOf(article.url), pass, keep);
      for (const removal of own) removals.put(removal, keep);
      show();
      if (keep) say(word('kindKept'));
    });
    const show = () => keeping.setAttribute('aria-pressed', String(removals.kept.has(pass)));
    show();
    return el(
      'section',
      {},
      el('h3', {}, name, el('small', {}, String(own.length)), keeping),
      el('ul', {}, ...own.map((removal) => viewRemoval(removal, removals, trail, press))),
    );
  });
  const everything = press(el('button', { type: 'button', class: 'wide' }), () => {
    const back = removals.all.some((removal) => !removals.isBack(removal));
    for (const removal of removals.all) removals.put(removal, back);
  });
  const name = () => {
    const out = removals.all.filter((removal) => !removals.isBack(removal)).length;
    everything.replaceChildren(icon('restore'), word(out > 0 ? 'showUnpruned' : 'takeOutAgain'));
  };
  removals.onChange(name);
  name();
  const reporting = press(
    el('button', { type: 'button', class: 'wide' }, icon('copy'), word('copyReport')),
    () => copyText(reportOf(article.url, removals.all), desk),
  );
  return el(
    'div',
    { class: 'removals' },
    el('p', { class: 'lead' }, counted('piecesRemoved', removals.all.length)),
    ...groups,
    el('div', { class: 'actions' }, everything, reporting),
    el('p', { class: 'hint' }, word('reportHint')),
  );
}

function viewRemoval(
  removal: Removal,
  removals: Removals,
  trail: Trail,
  press: (button: HTMLElement, act: () => void) => HTMLElement,
): HTMLElement {
  const button = press(el('button', { type: 'button', class: 'text' }), () => {
    removals.put(removal, !removals.isBack(removal));
    const element = removals.elementOf(removal);
    if (element) trail.go(element);
  });
  const name = () => {
    button.textContent = word(removals.isBack(removal) ? 'takeOut' : 'restore');
  };
  removals.onChange(name);
  name();
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'gone', dir: 'auto' },
      removal.text || wordFor(`block_${removal.block.kind}`),
    ),
    button,
  );
}

/** The site whose kinds are kept: the host, so that a blog does not decide for its neighbour. */
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** What a report says and nothing else: address, version, language, what was removed and why. */
function reportOf(url: string, removed: readonly Removal[]): string {
  const lines = removed.map(({ pass, evidence, text }) => `- ${pass} (${evidence}): ${text}`);
  return [`On Record ${version()} (${locale()})`, url, '', ...lines].join('\n');
}
