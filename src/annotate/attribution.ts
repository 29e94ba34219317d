import type { Attribution } from '../annotations';
import type { Span } from '../article';
import type { NamedMention, People } from './people';
import type { Quoted } from './quotes';
import { type Tokens, tokenAt } from './tokens';
import { PRONOUNS, REPORTING } from './words';

/** Where a reporting verb may stand, counted in tokens from the quotation. */
const NEAR = 12;

interface Source {
  readonly source: Span;
  readonly cue: Span;
  readonly rule: string;
}

/**
 * Who says each quotation, by the plainest rules: a reporting verb with a person before or after
 * it, first behind the quotation, then ahead of it; else the quotation before in the paragraph.
 */
export function attribute(
  tokens: Tokens,
  quoted: readonly Quoted[],
  { mentions }: People,
): (Attribution | null)[] {
  const answers: (Attribution | null)[] = [];
  quoted.forEach((quote, index) => {
    const before = quoted[index - 1];
    const previous = answers[index - 1];
    const found = behind(tokens, quote, mentions) ?? ahead(tokens, quote, mentions);
    if (found) answers.push(resolve(tokens, found, mentions));
    else if (previous && before && (quote.continues || before.paragraph === quote.paragraph)) {
      answers.push({ ...previous, source: null, cue: null, rule: 'continued-quote' });
    } else answers.push(null);
  });
  return answers;
}

function behind(tokens: Tokens, quote: Quoted, mentions: readonly NamedMention[]): Source | null {
  const first = tokenAt(tokens, quote.end - 1) + 1;
  return cueIn(tokens, first, first + NEAR, mentions, 'quote');
}

function ahead(tokens: Tokens, quote: Quoted, mentions: readonly NamedMention[]): Source | null {
  const last = tokenAt(tokens, quote.start);
  return cueIn(tokens, Math.max(0, last - NEAR), last, mentions, 'before');
}

function cueIn(
  tokens: Tokens,
  first: number,
  end: number,
  mentions: readonly NamedMention[],
  where: 'quote' | 'before',
): Source | null {
  for (let at = first; at < Math.min(end, tokens.count); at++) {
    const word = tokens.lower[at] as string;
    if (at > first && (tokens.line[at] || word === '.' || word === '“' || word === '"')) {
      if (where === 'quote') return null;
    }
    if (!REPORTING.has(word)) continue;
    const cue = spanOf(tokens, at, at);
    const left = personAt(tokens, at - 1, mentions, -1);
    if (left)
      return { source: left, cue, rule: where === 'quote' ? 'quote-name-verb' : 'name-verb-quote' };
    const right = personAt(tokens, at + 1, mentions, 1);
    if (right && where === 'quote') return { source: right, cue, rule: 'quote-verb-name' };
  }
  return null;
}

function spanOf(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first] as number, end: tokens.end[last] as number };
}

/** The name or pronoun at a token, looking a few tokens further for a name. */
function personAt(
  tokens: Tokens,
  at: number,
  mentions: readonly NamedMention[],
  step: 1 | -1,
): Span | null {
  for (let near = 0; near < 6; near++) {
    const token = at + step * near;
    if (token < 0 || token >= tokens.count) return null;
    const span = spanOf(tokens, token, token);
    const name = mentions.find((mention) => mention.start <= span.start && span.end <= mention.end);
    if (name) return { start: name.start, end: name.end };
    const word = tokens.lower[token] as string;
    if (near === 0 && (word === 'he' || word === 'she')) return span;
    if (/^[."“”]$/.test(word)) return null;
  }
  return null;
}

function resolve(tokens: Tokens, found: Source, mentions: readonly NamedMention[]): Attribution {
  const named = mentions.find((mention) => mention.start === found.source.start);
  const pronoun = PRONOUNS.has(
    tokens.text.slice(found.source.start, found.source.end).toLowerCase(),
  );
  const latest = mentions.filter((mention) => mention.start < found.source.start).at(-1);
  const speaker = named?.person ?? (pronoun ? (latest?.person ?? null) : null);
  return {
    speaker,
    speakerText: null,
    confidence: named ? 0.9 : 0.6,
    source: found.source,
    cue: found.cue,
    rule: found.rule,
  };
}
