import type { Block } from '../article';
import { pattern, words } from '../lists';
import { isCapital, plain } from '../prose';
import { inBoxesOf } from './boxed';
import { entryLines, entryTimes } from './entries';
import { form } from './form';
import { labelsOf } from './labels';
import type { Finding, Pass } from './pass';
import type { Story } from './story';
import { DESK } from './words';

const NAMES = words`
  author authors authorname authorbio authorbox byline bylines bio biography contributor
  contributors autor autoren auteur autore writer reporter date dates datetime dateline time
  timestamp pubdate publishdate published publishedat updated posted meta metadata postmeta
  entrymeta articlemeta readtime readingtime lesedauer <time> <header> byline-block
`;
/** A longer line says more than who and when. */
const MOST_WORDS = 14;
/** A biography is no longer, and stands among so many last lines. */
const LONGEST_BIO = 70;
const END = 4;
const MOST_DATE_WORDS = 24;
const LONGEST_DATED = 160;
/** "14:05", "12. März 2024", "Nov 19, 6:55 AM". A year alone is no date: "The launch is in 2028". */
const DATE = pattern`
  \b(?:\d{1,2}[:.h]\d{2}|\d{1,2}\D{1,24}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,3}\d{1,2}
  |\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b
`;
/** "von Ann Lee", "By Ann Lee and Bo Berg, Tern Bay". */
const BY = pattern`
  ^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|Texte?:|Autor:?|Автор:?)
  (?:\s(?:und|and|et|y|e|en|og|och|i)|,|:)?,?\s
`;
/** What stands between names and within them. */
const JOINING = words`und and et y e en og och van de der del di da le la les`;
/** More words are no names. */
const MOST_IN_NAMES = 9;
/** What stands before the sign of a mail address. */
const MAIL = /([\wÀ-ῼぁ-힣.-]{2,40})@[\dA-Za-zÀ-ῼぁ-힣-]{2,40}\.[A-Za-zÀ-ῼぁ-힣]/;
const DATE_ONLY = form(
  DATE,
  pattern`
    ^[a-zß-ῼぁ-힣.,:|•·–-]{0,12}\s?(?:[a-zß-ῼぁ-힣]{2,12}[.,]?\s){0,4}
    \d{1,4}[.,/:-]?\s?(?:[a-zß-ῼぁ-힣]{2,12}|\d{1,2})[.,/:-]?\s?(?:(?:19|20)\d{2})?[\s,|–•·-]*
    (?:(?:um|at|às|kl\.?|à|alle|om|-)?\s?\d{1,2}[:.h]\d{2})?
    (?:\s?(?:a\.m\.|p\.m\.|[a-z]{2,4}))?\s*$
  `,
);

/**
 * Who wrote it and when, where the story repeats its header: bylines, dates, reading time, the
 * author's biography. Times of a live blog's entries stay: they stand between prose.
 */
export const byline: Pass = {
  markup: NAMES,
  *find(story) {
    const times = entryTimes(story.lines);
    const names = story.article.authors.map(plain).filter((name) => name.length > 4);
    yield* labelsOf(story, DESK);
    yield* outside(story, names, times);
    yield* above(story, times);
    yield* atEnd(story, names);
    yield* entryLines(story);
    // A live blog's headings hold the time of their entry, or it stands over them.
    for (const finding of inBoxesOf(story, NAMES))
      if (finding.block.kind !== 'heading' && !times.has(finding.block)) yield finding;
  },
};

/** Short lines with an author's name or a date, above and below the story. */
function* outside(
  story: Story,
  names: readonly string[],
  times: ReadonlySet<Block>,
): Iterable<Finding> {
  const { lines, first, last } = story;
  for (const [i, line] of lines.entries()) {
    const { block, words, prose, linked } = line;
    if (block.kind === 'figure' || words > MOST_WORDS || prose) continue;
    const isOutside = i < first || i > last;
    const name = names.find((one) => line.plain.includes(one));
    if (name && (isOutside || (line.plain === name && story.inset(line)) || linked > 0.5))
      yield {
        block,
        evidence: `names the author, ${isOutside ? 'outside the story' : 'and nothing else'}`,
      };
    else if (isOutside && !times.has(block) && DATE_ONLY.test(block.text))
      yield { block, evidence: 'a date outside the story' };
  }
}

/** Lines over the first paragraph that say when or by whom; the standfirst may stand over them. */
function* above({ lines, first }: Story, times: ReadonlySet<Block>): Iterable<Finding> {
  const start = lines.findIndex(
    ({ prose, block }) => prose && !block.marks.includes('standfirst') && !isDated(block.text),
  );
  for (const [i, { block, words, prose }] of lines.entries()) {
    if (i >= start && start >= 0) return;
    const { kind, text } = block;
    if (kind === 'figure' || block.marks.includes('standfirst') || times.has(block)) continue;
    const isDate = DATE.test(text) && kind !== 'heading' && !/[?!]$/.test(text);
    if (isDate && kind !== 'item' && words <= MOST_DATE_WORDS && (!prose || isDated(text)))
      yield { block, evidence: 'a date above the story' };
    else if (words <= MOST_WORDS && !prose && namesWriter(text))
      yield { block, evidence: 'names who wrote it, above the story' };
    else if (i < first && kind === 'paragraph' && /^\d{1,5}$/.test(text))
      yield { block, evidence: 'a number alone, above the story' };
  }
}

/** The author's biography and address. Who is told of in the story itself is left there. */
function* atEnd({ lines, last }: Story, names: readonly string[]): Iterable<Finding> {
  for (const [i, line] of lines.entries()) {
    const { block, words, prose } = line;
    if (i < lines.length - END && i <= last) continue;
    if (/^(?:heading|figure|embed)$/.test(block.kind) || words > LONGEST_BIO) continue;
    // "Ann Lee writes about the harbour."
    const name = i >= lines.length - END && names.find((one) => line.plain.startsWith(one));
    if (name && lines.every((other) => other === line || !other.plain.includes(name)))
      yield { block, evidence: 'tells of the author, at the end' };
    else if (i > last && !prose && words <= MOST_WORDS && isMailOf(block.text, names))
      yield { block, evidence: 'the author’s address, below the story' };
  }
}

/** Whether a line says by whom and no more. */
function namesWriter(text: string): boolean {
  const [start = ''] = BY.exec(text) ?? [];
  const names = text.slice(start.length).split(/,?\s/);
  return (
    start !== '' &&
    names.length <= MOST_IN_NAMES &&
    names.every((name) => JOINING.has(name) || (isCapital(name) && /^[A-Za-zÀ-ῼ.’'-]+$/.test(name)))
  );
}

/** Whether a line says two times, when the story was published and when changed. */
function isDated(text: string): boolean {
  if (text.length > LONGEST_DATED) return false;
  return (text.match(/\b\d{1,2}[:.h]\d{2}\b/g) ?? []).length > 1 && /\b(?:19|20)\d{2}\b/.test(text);
}

/** Whether a line holds a mail address made of an author's name. */
function isMailOf(text: string, names: readonly string[]): boolean {
  // Asked of every line below the story, and hardly any has one.
  const box = text.includes('@') ? MAIL.exec(text)?.[1]?.toLowerCase() : undefined;
  return (
    box !== undefined &&
    names.some((name) => name.split(' ').some((part) => part.length > 3 && box.includes(part)))
  );
}
