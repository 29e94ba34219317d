import { forget, keep, recall } from '../store';
import { locale } from '../words';

/** How a text is spoken. */
export interface Manner {
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly lang: string;
  /** Times the voice's own speed. */
  readonly rate: number;
  /** Times the voice's own pitch. */
  readonly pitch: number;
}

/** What is heard while a text is spoken. */
export interface Hearing {
  word(start: number, length: number): void;
  end(): void;
  failure(): void;
}

/** Speaks one text at a time: what it is asked to say cuts off what it was saying. */
export interface Narrator {
  speak(text: string, manner: Manner, hearing: Hearing): void;
  hush(): void;
}

/** False where the browser has no speech at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/** The browser's speech; nothing is heard any more of a text that was cut off. */
export function openNarrator(): Narrator {
  /** Tells the utterance that speaks now from those before it. */
  let turn = 0;
  return {
    speak(text, { voice, lang, rate, pitch }, hearing) {
      const mine = ++turn;
      speechSynthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      if (voice) utterance.voice = voice;
      Object.assign(utterance, { lang, rate, pitch });
      utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
        if (mine === turn && name !== 'sentence')
          hearing.word(charIndex, charLength || wordAt(text, charIndex));
      });
      utterance.addEventListener('end', () => mine === turn && hearing.end());
      utterance.addEventListener('error', () => mine === turn && hearing.failure());
      speechSynthesis.speak(utterance);
    },
    hush() {
      turn++;
      speechSynthesis.cancel();
    },
  };
}

/** How long a browser may take to look its voices up, in milliseconds. */
const LOOKING = 1500;

/** Resolves once the browser knows its voices; some look them up at the first question only. */
export function voicesKnown(): Promise<void> {
  if (speechSynthesis.getVoices().length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, LOOKING);
  });
}

const languageOf = (lang: string | null): string => (lang ?? locale()).slice(0, 2).toLowerCase();

/** Where the names of chosen voices are kept, by language; other machines have other voices. */
const KEY = 'voices';

const namesKept = async (): Promise<Readonly<Record<string, unknown>>> =>
  Object(await recall([KEY]).then((stored) => stored[KEY]));

/** The name of the voice that was chosen for a language; anything else where none was. */
export const chosenVoice = async (lang: string | null): Promise<unknown> =>
  (await namesKept())[languageOf(lang)];

/** Keeps the choice of a voice for a language. */
export async function chooseVoice(lang: string | null, name: string): Promise<void> {
  await keep({ [KEY]: { ...(await namesKept()), [languageOf(lang)]: name } });
}

/** Forgets every choice of a voice. */
export const forgetVoices = (): Promise<boolean> => forget([KEY]);

/** Voices of this machine for a language. The others would send the text away. */
export function voicesFor(lang: string | null): SpeechSynthesisVoice[] {
  const wanted = languageOf(lang);
  return speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && lang.slice(0, 2).toLowerCase() === wanted);
}

/** The length of the word at an offset, for voices that do not tell it. */
const wordAt = (text: string, start: number): number =>
  /^[\p{L}\p{N}'’-]{1,80}/u.exec(text.slice(start))?.[0].length ?? 1;
