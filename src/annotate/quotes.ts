import type { Span } from '../article';
import { isSpaceUnit } from './paragraphs';
import { isWordUnit } from './tokens';

/** A stretch between quotation marks, marks included, inside one paragraph. */
export interface Quoted extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** `open` has no closing mark: it goes on in the next paragraph or was never closed. */
  readonly open: boolean;
  /** It takes up the quote that the paragraph before left open. */
  readonly continues: boolean;
  /** How it is marked. */
  readonly mark: 'double' | 'single' | 'dash';
}

/** Marks that may close what each mark opens, likeliest first; mixed pairs occur on the web. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"“',
  '"': '"”“',
  '„': '“”"‟»',
  '”': '”“"',
  '‟': '”',
  '«': '»”',
  '»': '«»',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
  '’': '’',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '《': '',
};
const SINGLE = "‘'‚’‹›";
const MARKS = /[“”„‟"«»‘’‚‹›'「」『』]/g;

/** What may stand right before an opening mark. */
const BEFORE_OPENING = /[\s([{<–—\-/:;,.…¡¿“‘„"«»]/;
/** Short words that begin with an apostrophe, and years: not the start of a quotation. */
const ELIDED = /^(?:\d{1,2}s?\b|em\b|til\b|cause\b|tis\b|twas\b|n['’]|bout\b|round\b|s\b|t\b|k\b)/i;

/**
 * Finds what stands between quotation marks, in every convention at once.
 *
 * One walk per paragraph with at most one mark open: what is nested stays inside, a missing mark
 * costs one quotation and not the rest of the text. Which way « » point is read off the text.
 * Cannot know titles and scare quotes from speech: that is `speech.ts`.
 */
export function findQuoted(text: string, paragraphs: readonly Span[]): Quoted[] {
  const found: Quoted[] = [];
  const inward = pointsInward(text, paragraphs);
  let carried: Mark | null = null;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Span;
    const marks = marksOf(text, paragraph, inward);
    const next = paragraphs[index + 1];
    const walk = walkParagraph(text, paragraph, marks, carried);
    for (const span of walk.spans) found.push({ ...span, paragraph: index, open: false });
    carried = null;
    if (!walk.open) continue;
    const goesOn = next !== undefined && continuesIn(text, next, walk.open, inward);
    const end = goesOn ? paragraph.end : endOfUnclosed(text, paragraph, walk.open);
    if (end <= walk.open.at + 1) continue;
    found.push({
      start: walk.open.at,
      end,
      paragraph: index,
      open: true,
      continues: walk.continues,
      mark: walk.open.single ? 'single' : 'double',
    });
    if (goesOn) carried = walk.open;
  }
  return found;
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly sign: string;
  readonly single: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** True where » opens and « closes, as in German and Danish print: by what paragraphs meet first. */
function pointsInward(text: string, paragraphs: readonly Span[]): boolean {
  let inward = 0;
  if (!/[«»]/.test(text)) return false;
  for (const { start, end } of paragraphs) {
    const found = /[«»]/.exec(text.slice(start, end));
    if (found) inward += found[0] === '»' ? 1 : -1;
  }
  return inward > 0;
}

/** The marks of a paragraph, each with what its surroundings let it be. */
function marksOf(text: string, { start, end }: Span, inward: boolean): Mark[] {
  const marks: Mark[] = [];
  // A slice, for a search in the whole text would run on to the next mark, however far.
  const line = text.slice(start, end);
  MARKS.lastIndex = 0;
  for (let found = MARKS.exec(line); found; found = MARKS.exec(line)) {
    const at = start + found.index;
    let sign = found[0];
    let width = 1;
    // ’’ and '' are a double mark written as two single ones.
    if (/[‘’']/.test(sign) && /[‘’']/.test(text[at + 1] ?? '') && at + 1 < end) {
      sign = at === start || isSpaceUnit(text.charCodeAt(at - 1)) ? '“' : '”';
      width = 2;
      MARKS.lastIndex = found.index + 2;
    }
    const single = SINGLE.includes(sign);
    const before = at > start ? text.charCodeAt(at - 1) : 32;
    const after = at + width < end ? text.charCodeAt(at + width) : 32;
    // An apostrophe inside a word is never a mark.
    if (single && isWordUnit(before) && isWordUnit(after)) continue;
    const free = isSpaceUnit(before) || BEFORE_OPENING.test(text[at - 1] ?? ' ');
    let opens = free && !isSpaceUnit(after);
    // `, ”he said`: a space too many before the mark, one too few behind it.
    let closes = !isSpaceUnit(before) || isSpaceUnit(after) || sign === '”';
    if ('“„‘‚「『'.includes(sign)) opens = !isSpaceUnit(after) || sign !== '‘';
    else if (sign === '«') opens = !inward || (free && !isSpaceUnit(after));
    // Guillemets close wherever they point back, also behind the space that French sets.
    if (sign === (inward ? '«' : '»')) closes = true;
    if (sign === '»') opens = inward && free && !isSpaceUnit(after);
    else if (sign === '’') opens = opens && isSpaceUnit(before);
    else if (sign === '”')
      opens = free && !isSpaceUnit(after) && !/[.,;:?!)]/.test(text[at + 1] ?? '');
    if (single && opens && ELIDED.test(text.slice(at + 1, at + 8))) opens = false;
    if (single && sign !== '‹' && sign !== '›') {
      closes = closes && !isWordUnit(after) && !isSpaceUnit(before);
      // A straight or closing single mark opens only before a word.
      if ("'’".includes(sign)) opens = opens && isWordUnit(after);
    }
    // `" You did well."`: a space too many behind the opening mark.
    if (sign === '"' && free && !opens) opens = /^\s\p{Lu}/u.test(text.slice(at + 1, at + 4));
    // Inches and minutes.
    if (sign === '"' && before >= 48 && before <= 57) opens = false;
    if (opens || closes) marks.push({ at, end: at + width, sign, single, opens, closes });
  }
  return marks;
}

interface Walk {
  readonly spans: (Span & { readonly continues: boolean; readonly mark: 'double' | 'single' })[];
  readonly open: Mark | null;
  readonly continues: boolean;
}

function walkParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  carried: Mark | null,
): Walk {
  const spans: Walk['spans'] = [];
  let open: Mark | null = null;
  let continues = false;
  let nested = 0;
  let first = 0;
  if (carried) {
    const mark = marks[0];
    // The new paragraph repeats the opening mark, or just goes on until the closing one.
    if (mark && mark.at === paragraph.start && sameFamily(mark, carried)) {
      open = mark;
      first = 1;
    } else open = { ...carried, at: paragraph.start };
    continues = true;
  }
  const straight = countFrom(marks);
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    if (!open) {
      if (mark.opens) {
        open = mark;
        nested = 0;
      }
      continue;
    }
    if (mark.single !== open.single) {
      // A double mark inside single ones that never close: the single one was an apostrophe.
      if (open.single && mark.opens && !closesLater(marks, index, open)) {
        open = mark;
        nested = 0;
        continues = false;
      }
      continue;
    }
    const closing = mark.closes && (CLOSERS[open.sign] ?? '').includes(mark.sign);
    const reopens = mark.opens && opensAnew(marks, index, open, straight);
    if (reopens) {
      if (nests(marks, index)) nested++;
      else {
        // The mark before was never closed: give it up to here if it reads like speech.
        const end = sentenceEndBefore(text, open.at, mark.at);
        if (end) spans.push({ start: open.at, end, continues, mark: kindOf(open) });
        open = mark;
        continues = false;
      }
      continue;
    }
    if (!closing) continue;
    if (nested > 0) {
      nested--;
      continue;
    }
    if (open.single && isPlural(text, marks, index)) continue;
    spans.push({ start: open.at, end: mark.end, continues, mark: kindOf(open) });
    open = null;
    continues = false;
  }
  return { spans, open: keepOpen(text, open, paragraph), continues };
}

/** An apostrophe that opened nothing is no quotation, unless it begins the paragraph's speech. */
function keepOpen(text: string, open: Mark | null, { start }: Span): Mark | null {
  if (!open?.single) return open;
  const announced = open.at === start || /:\s?$/.test(text.slice(open.at - 2, open.at));
  return open.sign === '‘' && announced ? open : null;
}

const kindOf = (mark: Mark) => (mark.single ? 'single' : 'double');

function sameFamily(one: Mark, other: Mark): boolean {
  return one.single === other.single && one.opens;
}

/** How many straight double marks stand at or after each index. */
function countFrom(marks: readonly Mark[]): Uint32Array {
  const counts = new Uint32Array(marks.length + 1);
  for (let index = marks.length - 1; index >= 0; index--) {
    counts[index] = (counts[index + 1] as number) + (marks[index]?.sign === '"' ? 1 : 0);
  }
  return counts;
}

/** True for a mark that opens a quotation although one is open. */
function opensAnew(
  marks: readonly Mark[],
  index: number,
  open: Mark,
  straight: Uint32Array,
): boolean {
  const mark = marks[index] as Mark;
  if (mark.sign === '"' && open.sign === '"') {
    return !mark.closes && (straight[index] as number) % 2 === 0;
  }
  if (!'“„«‘‚「'.includes(mark.sign)) return false;
  // “ closes what „ or ” opened; « closes what » opened.
  if ((CLOSERS[open.sign] ?? '').includes(mark.sign)) {
    return mark.sign === open.sign && !mark.closes;
  }
  return mark.sign === open.sign || ('“„«'.includes(open.sign) && '“„'.includes(mark.sign));
}

/** True where the mark at `index` is closed and then one more mark closes the outer quotation. */
function nests(marks: readonly Mark[], index: number): boolean {
  const family = (from: number) => {
    for (let at = from; at < marks.length && at < from + 4; at++) {
      if (marks[at]?.single === marks[index]?.single) return at;
    }
    return -1;
  };
  const second = family(index + 1);
  if (second < 0 || marks[second]?.opens) return false;
  const third = family(second + 1);
  return third >= 0 && !marks[third]?.opens;
}

/** True where one of the next few marks can close `open`. */
function closesLater(marks: readonly Mark[], index: number, open: Mark): boolean {
  for (let at = index + 1; at < marks.length && at < index + 6; at++) {
    const mark = marks[at] as Mark;
    if (mark.single && mark.closes && (CLOSERS[open.sign] ?? '').includes(mark.sign)) return true;
  }
  return false;
}

/** "the workers’ rights": an apostrophe after s that a better closing mark follows. */
function isPlural(text: string, marks: readonly Mark[], index: number): boolean {
  const { at } = marks[index] as Mark;
  if (!/[sz]/.test(text[at - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 4))) {
    return false;
  }
  const next = marks[index + 1];
  return next ? next.closes && !next.opens && next.single : false;
}

/** Where speech that lacks its closing mark ends, before another opens; null if nowhere. */
function sentenceEndBefore(text: string, start: number, before: number): number | null {
  const end = /[.?!,…](?=[^.?!,…]{0,120}$)/.exec(text.slice(Math.max(start, before - 400), before));
  if (!end) return null;
  const at = Math.max(start, before - 400) + end.index + 1;
  return at > start + 12 ? at : null;
}

/** True where the paragraph `next` takes up the quotation that `open` began. */
function continuesIn(text: string, next: Span, open: Mark, inward: boolean): boolean {
  const first = marksOf(
    text,
    { start: next.start, end: Math.min(next.end, next.start + 2000) },
    inward,
  ).filter((mark) => !mark.single)[0];
  if (!first) return false;
  if (first.at === next.start) return first.opens;
  return !first.opens && first.closes && (CLOSERS[open.sign] ?? '').includes(first.sign);
}

/** Speech that begins a paragraph or follows a colon runs to its end; other strays stop early. */
function endOfUnclosed(text: string, paragraph: Span, open: Mark): number {
  const lead = text.slice(Math.max(paragraph.start, open.at - 3), open.at);
  if (open.at <= paragraph.start + 1 || /[:,]\s*$/.test(lead)) return paragraph.end;
  const end = /[.?!…](?=\s|$)/.exec(text.slice(open.at, Math.min(paragraph.end, open.at + 600)));
  return end && end.index > 12 ? open.at + end.index + 1 : open.at;
}
