import { locale, word } from '../words';
import { iconButton } from './buttons';
import { el } from './elements';
import { icon } from './icons';

/** What the buttons of the player do. */
export interface Acts {
  playOrPause(): void;
  previous(): void;
  next(): void;
  skip(): void;
  faster(): void;
  otherVoice(): void;
  stop(): void;
}

/** The strip with the buttons for listening. */
export interface Player {
  readonly element: HTMLElement;
  /** Shows what is so now. */
  show(state: { speaking: boolean; rate: number; voice: string }): void;
}

/** Builds the strip, out of sight. */
export function viewPlayer(acts: Acts, signal: AbortSignal): Player {
  const playing = iconButton('pause', word('pause'), { act: acts.playOrPause, signal });
  const rate = el('button', { type: 'button', class: 'rate' });
  const voice = el('button', { type: 'button', class: 'voice' });
  rate.addEventListener('click', acts.faster, { signal });
  voice.addEventListener('click', acts.otherVoice, { signal });
  const element = el(
    'div',
    { class: 'player', role: 'group', 'aria-label': word('listen'), hidden: true },
    iconButton('previous', word('previousSentence'), { act: acts.previous, signal }),
    playing,
    iconButton('next', word('nextSentence'), { act: acts.next, signal }),
    iconButton('skip', word('nextParagraph'), { act: acts.skip, signal }),
    rate,
    voice,
    iconButton('close', word('stopListening'), { act: acts.stop, signal }),
  );
  return {
    element,
    show(state) {
      const label = word(state.speaking ? 'pause' : 'play');
      playing.replaceChildren(icon(state.speaking ? 'pause' : 'play'));
      for (const name of ['aria-label', 'title']) playing.setAttribute(name, label);
      rate.textContent = `${new Intl.NumberFormat(locale()).format(state.rate)}×`;
      rate.setAttribute('aria-label', `${word('speed')}: ${rate.textContent}`);
      voice.textContent = state.voice;
      voice.setAttribute('aria-label', `${word('voice')}: ${state.voice}`);
    },
  };
}
