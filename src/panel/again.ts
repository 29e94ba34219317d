import { tellBackground } from '../messages';
import { word } from '../words';
import { changesOf } from './changes';
import type { Desk } from './desk';
import { el } from './elements';

/** What was read before it was read again, for the reader that opens in this one's place. */
interface Before {
  readonly url: string;
  readonly texts: ReadonlySet<string>;
}

// On the isolated world's global, where no page looks; taken away by the reader that uses it.
const KEY = Symbol.for('on-record.before');
const world = globalThis as { [KEY]?: Before | undefined };

/** Offers to read again once the story has changed on the page, and marks what is new since. */
export function offerAgain(desk: Desk): void {
  markNew(desk);
  const { article, floats, signal } = desk;
  changesOf(article, signal, () => {
    const button = el('button', { type: 'button' }, word('readAgain'));
    button.addEventListener(
      'click',
      () => {
        world[KEY] = { url: article.url, texts: new Set(article.blocks.map(({ text }) => text)) };
        tellBackground({ kind: 'again' });
      },
      { signal },
    );
    const offer = el('div', { class: 'again' }, el('span', {}, word('storyChanged')), button);
    // A status is heard only where it stood before it had something to say.
    const place = el('div', { role: 'status' });
    floats.append(place);
    setTimeout(() => place.append(offer));
  });
}

/** Marks the blocks that were not there when the story was read before. */
function markNew({ article, story }: Desk): void {
  const before = world[KEY];
  world[KEY] = undefined;
  // On the same page may stand another story by now, all of it new.
  if (before?.url !== article.url) return;
  article.blocks.forEach(({ text }, i) => {
    if (text !== '' && !before.texts.has(text))
      story.blocks[i]?.setAttribute('data-new', word('newPiece'));
  });
}
