import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';
import type { Kit } from '../kit';
import { tellBackground } from '../messages';
import { word } from '../words';
import { leaveBookmark, openAtBookmark } from './bookmark';
import type { Desk } from './desk';
import { fold, unfold } from './fold';
import { buildFrame } from './frame';
import { takeHold } from './hold';
import { heedLeaving } from './leaving';
import { keepLook } from './look';
import { noteLoss, takeLoss } from './loss';
import { rememberPlace } from './page';
import { painted } from './painted';
import { type Notice, viewUnread } from './unread';
import { viewStory } from './view';

export type { Notice };

/** The reader over the page. */
export interface Panel {
  /** Shows the article; with annotations, hands them to the parts, which show them in it. */
  show(article: CleanArticle, annotations?: Annotations): void;
  /** Says in a sentence what went wrong, and offers to try `again`. An article on the screen stays. */
  say(notice: Notice, again?: () => void): void;
  /**
   * Lets the parts that arrive after the story build themselves, in their style sheet; without a
   * story, nothing.
   */
  equip(furnish: (desk: Desk) => void, style: string): void;
  /** Gives the page back as it was. Safe to call twice. */
  close(): void;
}

/** A reader who has not scrolled for so long reads what is there. In ms. */
const RESTED = 1000;

/** Who ended the reading: the person, or a page that would not have the panel. */
export type Closer = 'person' | 'page';

/** What of the kit the panel is dressed in. */
type Dress = Pick<Kit, 'settings' | 'style'>;

/** Opens an empty panel over the page; `onClose` is called once, however it closes. */
export function openPanel(
  page: Document,
  { settings, style }: Dress,
  onClose: (closer: Closer) => void,
): Panel {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let desk: Desk | null = null;
  const end = (closer: Closer) => {
    if (signal.aborted) return;
    mark();
    if (closer === 'page') noteLoss();
    lifetime.abort();
    hold.release();
    goBack();
    onClose(closer);
  };
  const mark = () => {
    if (desk) leaveBookmark(desk.article.url, desk.story, desk.settings().places);
  };
  const close = () => end('person');
  const goBack = rememberPlace(page, window);
  const hold = takeHold(page, style, { signal, onLost: () => end('page') });
  const { dialog } = hold;
  const leaving = heedLeaving(dialog, close, signal);
  const look = keepLook(dialog, settings, signal);
  hold.stand();
  const frame = buildFrame(dialog, close);
  // The browser had put the page by with the reader open, and forgot what its button said.
  addEventListener('pageshow', ({ persisted }) => persisted && tellBackground({ kind: 'shown' }), {
    signal,
  });
  // Not when the page is left: what is stored then is stored for nobody who could hear of it.
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(resting);
    if (!signal.aborted) resting = setTimeout(mark, RESTED);
  };
  dialog.addEventListener('scroll', rest, { signal, passive: true });
  signal.addEventListener('abort', rest);
  addEventListener('beforeprint', hold.layFlat, { signal });
  addEventListener('afterprint', hold.rise, { signal });

  let equipped = false;
  let found: Annotations | null = null;
  const waiting: ((annotations: Annotations) => void)[] = [];
  const whenAnnotated: Desk['whenAnnotated'] = (use) => {
    if (found) use(found);
    else waiting.push(use);
  };
  const layOut = (article: CleanArticle): Desk => {
    const story = viewStory(article);
    fold(story.element, look.settings());
    frame.place.replaceChildren(story.element);
    // The margin for the speakers lies where the story's lines end.
    frame.sheet.dir = story.element.dir;
    frame.bar.name(article);
    dialog.setAttribute('aria-labelledby', 'headline');
    story.element.focus({ preventScroll: true });
    openAtBookmark(article.url, story, dialog, look.settings().places);
    void painted().then(() => unfold(story.element));
    if (takeLoss()) frame.say(word('drivenOff'));
    const own = { article, story, dialog, signal, whenAnnotated, close };
    return { ...frame, ...look, ...leaving, ...own };
  };

  return {
    show(article, annotations) {
      desk ??= layOut(article);
      // Once: two injections that cross would build everything twice.
      if (!annotations || found) return;
      found = annotations;
      for (const use of waiting.splice(0)) use(annotations);
    },
    say(name, again) {
      if (desk) return frame.say(word(name));
      const { activeElement } = dialog.getRootNode() as ShadowRoot;
      const tried = frame.place.contains(activeElement);
      const unread = viewUnread(name, { again: again ?? null, close });
      frame.place.replaceChildren(unread);
      // Whoever pressed the button that went finds its like.
      if (tried) unread.querySelector('button')?.focus();
    },
    equip(furnish, style) {
      if (!desk || equipped) return;
      equipped = true;
      hold.dress(style);
      unfold(desk.story.element);
      furnish(desk);
    },
    close,
  };
}
