import type { Candidate, Context, Found } from './attribution';
import { isNameLike } from './names/runs';
import { bin, Features, type Scorer, scoreOf, wordValue } from './scorer';
import { firstAtOrAfter, type Source } from './sources';
import { REPORTING } from './words';

// How the possible sources of a quotation are weighed against each other.

/** What surrounds a quotation, in numbers; the same for all its candidates. */
interface Setting {
  readonly ending: number;
  readonly lead: number;
  readonly leadWord: number;
  readonly follow: number;
  readonly words: number;
  readonly fragment: number;
  readonly startsParagraph: number;
  readonly endsParagraph: number;
  readonly cuedBehind: number;
  readonly cuedAhead: number;
}

function settingOf({ text, layout, quoted, sources }: Context, index: number): Setting {
  const { tokens, sentence, paragraph, quoteTokens } = layout;
  const { first, last } = quoteTokens[index] ?? { first: 0, last: 0 };
  const { start, end } = quoted[index] ?? { start: 0, end: 0 };
  const lead = tokens.line[first] ? '¶' : (tokens.lower[first - 1] ?? '¶');
  // The paragraph before ends with a colon.
  const announced = lead === '¶' && first > 0 && tokens.lower[first - 1] === ':';
  const inner = text.slice(start + 1, start + 3).trim();
  const place = firstAtOrAfter(sources, first);
  let cuedBehind = 0;
  let cuedAhead = 0;
  for (let at = Math.max(0, place - 6); at < Math.min(sources.length, place + 6); at++) {
    const source = sources[at] as Source;
    if (source.cueFirst < 0) continue;
    if (source.first > last && sentence[source.first] === sentence[last]) cuedBehind++;
    if (source.first < first && sentence[source.first] === sentence[first]) cuedAhead++;
  }
  return {
    ending: endingOf(text, start, end),
    lead: announced ? 9 : ['¶', ',', ':', '.', 'that', 'as', 'a', 'the'].indexOf(lead) + 1,
    leadWord: wordValue(lead),
    follow: wordValue(tokens.line[last + 1] ? '¶' : tokens.lower[last + 1]),
    words: bin(last - first - 1),
    fragment: inner && inner[0] === inner[0]?.toLowerCase() ? 1 : 0,
    startsParagraph: first === 0 || paragraph[first - 1] !== paragraph[first] ? 1 : 0,
    endsParagraph: paragraph[last + 1] !== paragraph[last] ? 1 : 0,
    cuedBehind: Math.min(2, cuedBehind),
    cuedAhead: Math.min(2, cuedAhead),
  };
}

