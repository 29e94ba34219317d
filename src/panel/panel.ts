import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';
import { DEFAULTS, onStored, type Settings, saveSetting } from '../settings';
import { direction, isConnected, locale, type Word, word, wordFor } from '../words';
import { viewBar } from './bar';
import { leaveBookmark, openAtBookmark } from './bookmark';
import type { Desk } from './desk';
import { el } from './elements';
import { takeHold } from './hold';
import { keepLedger, type Ledger } from './ledger';
import { wear } from './look';
import { rememberPlace } from './page';
import css from './panel.css';
import { viewStory } from './view';

/** What went wrong; each is a sentence in `_locales`. */
export type Notice = Extract<
  Word,
  'noArticle' | 'stillLoading' | 'tooLarge' | 'failed' | 'notAnnotated'
>;

/** The reader over the page. */
export interface Panel {
  /** Makes the panel visible, in the look a person has chosen: no other is seen first. */
  wear(settings: Settings): void;
  /** Shows the article; with annotations, shows them in it without moving the text. */
  show(article: CleanArticle, annotations?: Annotations): void;
  /** Says in a sentence what went wrong. An article on the screen stays. */
  say(notice: Notice): void;
  /** Lets the parts that arrive after the story build themselves; without a story, nothing. */
  equip(furnish: (desk: Desk) => void): void;
  /** Gives the page back as it was. Safe to call twice. */
  close(): void;
}

/** How long a line stays for each of its letters, in milliseconds: a slow reader's pace. */
const PER_LETTER = 100;

/** Who ended the reading: the person, or a page that would not have the panel. */
export type Closer = 'person' | 'page';

/** Opens an unseen, empty panel over the page; `onClose` is called once, however it closes. */
export function openPanel(page: Document, onClose: (closer: Closer) => void): Panel {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let desk: Desk | null = null;
  const end = (closer: Closer) => {
    if (signal.aborted) return;
    if (desk) leaveBookmark(desk.article.url, desk.story);
    lifetime.abort();
    hold.release();
    goBack();
    onClose(closer);
  };
  const close = () => end('person');
  const escapes: (() => boolean)[] = [];
  const goBack = rememberPlace(page, window);
  const hold = takeHold(page, { css, signal, onLost: () => end('page') });
  const { dialog } = hold;
  const leave = (event: Event) => {
    event.preventDefault();
    if (!escapes.some((uncover) => uncover())) close();
  };
  // As a key: of every third request to close, Chromium makes an order. Those that come without
  // a key, as by the back gesture of a phone, are answered as far as it lets us.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && leave(event), { signal });
  dialog.addEventListener('cancel', (event) => event.target === dialog && leave(event), { signal });
  dialog.addEventListener('close', () => dialog.open || close(), { signal });
  // The extension was updated under the reader: its words and settings are out of reach.
  dialog.addEventListener('pointerdown', () => isConnected() || close(), { signal });
  addEventListener('beforeprint', hold.layFlat, { signal });
  addEventListener('afterprint', hold.rise, { signal });

  const bar = viewBar(close);
  const rail = el('aside', { class: 'rail', 'aria-label': word('rail') });
  const place = el('div', { class: 'place' });
  const notice = el('p', { class: 'notice', role: 'status' });
  dialog.className = 'panel';
  dialog.lang = locale();
  dialog.dir = direction();
  dialog.setAttribute('aria-label', word('name'));
  const sheet = el('div', { class: 'sheet' }, rail, place);
  rail.dir = direction();
  const floats = el('div', { class: 'floats' }, notice);
  dialog.append(bar.element, sheet, floats);

  let settings = DEFAULTS;
  const wearers: ((settings: Settings) => void)[] = [];
  const put = (next: Settings) => {
    settings = next;
    wear(dialog, settings);
    for (const use of wearers) use(settings);
  };
  onStored((stored) => put({ ...settings, ...stored }), signal);
  let equipped = false;
  let found: { annotations: Annotations; ledger: Ledger } | null = null;
  const waiting: ((annotations: Annotations, ledger: Ledger) => void)[] = [];
  let fading: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(fading);
    notice.textContent = text;
    fading = setTimeout(() => notice.replaceChildren(), 3000 + text.length * PER_LETTER);
  };
  const layOut = (article: CleanArticle): Desk => {
    const story = viewStory(article);
    place.replaceChildren(story.element);
    // The margin for the speakers lies where the story's lines end.
    sheet.dir = getComputedStyle(story.element).direction;
    bar.name(article);
    dialog.setAttribute('aria-labelledby', 'headline');
    story.element.focus({ preventScroll: true });
    openAtBookmark(article.url, story, dialog);
    return {
      article,
      story,
      dialog,
      bar,
      rail,
      floats,
      signal,
      say,
      close,
      settings: () => settings,
      change(name, value) {
        put({ ...settings, [name]: value });
        saveSetting(name, value);
      },
      onSettings(use) {
        wearers.push(use);
        use(settings);
      },
      onEscape: (leave) => void escapes.unshift(leave),
      whenAnnotated(use) {
        if (found) use(found.annotations, found.ledger);
        else waiting.push(use);
      },
    };
  };

  return {
    wear: put,
    show(article, annotations) {
      desk ??= layOut(article);
      // Once: two injections that cross would build everything twice.
      if (!annotations || found) return;
      const ledger = keepLedger(article, annotations);
      found = { annotations, ledger };
      desk.story.annotate(annotations, ledger);
      for (const use of waiting.splice(0)) use(annotations, ledger);
    },
    say(name) {
      if (desk) say(word(name));
      else place.replaceChildren(viewSentence(name, close));
    },
    equip(furnish) {
      if (!desk || equipped) return;
      equipped = true;
      furnish(desk);
    },
    close,
  };
}

/** Why there is no story, and what can be done. */
function viewSentence(name: Notice, close: () => void): HTMLElement {
  const closing = el('button', { type: 'button' }, word('backToPage'));
  closing.addEventListener('click', close);
  return el(
    'div',
    { class: 'unread', role: 'alert' },
    el('p', { class: 'sentence' }, word(name)),
    el('p', { class: 'way-on' }, wordFor(`${name}Hint`)),
    closing,
  );
}
