import { SETTINGS } from '../settings';
import { locale, word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { type IconName, icon } from './icons';
import { paintText } from './paint';
import { type Sentence, sentencesOf } from './sentences';
import { prefersStill } from './trail';

/** Reading aloud: starts at the sentence in view, or stops. */
export interface Listening {
  toggle(): void;
}

/** False where the browser has no speech at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/** How much higher a quote is read, where that is wanted. */
const QUOTE_PITCH = 1.18;

/** Sets up reading aloud by the voices of this machine, sentence by sentence. */
export function setUpListening(desk: Desk): Listening {
  const { dialog, floats, bar, article, story, signal, say, settings } = desk;
  const voices = () => voicesFor(speechSynthesis.getVoices(), article.lang);
  const paint = paintText(story.element, signal);
  let sentences: readonly Sentence[] = [];
  let at = 0;
  let speaking = false;
  /** Tells the utterance that speaks now from those that were cut off. */
  let turn = 0;
  let voice = 0;

  const button = (name: IconName, label: string, act: () => void) => {
    const made = el('button', { type: 'button', 'aria-label': label, title: label }, icon(name));
    made.addEventListener('click', act, { signal });
    return made;
  };
  const playing = button('pause', word('pause'), () => (speaking ? rest() : speak()));
  const rate = el('button', { type: 'button', class: 'rate' });
  const naming = el('button', { type: 'button', class: 'voice' });
  const player = el(
    'div',
    { class: 'player', role: 'group', 'aria-label': word('listen'), hidden: true },
    button('previous', word('previousSentence'), () => jump(-1)),
    playing,
    button('next', word('nextSentence'), () => jump(1)),
    button('skip', word('nextParagraph'), () => skipParagraph()),
    rate,
    naming,
    button('close', word('stopListening'), () => stop()),
  );
  floats.append(player);

  const showState = () => {
    playing.replaceChildren(icon(speaking ? 'pause' : 'play'));
    for (const name of ['aria-label', 'title'])
      playing.setAttribute(name, word(speaking ? 'pause' : 'play'));
    rate.textContent = `${new Intl.NumberFormat(locale()).format(settings().rate)}×`;
    naming.textContent = voices()[voice]?.name ?? word('voice');
    rate.setAttribute('aria-label', `${word('speed')}: ${rate.textContent}`);
    naming.setAttribute('aria-label', `${word('voice')}: ${naming.textContent}`);
  };
  const rest = () => {
    turn++;
    speaking = false;
    speechSynthesis.cancel();
    showState();
  };
  const stop = () => {
    rest();
    paint.clear();
    player.hidden = true;
  };
  const speak = () => {
    const sentence = sentences[at];
    if (!sentence) return stop();
    const mine = ++turn;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const chosen = voices()[voice];
    if (chosen) utterance.voice = chosen;
    utterance.lang = chosen?.lang ?? article.lang ?? '';
    utterance.rate = settings().rate;
    if (settings().pitch && sentence.isQuote()) utterance.pitch = QUOTE_PITCH;
    utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
      if (mine === turn && name !== 'sentence')
        paint.word(sentence, charIndex, charLength || wordAt(sentence.text, charIndex));
    });
    utterance.addEventListener('end', () => {
      if (mine !== turn) return;
      at++;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (mine !== turn) return;
      stop();
      say(word('voiceFailed'));
    });
    speaking = true;
    paint.sentence(sentence);
    follow(sentence);
    speechSynthesis.speak(utterance);
    showState();
  };
  /** Keeps the sentence in sight, and the page still as long as it is. */
  const follow = (sentence: Sentence) => {
    const { top, bottom } = sentence.range().getBoundingClientRect();
    if (top > innerHeight * 0.15 && bottom < innerHeight * 0.75) return;
    dialog.scrollTo({
      top: dialog.scrollTop + top - innerHeight * 0.3,
      behavior: prefersStill() ? 'instant' : 'smooth',
    });
  };
  const jump = (by: number) => {
    at = Math.min(Math.max(at + by, 0), sentences.length - 1);
    speak();
  };
  const skipParagraph = () => {
    const block = sentences[at]?.block ?? 0;
    const next = sentences.findIndex((sentence) => sentence.block > block);
    if (next < 0) stop();
    else jump(next - at);
  };
  rate.addEventListener(
    'click',
    () => {
      const { values } = SETTINGS.rate;
      const next = values[(values.indexOf(settings().rate) + 1) % values.length] ?? 1;
      desk.change('rate', next);
      if (speaking) speak();
      else showState();
    },
    { signal },
  );
  naming.addEventListener(
    'click',
    () => {
      voice = (voice + 1) % Math.max(1, voices().length);
      if (speaking) speak();
      else showState();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    turn++;
    speechSynthesis.cancel();
  });

  const toggle = () => {
    if (!player.hidden) return stop();
    void voicesKnown().then(start);
  };
  const start = () => {
    if (signal.aborted || !player.hidden) return;
    if (voices().length === 0) return say(word('voiceFailed'));
    sentences = sentencesOf(article, story);
    const inView = sentences.findIndex(
      (s) => s.range().getBoundingClientRect().top > innerHeight * 0.1,
    );
    at = dialog.scrollTop < innerHeight * 0.5 ? 0 : Math.max(0, inView);
    player.hidden = false;
    speak();
  };
  bar.add(button('listen', word('listen'), toggle), 4);
  return { toggle };
}

/** How long a browser may take to look its voices up, in milliseconds. */
const LOOKING = 1500;

/** Resolves once the browser knows its voices; some look them up at the first question only. */
function voicesKnown(): Promise<void> {
  if (speechSynthesis.getVoices().length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, LOOKING);
  });
}

/** Voices of this machine for the language. The others would send the text away. */
function voicesFor(
  voices: readonly SpeechSynthesisVoice[],
  lang: string | null,
): SpeechSynthesisVoice[] {
  const wanted = (lang ?? locale()).slice(0, 2).toLowerCase();
  return voices.filter(
    ({ lang, localService }) => localService && lang.slice(0, 2).toLowerCase() === wanted,
  );
}

const wordAt = (text: string, start: number): number =>
  /^[\p{L}\p{N}'’-]{1,80}/u.exec(text.slice(start))?.[0].length ?? 1;
