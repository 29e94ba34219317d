import { CONTINUED, type Found } from './attribution';
import type { Language } from './languages';
import type { Layout } from './layout';
import { isNameLike } from './names/runs';
import type { Quoted } from './quotes';
import type { Source } from './sources';
import type { Story } from './story';
import { Shape } from './tokens';

/** How far behind a quotation its verb may stand, and how far ahead, in tokens. */
const BEHIND = 9;
const AHEAD = 22;
const LONGEST = 12;

/**
 * Sources of quotations in languages for which nothing was learnt: by plain rules, of which the
 * first that holds decides. A verb behind the quotation, a verb ahead of it, "according to", and
 * then the speaker of the paragraph. Whatever none of them explains stays unattributed.
 */
export function findForeignSources(story: Story, language: Language): (Found | null)[] {
  const scene: Scene = { story, layout: story.layout, language, nameAt: namesByToken(story) };
  const answers: (Found | null)[] = [];
  for (const [index, quote] of story.quoted.entries()) {
    const found = behind(scene, index) ?? ahead(scene, index);
    if (found) {
      answers.push(found);
      continue;
    }
    const before = story.quoted[index - 1];
    const known = answers[index - 1];
    const goesOn =
      before &&
      (quote.continues ||
        (before.paragraph === quote.paragraph && isNewSentence(story.text, quote)) ||
        (before.paragraph === quote.paragraph - 1 &&
          fills(story, quote) &&
          isSentence(story.text, quote)));
    answers.push(goesOn && known ? { source: null, rule: CONTINUED, confidence: 0.7 } : null);
  }
  return answers;
}

interface Scene {
  readonly story: Story;
  readonly layout: Layout;
  readonly language: Language;
  /** Index into the mentions, or -1. */
  readonly nameAt: Int32Array;
}

function namesByToken({ tokens, namings }: Story): Int32Array {
  const nameAt = new Int32Array(tokens.count).fill(-1);
  namings.forEach(({ first, last }, index) => {
    nameAt.fill(index, first, last + 1);
  });
  return nameAt;
}