/** How a quotation ends: a comma, a period, another mark, or a word; and what follows the mark. */
function endingOf(text: string, start: number, end: number): number {
  const tail = text.slice(Math.max(start, end - 3), end).replace(/[\s"“”’'»«]+$/, '');
  const sign = ',.?!…'.indexOf(tail[tail.length - 1] ?? ' ') + 1;
  return sign * 4 + (text[end] === ',' ? 1 : text[end] === '.' ? 2 : 0);
}

/** Writes the features of a candidate. `same` is 1 where it is the speaker of the quote before. */
function describe(
  features: Features,
  context: Context,
  index: number,
  candidate: Candidate,
  setting: Setting,
  previous: number,
  crowd: Crowd,
): void {
  const { layout, quoted } = context;
  const { tokens, quoteTokens, sentence, paragraph } = layout;
  const { first, last } = quoteTokens[index] ?? { first: 0, last: 0 };
  const { source, relation } = candidate;
  const { ending, lead, words, fragment } = setting;
  features.clear();
  features.add(1, relation, setting.startsParagraph, fragment);
  if (!source) {
    features.add(2, relation, ending, lead);
    features.add(3, relation, setting.cuedBehind, setting.cuedAhead);
    features.add(4, relation, setting.cuedBehind + 3 * setting.cuedAhead, setting.startsParagraph);
    features.add(5, relation, words, fragment);
    features.add(6, relation, setting.leadWord);
    features.add(7, relation, setting.follow);
    features.add(8, relation, setting.endsParagraph, setting.startsParagraph);
    if (previous >= 0) {
      const before = quoteTokens[previous] ?? { first: 0, last: 0 };
      const gap = (paragraph[first] as number) - (paragraph[before.last] as number);
      const apart = (sentence[first] as number) - (sentence[before.last] as number);
      const open = quoted[previous]?.open || quoted[index]?.continues ? 1 : 0;
      features.add(9, relation, Math.min(gap, 4), open);
      features.add(10, relation, Math.min(gap, 3), Math.min(apart, 4));
      features.add(
        11,
        relation,
        Math.min(gap, 3),
        setting.startsParagraph * 2 + setting.endsParagraph,
      );
      features.add(12, relation, bin(first - before.last), fragment);
      features.add(
        13,
        relation,
        Math.min(gap, 3),
        Math.min(2, setting.cuedBehind + setting.cuedAhead),
      );
      features.add(14, relation, Math.min(apart, 3), Math.min(3, crowd.since));
      features.add(15, relation, crowd.previousRule, Math.min(gap, 3));
    }
    return;
  }
  const kind = source.kind === 'name' ? 0 : source.kind === 'pronoun' ? 1 : 2;
  const order = ['none', 'source-cue', 'cue-source', 'according', 'subject', 'signature'].indexOf(
    source.order,
  );
  const after = source.first > last;
  const far = after ? source.first - last - 1 : first - source.last - 1;
  const cueFar =
    source.cueFirst < 0 ? 40 : after ? source.cueFirst - last - 1 : first - source.cueLast - 1;
  const place = relation * 6 + order;
  const cue = source.cueFirst < 0 ? 1 : wordValue(tokens.lower[source.cueFirst]);
  const spoken =
    source.cueFirst < 0 ? 2 : REPORTING.has(tokens.lower[source.cueFirst] as string) ? 1 : 0;
  const next = tokens.lower[source.last + 1];
  const former = tokens.line[source.first] ? '¶' : tokens.lower[source.first - 1];
  features.add(20, place, kind, bin(cueFar));
  features.add(21, place, kind, bin(far));
  features.add(22, place, ending, fragment);
  features.add(23, place, lead, kind);
  features.add(24, place, Math.min(crowd.quotesBetween, 3), Math.min(crowd.sourcesBetween, 3));
  features.add(25, place, Math.min(crowd.cuedBetween, 2), Math.min(crowd.rank, 3));
  features.add(26, place, cue);
  features.add(45, place, spoken, bin(cueFar));
  features.add(46, spoken, kind, relation);
  features.add(27, relation, cue, bin(cueFar));
  features.add(28, relation, wordValue(next), kind);
  features.add(29, relation, wordValue(former), kind);
  features.add(30, place, source.oblique ? 1 : 0, kind);
  features.add(31, place, setting.cuedBehind, setting.cuedAhead);
  features.add(32, place, words, fragment);
  features.add(33, place, setting.leadWord);
  features.add(34, relation, order ? 5 : isVerbLike(tokens.lower[source.last + 1]) ? 1 : 0, kind);
  features.add(35, place, crowd.firstInSentence, kind);
  features.add(36, place, crowd.same, setting.startsParagraph);
  features.add(37, kind, wordValue(tokens.lower[source.last]));
  features.add(38, place, setting.startsParagraph, setting.endsParagraph);
  features.add(39, relation, setting.follow, order);
  features.add(40, place, isNameLike(tokens.shape[source.first]) ? 1 : 0, kind);
  features.add(41, place, crowd.colon, kind);
  features.add(42, relation, wordValue(tokens.lower[source.first]), 2);
  features.add(43, place, crowd.that, bin(cueFar));
  features.add(44, place, ending, bin(cueFar));
  features.add(47, place, crowd.cueRank, ending);
  features.add(48, place, crowd.cueRank, lead);
  features.add(49, place, crowd.cueRank * 2 + fragment, kind);
  features.add(50, place, crowd.cueRank, Math.min(3, crowd.quotesBetween));
  features.add(51, place, crowd.cueRank, spoken * 3 + Math.min(2, crowd.rank));
  features.add(52, relation, Math.min(3, crowd.rank), Math.min(3, crowd.quotesBetween) * 4 + kind);
}

function isVerbLike(word: string | undefined): boolean {
  return word !== undefined && (REPORTING.has(word) || /(?:ed|es|s)$/.test(word));
}

/** What a candidate has beside it. */
interface Crowd {
  quotesBetween: number;
  sourcesBetween: number;
  cuedBetween: number;
  rank: number;
  firstInSentence: number;
  /** 1 where it is who spoke before, 2 where it is not, 0 where nobody did. */
  same: number;
  /** 1 where a colon stands between it and the quotation. */
  colon: number;
  that: number;
  /** Sources between the previous quotation and this one. */
  since: number;
  previousRule: number;
  /** How many other sources of its sentence have their verb nearer to the quotation. */
  cueRank: number;
}

function crowdOf(
  context: Context,
  index: number,
  { source }: Candidate,
  previous: number,
  before: Found | null,
): Crowd {
  const { layout, sources } = context;
  const { tokens, quote, sentence, quoteTokens } = layout;
  const { first, last } = quoteTokens[index] ?? { first: 0, last: 0 };
  const crowd: Crowd = {
    quotesBetween: 0,
    sourcesBetween: 0,
    cuedBetween: 0,
    rank: 0,
    firstInSentence: 0,
    same: 0,
    colon: 0,
    that: 0,
    since: 0,
    previousRule: before ? wordValue(before.rule) : 0,
    cueRank: 0,
  };
  if (!source) {
    const from = quoteTokens[previous]?.last ?? first;
    const place = firstAtOrAfter(sources, from);
    while (crowd.since < 4 && (sources[place + crowd.since]?.first ?? Infinity) < first)
      crowd.since++;
    return crowd;
  }
  const after = source.first > last;
  const start = after ? last + 1 : source.last + 1;
  const end = after ? source.first : first;
  let seen = -1;
  for (let at = start; at < Math.min(end, start + 120); at++) {
    const here = quote[at] as number;
    if (here !== -1 && here !== seen) {
      crowd.quotesBetween++;
      seen = here;
    }
    if (here !== -1) continue;
    const word = tokens.lower[at];
    if (word === ':') crowd.colon = 1;
    if (word === 'that') crowd.that = 1;
  }
  const place = firstAtOrAfter(sources, start);
  for (let at = place; at < sources.length && at < place + 12; at++) {
    const other = sources[at] as Source;
    if (other.first >= end) break;
    crowd.sourcesBetween++;
    if (other.cueFirst >= 0) crowd.cuedBetween++;
  }
  crowd.rank = crowd.sourcesBetween;
  const own = firstAtOrAfter(sources, source.first);
  crowd.cueRank = source.cueFirst < 0 ? 4 : cueRank(context, source, own, first, last);
  const former = sources[own - 1];
  crowd.firstInSentence = !former || sentence[former.first] !== sentence[source.first] ? 1 : 0;
  if (before?.source) {
    const same = before.source.person !== null && before.source.person === source.person ? 1 : 2;
    crowd.same = same;
  }
  return crowd;
}

/** How far a source's verb is from a quotation, in tokens; on the near side of it. */
function cueGap({ cueFirst, cueLast }: Source, first: number, last: number): number {
  if (cueFirst < 0) return 99;
  return cueFirst > last ? cueFirst - last - 1 : Math.max(0, first - cueLast - 1);
}

function cueRank(
  { sources, layout: { sentence } }: Context,
  source: Source,
  own: number,
  first: number,
  last: number,
): number {
  const gap = cueGap(source, first, last);
  let nearer = 0;
  for (let at = Math.max(0, own - 6); at < Math.min(sources.length, own + 7); at++) {
    const other = sources[at] as Source;
    if (other === source || other.cueFirst < 0) continue;
    const there = sentence[other.first];
    const together = there === sentence[first] || there === sentence[last];
    if (together && cueGap(other, first, last) < gap) nearer++;
  }
  return Math.min(3, nearer);
}

const features = new Features();

/** Scores of all candidates, with the features of each handed to `learn` where it is given. */
export function scoreCandidates(
  context: Context,
  index: number,
  candidates: readonly Candidate[],
  previous: number,
  before: Found | null,
  scorer: Scorer,
  learn?: (hashes: Uint32Array) => void,
): number[] {
  const setting = settingOf(context, index);
  return candidates.map((candidate) => {
    const crowd = crowdOf(context, index, candidate, previous, before);
    describe(features, context, index, candidate, setting, previous, crowd);
    learn?.(features.hashes.slice(0, features.size));
    return scoreOf(scorer, features);
  });
}
