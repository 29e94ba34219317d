/** What running text looks like in any language: the measures that `read` and `clean` share. */

/** A sentence ends here, in the scripts news is written in. */
const SENTENCE = /[.!?…。！？।؟۔][”"'’»›」』）)\]]{0,3}(?:\s|$)/;
/** Fewer words are a label, a heading or a line of dialogue. */
const PROSE_WORDS = 10;

/** Number of words; ideographs and kana have no spaces between, two count for one word. */
export function countWords(text: string): number {
  let words = 0;
  let signs = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && code < 0xa000) {
      signs++;
      inside = false;
    } else if (code <= 0x20 || code === 0xa0 || code === 0x3000) inside = false;
    // A sign alone ("–", "|") is no word.
    else if (!inside && code >= 0x30 && code !== 0x7c && code !== 0x2022) {
      inside = true;
      words++;
    }
  }
  return words + (signs >> 1);
}

/** Whether some sentence of the text ends with a full stop or its like. */
export function endsSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** Whether a text of so many words, so many of them link text, reads as running text. */
export function isProse(sentence: boolean, words: number, linked: number): boolean {
  return sentence && words >= PROSE_WORDS && linked < words * 0.5;
}

/** What a line in Latin letters is not made of: its letters, digits, punctuation and currencies. */
const NOT_LATIN = /[^\0-ɏ\u2000-\u206f\u20a0-\u20cf]/;
/** What stands between its words: the classes of all scripts take a browser a millisecond first. */
const LATIN_SIGNS = /[^\da-zª²³µ¹º¼-¾ß-öø-ɏ]+/g;

/** Letters and digits only, lower case: two lines that say the same compare equal. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const signs = NOT_LATIN.test(lower) ? /[^\p{L}\p{M}\p{N}]+/gu : LATIN_SIGNS;
  return lower.replace(signs, ' ').trim();
}

/** Whether a word begins with a capital. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Zero-width and directional signs that only confuse; joiners stay, scripts need them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);

/** The text without invisible signs. */
export function visible(text: string): string {
  return HAS_INVISIBLE.test(text) ? text.replace(INVISIBLE, '') : text;
}
