/** @jest-environment jsdom */

// Reading aloud, by a voice that says nothing.
import { stored, storedHere } from './support/extension';
import { all, one, open, panel, part, settled } from './support/panel';

describe('listening', () => {
  const spoken: (EventTarget & { text: string; pitch?: number; rate?: number })[] = [];
  const voice = { name: 'Harriet', lang: 'en-GB', localService: true };
  let voices: object[] = [];
  let silences = 0;
  beforeEach(() => {
    spoken.length = 0;
    silences = 0;
    voices = [{ name: 'Cloud', lang: 'en-US', localService: false }, voice];
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: class extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      },
      speechSynthesis: Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (utterance: (typeof spoken)[number]) => spoken.push(utterance),
        cancel: () => silences++,
      }),
    });
    open();
  });
  afterAll(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
  const said = () => spoken.map(({ text }) => text);
  const listen = async () => {
    part(4).click();
    await new Promise((resolve) => setTimeout(resolve));
  };

  test('the story is read sentence by sentence, quotes in another pitch', async () => {
    await listen();
    for (let i = 0; i < 6; i++) spoken.at(-1)?.dispatchEvent(new Event('end'));
    expect(said()).toEqual([
      '“No,” Ann Lee said.',
      'Berg laughed.',
      'The vote',
      'She did not.',
      '“Maybe.”',
      '“Never!”',
      'The morning after',
    ]);
    expect(spoken.map(({ pitch }) => pitch !== 1)).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    spoken.at(-1)?.dispatchEvent(new Event('end'));
    expect(one('.player').hidden).toBe(true);
  });

  test('only a voice of this machine is used, as another would send the story away', async () => {
    await listen();
    expect(one('.voice').textContent).toBe('Harriet');
    one('.voice').click();
    expect(one('.voice').textContent).toBe('Harriet');
  });

  test('a voice that was chosen is there the next time, on this machine and for its language', async () => {
    voices.push({ name: 'Ian', lang: 'en-IE', localService: true });
    await listen();
    one('.voice').click();
    expect(one('.voice').textContent).toBe('Ian');
    await settled();
    expect([stored, storedHere]).toEqual([{}, { voices: { en: 'Ian' } }]);
    panel.close();
    open();
    await listen();
    expect(one('.voice').textContent).toBe('Ian');
  });

  test('a voice that this machine has no more is not missed, nor is damage to what was kept', async () => {
    for (const kept of [{ en: 'Gone' }, { en: 7 }, 'Gone', null]) {
      storedHere.voices = kept;
      panel.close();
      open();
      await listen();
      expect(one('.voice').textContent).toBe('Harriet');
    }
  });

  test('without such a voice it says so', async () => {
    voices = [];
    voices.push({ name: 'Cloud', lang: 'en-US', localService: false });
    await listen();
    expect(said()).toEqual([]);
    expect(one('.notice').textContent).toBe('No voice of this machine can read this story.');
  });

  test('voices that are looked up at the first question only are waited for', async () => {
    voices = [];
    await listen();
    expect(said()).toEqual([]);
    voices = [voice];
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    await settled();
    expect(said()).toEqual(['“No,” Ann Lee said.']);
  });

  test('the word that is heard is painted, by its length or to its end', async () => {
    await listen();
    const heard = (more: object) =>
      spoken.at(-1)?.dispatchEvent(Object.assign(new Event('boundary'), more));
    expect([all('.lines .box').length, all('.word .box').length]).toEqual([1, 0]);
    heard({ name: 'word', charIndex: 1, charLength: 2 });
    expect(all('.word .box')).toHaveLength(1);
    heard({ name: 'word', charIndex: 6 });
    expect(all('.word .box')).toHaveLength(1);
    part(4).click();
    expect(all('.box')).toEqual([]);
  });

  test('a new speed is heard at once, and holds', async () => {
    await listen();
    one('.rate').click();
    expect(said()).toEqual(['“No,” Ann Lee said.', '“No,” Ann Lee said.']);
    expect(spoken.map(({ rate }) => rate)).toEqual([1, 1.15]);
    // What was cut off is heard no more: its end does not lead on.
    spoken[0]?.dispatchEvent(new Event('end'));
    expect(said()).toHaveLength(2);
    await settled();
    expect(stored).toEqual({ rate: 1.15 });
  });

  test('a voice that fails is spoken of, and nothing goes on', async () => {
    await listen();
    spoken.at(-1)?.dispatchEvent(new Event('error'));
    expect(one('.notice').textContent).toBe('No voice of this machine can read this story.');
    expect([one('.player').hidden, said().length]).toEqual([true, 1]);
  });

  test('Escape ends the listening before the reader', async () => {
    await listen();
    const leave = () =>
      one('.panel').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }),
      );
    leave();
    expect(one('.player').hidden).toBe(true);
    leave();
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
  });

  test('it pauses, goes on, skips a paragraph, and ends with the reader', async () => {
    await listen();
    one('[aria-label="Pause"]').click();
    spoken.at(-1)?.dispatchEvent(new Event('end'));
    expect(said()).toHaveLength(1);
    one('[aria-label="Go on"]').click();
    one('[aria-label="Next paragraph"]').click();
    expect(said().at(-1)).toBe('The vote');
    const before = silences;
    panel.close();
    expect(silences).toBe(before + 1);
  });
});
