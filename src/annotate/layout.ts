import type { Span } from '../article';
import { isNameLike } from './names/runs';
import type { Quoted } from './quotes';
import { type Tokens, tokenAt } from './tokens';

/** Where each token stands: its paragraph, its sentence and the quotation that holds it. */
export interface Layout {
  readonly tokens: Tokens;
  readonly paragraph: Int32Array;
  /** Sentences are counted through the text; a quotation never splits one by its inner periods. */
  readonly sentence: Int32Array;
  /** Index into the quotations, or -1. Their marks belong to them. */
  readonly quote: Int32Array;
  /** First token of each sentence, and one more at the end. */
  readonly sentenceStart: readonly number[];
  /** First and last token of each quotation. */
  readonly quoteTokens: readonly { readonly first: number; readonly last: number }[];
}

/** Lays out a text: one walk over its tokens. */
export function layOutSentences(
  tokens: Tokens,
  paragraphs: readonly Span[],
  quoted: readonly Quoted[],
): Layout {
  const { count, start, lower } = tokens;
  const paragraph = new Int32Array(count);
  const sentence = new Int32Array(count);
  const quote = new Int32Array(count).fill(-1);
  const quoteTokens = quoted.map((span, index) => {
    const first = tokenAt(tokens, span.start);
    let last = first;
    while (last + 1 < count && (start[last + 1] as number) < span.end) last++;
    quote.fill(index, first, Math.min(last + 1, count));
    return { first, last };
  });
  const sentenceStart: number[] = [];
  let current = -1;
  let at = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const { end } = paragraphs[index] as Span;
    let fresh = true;
    for (; at < count && (start[at] as number) < end; at++) {
      if (fresh) {
        current++;
        sentenceStart.push(at);
      }
      paragraph[at] = index;
      sentence[at] = current;
      fresh = endsSentence(tokens, quote, at);
    }
  }
  sentenceStart.push(count);
  return {
    tokens,
    paragraph,
    sentence,
    quote,
    sentenceStart,
    quoteTokens: quoteTokens.map((span) => span),
  };

  function endsSentence(all: Tokens, inQuote: Int32Array, token: number): boolean {
    const next = token + 1;
    if (next >= all.count) return false;
    if (inQuote[token] !== -1) {
      if (inQuote[next] === inQuote[token]) return false;
      return closesSentence(all, token);
    }
    const word = lower[token] as string;
    if (word === ';') return false;
    if (word === '.' || word === '?' || word === '!' || word === '…') {
      return isNameLike(all.shape[next]) || inQuote[next] !== -1 || isOpener(all.lower[next]);
    }
    return false;
  }
}

const isOpener = (word: string | undefined) => word !== undefined && /^[(["'“‘«„–—•*]$/.test(word);

/** True where a quotation that ends with `token` also ends the sentence around it. */
function closesSentence({ lower, shape, count }: Tokens, token: number): boolean {
  let inner = token;
  // Back over the closing marks.
  while (inner > token - 3 && /^["”’'»“]$/.test(lower[inner] ?? '')) inner--;
  const mark = lower[inner] as string;
  if (!/^[.?!…]$/.test(mark)) return false;
  if (token + 1 >= count || !isNameLike(shape[token + 1])) return isOpener(lower[token + 1]);
  if (mark === '.') return true;
  // `“Why?” Graham asked`: a name and then small letters, near enough to a verb.
  return !(shape[token + 2] === 1 && /(?:ed|s|id|ld|te)$/.test(lower[token + 2] ?? ''));
}

/** The span of some tokens. */
export function spanOf({ tokens }: Layout, first: number, last: number): Span {
  return { start: tokens.start[first] as number, end: tokens.end[last] as number };
}
