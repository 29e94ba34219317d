import type { Removal } from '../article';
import { counted, locale, version, word, wordFor } from '../words';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';
import type { Removals } from './removals';
import type { Trail } from './trail';

/** The list of removed pieces by kind, each to be put back, and what to do about a bad reading. */
export function viewRemoved(removals: Removals, trail: Trail, desk: Desk): Node {
  /** A button whose label and state follow what is in the story. */
  const button = (look: string, act: () => void, show: (made: HTMLElement) => void) => {
    const made = el('button', { type: 'button', class: look });
    made.addEventListener('click', act, { signal: desk.signal });
    removals.onChange(() => show(made));
    show(made);
    return made;
  };
  const { all } = removals;
  const isOut = (removal: Removal) => !removals.isBack(removal);

  const viewPiece = (removal: Removal) => {
    const putting = button(
      'text',
      () => {
        removals.put(removal, isOut(removal));
        const element = removals.elementOf(removal);
        if (element) trail.go(element);
      },
      (made) => {
        made.textContent = word(isOut(removal) ? 'restore' : 'takeOut');
      },
    );
    const { text, block } = removal;
    const gone = text || wordFor(`block_${block.kind}`);
    return el('li', {}, el('span', { class: 'gone', dir: 'auto' }, gone), putting);
  };
  const viewKind = (pass: string, own: readonly Removal[]) => {
    const name = wordFor(`kind_${pass}`) || pass;
    const keeping = button(
      'text',
      () => {
        removals.keep(pass, !removals.isKept(pass));
        if (removals.isKept(pass)) desk.say(word('kindKept'));
      },
      (made) => {
        made.textContent = word('keepKind');
        made.setAttribute('aria-label', `${word('keepKind')}: ${name}`);
        made.setAttribute('aria-pressed', String(removals.isKept(pass)));
      },
    );
    const heading = el('h3', {}, name, el('small', {}, String(own.length)), keeping);
    return el('section', {}, heading, el('ul', {}, ...own.map(viewPiece)));
  };
  const everything = button(
    'wide',
    () => {
      const wanted = all.some(isOut);
      for (const removal of all) removals.put(removal, wanted);
    },
    (made) =>
      made.replaceChildren(
        icon('restore'),
        word(all.some(isOut) ? 'showUnpruned' : 'takeOutAgain'),
      ),
  );
  const reporting = button(
    'wide',
    () => copyText(reportOf(desk.article.url, all), desk),
    (made) => made.replaceChildren(icon('copy'), word('copyReport')),
  );
  return el(
    'div',
    { class: 'removals' },
    el('p', { class: 'lead' }, counted('piecesRemoved', all.length)),
    ...[...byKind(all)].map(([pass, own]) => viewKind(pass, own)),
    el('div', { class: 'actions' }, everything, reporting),
    el('p', { class: 'hint' }, word('reportHint')),
  );
}

function byKind(all: readonly Removal[]): Map<string, Removal[]> {
  const kinds = new Map<string, Removal[]>();
  for (const removal of all) kinds.set(removal.pass, [...(kinds.get(removal.pass) ?? []), removal]);
  return kinds;
}

/** What a report says and nothing else: address, version, language, what was removed and why. */
function reportOf(url: string, removed: readonly Removal[]): string {
  const lines = removed.map(({ pass, evidence, text }) => `- ${pass} (${evidence}): ${text}`);
  return [`On Record ${version()} (${locale()})`, url, '', ...lines].join('\n');
}
