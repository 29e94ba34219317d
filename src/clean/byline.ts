import { plain } from '../prose';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Finding, Pass } from './pass';
import type { Story } from './story';
import { DESK } from './words';

const MARKUP =
  `author authors authorname authorbio authorbox byline bylines bio biography contributor contributors autor autoren auteur autore writer reporter date dates datetime dateline time timestamp pubdate publishdate published publishedat updated posted meta metadata postmeta entrymeta articlemeta readtime readingtime lesedauer <time> <header> byline-block`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);
/** A longer line says more than who and when. */
const MOST_WORDS = 14;
/** A biography is no longer, and stands among so many last lines. */
const LONGEST_BIO = 70;
const END = 4;
const MOST_DATE_WORDS = 24;
const LONGEST_DATED = 160;
/** "14:05", "12. März 2024", "Nov 19, 6:55 AM". A year alone is no date: "The launch is in 2028". */
const DATE =
  /\b(?:\d{1,2}[:.h]\d{2}|\d{1,2}\D{1,24}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,3}\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b/;
/** "von Ann Lee", "By Ann Lee and Bo Berg, Tern Bay". */
const BY =
  /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|Texte?:|Autor:?|Автор:?)(?:\s(?:und|and|et|y|e|en|og|och|i)|,|:)?(?:(?:\s|,\s)(?:\p{Lu}[\p{L}.’'-]*|und|and|et|y|e|en|og|och|van|de|der|del|di|da|le|la|les)){1,9}$/u;
/** What stands before the sign of a mail address. */
const MAIL = /([\p{L}\d._-]{2,40})@[\p{L}\d-]{2,40}\.\p{L}/u;
const DATE_ONLY =
  /^[\p{L}.,:|•·–-]{0,12}\s?(?:[\p{L}]{2,12}[.,]?\s){0,4}\d{1,4}[.,/:-]?\s?(?:[\p{L}]{2,12}|\d{1,2})[.,/:-]?\s?(?:(?:19|20)\d{2})?[\s,|–•·-]*(?:(?:um|at|às|kl\.?|à|alle|om|-)?\s?\d{1,2}[:.h]\d{2})?(?:\s?(?:Uhr|AM|PM|a\.m\.|p\.m\.|[A-Z]{2,4}))?\s*$/iu;

/**
 * Who wrote it and when, where the story repeats its header: bylines, dates, reading time, the
 * author's biography. Times of a live blog's entries stay: they stand between prose.
 */
export const byline: Pass = {
  markup: MARKUP,
  *find(story) {
    const { article, lines, first, last } = story;
    const top = lines.findIndex(
      ({ prose, block }) => prose && !block.marks.includes('standfirst') && !isDated(block.text),
    );
    const start = top < 0 ? lines.length : top;
    yield* labelsOf(story, DESK);
    const names = article.authors.map(plain).filter((name) => name.length > 4);
    for (const [i, line] of lines.entries()) {
      if (line.block.kind === 'figure' || line.words > MOST_WORDS || line.prose) continue;
      const outside = i < first || i > last;
      const name = names.find((one) => line.plain.includes(one));
      if (name && (outside || (line.plain === name && story.inset(line)) || line.linked > 0.5))
        yield {
          block: line.block,
          evidence: `names the author, ${outside ? 'outside the story' : 'and nothing else'}`,
        };
      else if (outside && DATE.test(line.block.text) && DATE_ONLY.test(line.block.text))
        yield { block: line.block, evidence: 'a date outside the story' };
    }
    for (const [i, line] of lines.entries()) {
      if (line.block.kind === 'heading' || line.block.kind === 'figure' || line.words > LONGEST_BIO)
        continue;
      // "Ann Lee writes about the harbour." Who is told of in the story itself is left there.
      const name = i >= lines.length - END && names.find((one) => line.plain.startsWith(one));
      if (name && lines.every((other) => other === line || !other.plain.includes(name)))
        yield { block: line.block, evidence: 'tells of the author, at the end' };
      if (
        i < start &&
        line.words <= MOST_DATE_WORDS &&
        (!line.prose || isDated(line.block.text)) &&
        line.block.kind !== 'item' &&
        DATE.test(line.block.text) &&
        !/[?!]$/.test(line.block.text) &&
        !line.block.marks.includes('standfirst')
      )
        yield { block: line.block, evidence: 'a date above the story' };
    }
    for (const [i, line] of lines.entries())
      if (i < start && BY.test(line.block.text) && line.words <= MOST_WORDS && !line.prose)
        yield { block: line.block, evidence: 'names who wrote it, above the story' };
    for (const [i, { block, words, prose }] of lines.entries()) {
      if (prose || block.kind === 'figure' || block.kind === 'embed') continue;
      if (i > last && words <= MOST_WORDS && isMailOf(block.text, names))
        yield { block, evidence: 'the author’s address, below the story' };
      else if (i < first && block.kind === 'paragraph' && /^\d{1,5}$/.test(block.text))
        yield { block, evidence: 'a number alone, above the story' };
    }
    yield* entryLines(story);
    // A live blog's headings hold the time of their entry.
    for (const finding of inBoxesOf(story, NAMES))
      if (finding.block.kind !== 'heading') yield finding;
  },
};

/** Whether a line says two times, when the story was published and when changed. */
function isDated(text: string): boolean {
  if (text.length > LONGEST_DATED) return false;
  return (text.match(/\b\d{1,2}[:.h]\d{2}\b/g) ?? []).length > 1 && /\b(?:19|20)\d{2}\b/.test(text);
}

/** Whether a line holds a mail address made of an author's name. */
function isMailOf(text: string, names: readonly string[]): boolean {
  const box = MAIL.exec(text)?.[1]?.toLowerCase();
  return (
    box !== undefined &&
    names.some((name) => name.split(' ').some((part) => part.length > 3 && box.includes(part)))
  );
}

/** "21:00 Ann Lee", "2 hours ago 10:05 Ann Lee": over each entry of a live blog. */
const ENTRY =
  /^(?:\d{1,3}\s\p{L}{1,9}\s\p{L}{1,6})?\s?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s?(?=\p{Lu})/iu;
/** So many lines alike are the heads of entries. */
const ENTRIES = 3;

/** Who wrote an entry and when, where the time does not stand alone; a bare time is the entry's. */
function* entryLines(story: Story): Iterable<Finding> {
  const heads = story.lines.filter(
    (line) => line.words <= 8 && !line.prose && ENTRY.test(line.block.text) && story.inset(line),
  );
  if (heads.length < ENTRIES) return;
  for (const { block } of heads)
    if (block.kind === 'paragraph')
      yield { block, evidence: `the head of one of ${heads.length} entries` };
}
