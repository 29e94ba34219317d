import { SETTINGS } from '../settings';
import { word } from '../words';
import { iconButton } from './buttons';
import type { Desk } from './desk';
import { paintText } from './paint';
import { viewPlayer } from './player';
import { type Sentence, sentencesOf } from './sentences';
import { prefersStill } from './trail';
import { chooseVoice, chosenVoice, openNarrator, voicesFor, voicesKnown } from './voice';

/** Reading aloud: starts at the sentence in view, or stops. */
export interface Listening {
  toggle(): void;
}

/** How much higher a quote is read, where that is wanted. */
const QUOTE_PITCH = 1.18;

/** Sets up reading aloud by the voices of this machine, sentence by sentence. */
export function setUpListening(desk: Desk): Listening {
  const { floats, bar, article, story, signal, say, settings, onEscape } = desk;
  const narrator = openNarrator();
  const paint = paintText(story.element, signal);
  const voices = () => voicesFor(article.lang);
  let sentences: readonly Sentence[] = [];
  let at = 0;
  let speaking = false;
  let voice = 0;

  const showState = () =>
    player.show({ speaking, rate: settings().rate, voice: voices()[voice]?.name ?? '' });
  const rest = () => {
    narrator.hush();
    speaking = false;
    showState();
  };
  const stop = () => {
    rest();
    paint.clear();
    // The focus does not go away with the button that had it.
    if (player.element.matches(':focus-within')) story.element.focus({ preventScroll: true });
    player.element.hidden = true;
  };
  const speak = () => {
    const sentence = sentences[at];
    if (!sentence) return stop();
    const chosen = voices()[voice];
    const { rate, pitch } = settings();
    const manner = {
      voice: chosen,
      lang: chosen?.lang ?? article.lang ?? '',
      rate,
      pitch: pitch && sentence.isQuote() ? QUOTE_PITCH : 1,
    };
    speaking = true;
    paint.sentence(sentence);
    keepInSight(sentence, desk);
    narrator.speak(sentence.text, manner, {
      word: (start, length) => paint.word(sentence, start, length),
      end: () => go(at + 1),
      failure: () => {
        stop();
        say(word('voiceFailed'));
      },
    });
    showState();
  };
  const go = (to: number) => {
    at = Math.max(0, to);
    speak();
  };
  /** What is being said is said again in the new manner; what rests goes on resting. */
  const change = () => (speaking ? speak() : showState());
  const player = viewPlayer(
    {
      playOrPause: () => (speaking ? rest() : speak()),
      previous: () => go(at - 1),
      next: () => go(at + 1),
      skip() {
        const block = sentences[at]?.block ?? 0;
        const next = sentences.findIndex((sentence) => sentence.block > block);
        go(next < 0 ? sentences.length : next);
      },
      faster() {
        const { values } = SETTINGS.rate;
        const next = values[(values.indexOf(settings().rate) + 1) % values.length];
        if (next !== undefined) desk.change('rate', next);
        change();
      },
      otherVoice() {
        voice = (voice + 1) % Math.max(1, voices().length);
        const name = voices()[voice]?.name;
        if (name !== undefined) void chooseVoice(article.lang, name);
        change();
      },
      stop,
    },
    signal,
  );
  const start = async () => {
    const [chosen] = await Promise.all([chosenVoice(article.lang), voicesKnown()]);
    if (signal.aborted || !player.element.hidden) return;
    if (voices().length === 0) return say(word('voiceFailed'));
    voice = Math.max(
      0,
      voices().findIndex(({ name }) => name === chosen),
    );
    sentences = sentencesOf(article, story);
    player.element.hidden = false;
    go(firstInSight(sentences, desk));
  };
  const toggle = () => {
    if (player.element.hidden) void start();
    else stop();
  };
  onEscape(() => {
    if (player.element.hidden) return false;
    stop();
    return true;
  });
  floats.append(player.element);
  bar.add(iconButton('listen', word('listen'), { act: toggle, signal }), 4);
  signal.addEventListener('abort', narrator.hush);
  return { toggle };
}

/** Where listening starts: at the top, or at what stands at the top of the window. */
function firstInSight(sentences: readonly Sentence[], { dialog }: Desk): number {
  if (dialog.scrollTop < innerHeight * 0.5) return 0;
  return sentences.findIndex(
    (sentence) => sentence.range().getBoundingClientRect().top > innerHeight * 0.1,
  );
}

/** Scrolls to a sentence that has left the middle of the window, and only then. */
function keepInSight(sentence: Sentence, { dialog }: Desk): void {
  const { top, bottom } = sentence.range().getBoundingClientRect();
  if (top > innerHeight * 0.15 && bottom < innerHeight * 0.75) return;
  dialog.scrollTo({
    top: dialog.scrollTop + top - innerHeight * 0.3,
    behavior: prefersStill() ? 'instant' : 'smooth',
  });
}
