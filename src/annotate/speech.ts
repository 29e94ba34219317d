import type { Layout } from './layout';
import { isNameLike } from './names/runs';
import type { Quoted } from './quotes';
import { bin, Features, type Scorer, scoreOf, wordValue } from './scorer';
import { firstAtOrAfter, type Source } from './sources';
import { ADVERBS, PRONOUNS, REPORTING } from './words';

/** What is looked at to tell speech from titles, names and scare quotes. */
export interface SpeechContext {
  readonly text: string;
  readonly layout: Layout;
  readonly quoted: readonly Quoted[];
  readonly sources: readonly Source[];
  /** See `countRepeats`. */
  readonly repeats: ReadonlyMap<string, number>;
}

const features = new Features();

/** The log-odds that a quotation is somebody's words. */
export function scoreSpeech(
  { text, layout, quoted, sources, repeats }: SpeechContext,
  index: number,
  scorer: Scorer,
  learn?: (hashes: Uint32Array) => void,
): number {
  const { tokens, quoteTokens, sentence, paragraph, quote } = layout;
  const { lower, shape, line, count } = tokens;
  const { first, last } = quoteTokens[index] ?? { first: 0, last: 0 };
  const { start, end, mark, open, continues } = quoted[index] as Quoted;
  let words = 0;
  let capitals = 0;
  let small = 0;
  let verbs = 0;
  for (let at = first; at <= Math.min(last, first + 60); at++) {
    if (shape[at] === 0) continue;
    words++;
    if (isNameLike(shape[at])) capitals++;
    else if ((lower[at] as string).length > 3) small++;
    if (ADVERBS.has(lower[at] as string) || PRONOUNS.has(lower[at] as string)) verbs++;
    if (
      /^(?:i|we|you|they|it|i'm|we're|it's|my|our|us|me|is|are|not|don't)$/.test(
        lower[at] as string,
      )
    )
      verbs++;
  }
  const size = bin(words);
  const title = words > 0 && small === 0 && capitals * 2 >= words ? 1 : 0;
  const initial = isNameLike(shape[first + 1]) ? 1 : 0;
  const before = line[first] ? '¶' : (lower[first - 1] ?? '¶');
  const former = line[first] || line[first - 1] ? '¶' : (lower[first - 2] ?? '¶');
  const after = last + 1 >= count || line[last + 1] ? '¶' : (lower[last + 1] as string);
  const later = last + 2 >= count || line[last + 2] ? '¶' : (lower[last + 2] as string);
  const tail = text.slice(Math.max(start, end - 2), end).replace(/["“”’'»«]/g, '');
  const ending = ',.?!…'.indexOf(tail[tail.length - 1] ?? ' ') + 1;
  let cueBefore = 40;
  for (let at = first - 1; at > first - 12 && at >= 0 && sentence[at] === sentence[first]; at--) {
    if (REPORTING.has(lower[at] as string) && quote[at] === -1) {
      cueBefore = first - at;
      break;
    }
  }
  let cueAfter = 40;
  for (let at = last + 1; at < last + 12 && at < count && sentence[at] === sentence[last]; at++) {
    if (REPORTING.has(lower[at] as string) && quote[at] === -1) {
      cueAfter = at - last;
      break;
    }
  }
  const near = hasCueBeside(layout, sources, first);
  const startsParagraph = first === 0 || paragraph[first - 1] !== paragraph[first];
  const endsParagraph = paragraph[last + 1] !== paragraph[last];
  const whole = startsParagraph && endsParagraph ? 1 : 0;
  features.clear();
  features.add(1, size, title, initial);
  features.add(2, size, ending, initial);
  features.add(3, wordValue(before));
  features.add(4, wordValue(before), bin(words) > 2 ? 1 : 0, title);
  features.add(5, wordValue(former), wordValue(before));
  features.add(6, wordValue(after), title);
  features.add(7, wordValue(after), wordValue(later));
  features.add(8, bin(cueBefore), Math.min(size, 3), title);
  features.add(9, bin(cueAfter), Math.min(size, 3), title);
  features.add(10, near ? 1 : 0, Math.min(size, 4), initial);
  features.add(11, Math.min(4, verbs), Math.min(size, 4));
  features.add(12, whole, size, mark === 'single' ? 1 : 0);
  features.add(13, mark === 'single' ? 1 : mark === 'dash' ? 2 : 0, Math.min(size, 4));
  features.add(14, open ? 1 : 0, continues ? 1 : 0);
  features.add(15, ending, startsParagraph ? 1 : 0, endsParagraph ? 1 : 0);
  features.add(16, wordValue(former));
  features.add(17, wordValue(lower[first + 1]));
  features.add(18, title, ending, near ? 1 : 0);
  features.add(19, Math.min(4, capitals), Math.min(4, small));
  features.add(20, shape[first - 1] ?? 9, initial, Math.min(size, 3));
  features.add(21, paragraph[first] === 0 ? 1 : 0, near ? 1 : 0, title);
  const others = neighbours(layout, quoted, index);
  features.add(22, others, Math.min(size, 3), title);
  features.add(23, others, near ? 1 : 0);
  features.add(24, (repeats.get(innerOf(text, quoted[index] as Quoted)) ?? 0) > 1 ? 1 : 0, title);
  features.add(25, wordValue(lower[last - 1]), Math.min(size, 3));
  learn?.(features.hashes.slice(0, features.size));
  return scoreOf(scorer, features);
}

/** 0: alone in its paragraph; 1: beside a longer quotation; 2: beside short ones only. */
function neighbours({ quoteTokens }: Layout, quoted: readonly Quoted[], index: number): number {
  const own = quoted[index]?.paragraph;
  let found = 0;
  for (const at of [index - 2, index - 1, index + 1, index + 2]) {
    if (quoted[at]?.paragraph !== own) continue;
    const { first, last } = quoteTokens[at] ?? { first: 0, last: 0 };
    found = last - first > 8 || found === 1 ? 1 : 2;
  }
  return found;
}

/** True where a source with a reporting verb stands in the quotation's sentence. */
function hasCueBeside({ sentence }: Layout, sources: readonly Source[], token: number): boolean {
  const place = firstAtOrAfter(sources, token);
  for (let at = Math.max(0, place - 5); at < Math.min(sources.length, place + 5); at++) {
    const { cueFirst, first } = sources[at] as Source;
    if (cueFirst >= 0 && sentence[first] === sentence[token] && Math.abs(first - token) < 40) {
      return true;
    }
  }
  return false;
}

/** A quotation's words as they are compared: without marks and the comma before the last. */
function innerOf(text: string, { start, end }: Quoted): string {
  return text
    .slice(start + 1, Math.min(end, start + 80) - 1)
    .replace(/[.,]$/, '')
    .toLowerCase();
}

/** How often the same words stand in quotation marks: titles and terms come back. */
export function countRepeats(text: string, quoted: readonly Quoted[]): Map<string, number> {
  const repeats = new Map<string, number>();
  for (const quote of quoted) {
    const words = innerOf(text, quote);
    repeats.set(words, (repeats.get(words) ?? 0) + 1);
  }
  return repeats;
}