function isSentence(text: string, { start, end }: Quoted): boolean {
  return end - start > 25 && /[.?!…]["”“»«’]?$|^.{60}/s.test(text.slice(start, end));
}

/** A sentence of its own: a capital at its start and the end of one before it. */
function isNewSentence(text: string, { start, end, mark }: Quoted): boolean {
  if (mark === 'dash') return true;
  const whole = text.slice(start, end);
  const lead = text.slice(Math.max(0, start - 3), start).trim();
  return /^.\s?[\p{Lu}¿¡]/u.test(whole) && /[.?!:]$/.test(lead) && /[.?!…,]|.{40}/.test(whole);
}

function fills({ paragraphs }: Story, { start, end, paragraph }: Quoted): boolean {
  const whole = paragraphs[paragraph];
  return whole !== undefined && start <= whole.start + 2 && end >= whole.end - 2;
}

const isVerb = ({ language }: Scene, word: string | undefined) =>
  word !== undefined && language.reporting.has(word);

/** "…", sagte Ann Lee. / « … », a affirmé le ministre / "...", zegt ze. */
function behind(scene: Scene, index: number): Found | null {
  const { layout, language } = scene;
  const { tokens, quote, sentence, quoteTokens } = layout;
  const { last } = quoteTokens[index] ?? { last: 0 };
  const end = Math.min(tokens.count, last + 1 + BEHIND);
  for (let at = last + 1; at < end && !tokens.line[at] && quote[at] === -1; at++) {
    const word = tokens.lower[at] as string;
    if (sentence[at] !== sentence[last] && /^[.?!]$/.test(tokens.lower[at - 1] ?? '')) break;
    if (/^[.?!:;]$/.test(word)) break;
    if (language.according.has(word)) {
      const source = rightOf(scene, at);
      return source ? { source, rule: 'according-to', confidence: 0.85 } : null;
    }
    if (!isVerb(scene, word)) continue;
    const right = rightOf(scene, at);
    if (right) return { source: right, rule: 'quote-verb-name', confidence: 0.9 };
    const left = leftOf(scene, at, last + 1);
    if (left) return { source: left, rule: 'quote-name-verb', confidence: 0.85 };
    return index > 0 ? { source: null, rule: CONTINUED, confidence: 0.6 } : null;
  }
  return null;
}

/** Ann Lee sagte: „…“ / Selon Ann Lee, « … » / a paragraph before that ends with a colon. */
function ahead(scene: Scene, index: number): Found | null {
  const { layout, language } = scene;
  const { tokens, quote, sentence, paragraph, quoteTokens } = layout;
  const { first } = quoteTokens[index] ?? { first: 0 };
  const colon = tokens.line[first] && tokens.lower[first - 1] === ':';
  const home = colon ? first - 1 : first;
  const stays = (at: number) =>
    at >= 0 && (colon ? paragraph[at] === paragraph[home] : sentence[at] === sentence[first]);
  for (let at = first - 1; at > first - AHEAD && stays(at); at--) {
    if (quote[at] !== -1) continue;
    const word = tokens.lower[at] as string;
    const start = layout.sentenceStart[sentence[at] as number] as number;
    if (language.according.has(word)) {
      // "Anna Weber zufolge ist die Anlage „nicht zu retten“": the name may stand before it.
      const source = rightOf(scene, at) ?? leftOf(scene, at, start);
      return source?.kind === 'name' ? { source, rule: 'according-to', confidence: 0.8 } : null;
    }
    if (!isVerb(scene, word)) continue;
    const source = leftOf(scene, at, start) ?? rightOf(scene, at);
    return source ? { source, rule: 'name-verb-quote', confidence: 0.8 } : null;
  }
  return null;
}

function sourceOf(kind: Source['kind'], first: number, last: number, cue: number): Source {
  const order = cue < first ? 'cue-source' : 'source-cue';
  return { kind, first, last, person: null, cueFirst: cue, cueLast: cue, order, oblique: false };
}

function named(scene: Scene, index: number, cue: number): Source | null {
  const naming = scene.story.namings[index];
  return naming
    ? { ...sourceOf('name', naming.first, naming.last, cue), person: naming.person }
    : null;
}

/** The subject behind a verb: a name, a pronoun, or a description that begins with a determiner. */
function rightOf(scene: Scene, cue: number): Source | null {
  const { layout, language, nameAt } = scene;
  const { tokens, quote } = layout;
  const { lower, shape, line, count } = tokens;
  let at = cue + 1;
  // "indique-t-il", "hat er gesagt", "sagt dazu"
  while (
    at < cue + 4 &&
    (/^(?:-|t|‑)$/.test(lower[at] ?? '') || language.auxiliaries.has(lower[at] ?? ''))
  )
    at++;
  const first = at;
  let last = -1;
  const pronoun = language.pronouns.get(lower[first] ?? '');
  if (pronoun !== undefined && !isNameLike(shape[first + 1])) {
    return sourceOf('pronoun', first, first, cue);
  }
  for (; at < count && at < first + LONGEST && !line[at] && quote[at] === -1; at++) {
    const word = lower[at] as string;
    const index = nameAt[at] as number;
    if (index !== -1) {
      const linked = at > first && language.linking.has(lower[at - 1] as string) && last >= first;
      if (!linked || !language.determiners.has(lower[first] as string))
        return named(scene, index, cue);
    }
    // ", Andrej Belousov": the name behind the description.
    if (word === ',' && (nameAt[at + 1] ?? -1) !== -1 && last >= first) {
      return named(scene, nameAt[at + 1] as number, cue);
    }
    if (shape[at] === Shape.other && !/^(?:-|['’]s|&)$/.test(word)) break;
    if (at > first && language.stops.has(word) && !language.linking.has(word)) break;
    if (isVerb(scene, word)) break;
    last = at;
  }
  if (last < first || !isDescription(scene, first, last)) return null;
  while (last > first && language.linking.has(lower[last] as string)) last--;
  return sourceOf('described', first, last, cue);
}

/** The subject before a verb, not further back than `start`. */
function leftOf(scene: Scene, cue: number, start: number): Source | null {
  const { layout, language, nameAt } = scene;
  const { tokens, quote } = layout;
  const { lower, shape } = tokens;
  let at = cue - 1;
  while (
    at >= start &&
    at > cue - 4 &&
    (language.auxiliaries.has(lower[at] as string) || /^(?:-|,)$/.test(lower[at] as string))
  )
    at--;
  if (lower[cue - 1] === ',') {
    // "Booker Omole, Generalsekretär der CPM-K, sagte": the name before the apposition.
    for (let comma = cue - 2; comma > cue - 14 && comma > start; comma--) {
      if (quote[comma] !== -1 || /^[.:;]$/.test(lower[comma] as string)) break;
      if (lower[comma] === ',' && (nameAt[comma - 1] ?? -1) !== -1) {
        return named(scene, nameAt[comma - 1] as number, cue);
      }
    }
  }
  const last = at;
  if (at < start) return null;
  const pronoun = language.pronouns.get(lower[at] as string);
  if (pronoun !== undefined) return sourceOf('pronoun', at, at, cue);
  // "… und sagt": the subject stands somewhere before.
  if (language.linking.has(lower[last] as string)) return null;
  let first = last + 1;
  for (; at >= start && at > last - LONGEST && quote[at] === -1; at--) {
    const word = lower[at] as string;
    const index = nameAt[at] as number;
    if (index !== -1) return named(scene, index, cue);
    if (language.pronouns.get(word)) return sourceOf('pronoun', at, at, cue);
    if (shape[at] === Shape.other && !/^(?:-|['’]s|&|\(|\))$/.test(word)) break;
    if (isVerb(scene, word)) break;
    first = at;
    if (language.determiners.has(word) && !language.linking.has(lower[at - 1] ?? '')) break;
  }
  return first <= last && isDescription(scene, first, last)
    ? sourceOf('described', first, last, cue)
    : null;
}

/** A description begins with a determiner, or is one word with a capital or an article's ending. */
function isDescription({ layout, language }: Scene, first: number, last: number): boolean {
  const { lower, shape } = layout.tokens;
  if (language.stops.has(lower[first] as string)) return false;
  if (language.determiners.has(lower[first] as string)) return last > first;
  if (isNameLike(shape[first])) return true;
  return (
    first === last && shape[first] === Shape.lower && /(?:en|et|n)$/.test(lower[first] as string)
  );
}

/** True where a quotation reads like speech: long enough, or with a source of its own. */
export function isForeignSpeech(story: Story, index: number, found: Found | null): boolean {
  const { layout, tokens, text } = story;
  const { mark, start, end, open } = story.quoted[index] as Quoted;
  if (mark === 'dash' || open) return true;
  const { first, last } = layout.quoteTokens[index] ?? { first: 0, last: 0 };
  let words = 0;
  let small = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.shape[at] === Shape.other) continue;
    words++;
    if (tokens.shape[at] === Shape.lower) small++;
  }
  if (words > 3 || small === words) return true;
  if (/[,.!?]["”“»«]?$/.test(text.slice(start, end))) return true;
  // One to three words of which the first has a capital: a title, a name or a term.
  if (!isNameLike(tokens.shape[first + 1])) return true;
  const whole = story.paragraphs[layout.paragraph[first] as number];
  if (whole && start === whole.start && end === whole.end) return words > 1;
  return found?.source != null && found.source.cueFirst > last;
}
