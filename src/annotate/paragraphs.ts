import type { Span } from '../article';

/** True for spaces of every width, line breaks and direction marks. */
export function isSpaceUnit(unit: number): boolean {
  return (
    unit <= 32 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    (unit >= 0x202a && unit <= 0x202f) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Spans of the paragraphs of a text: what blank lines separate, without the space around it. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  const blankLine = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  const push = (end: number) => {
    let first = start;
    let last = end;
    while (first < last && isSpaceUnit(text.charCodeAt(first))) first++;
    while (last > first && isSpaceUnit(text.charCodeAt(last - 1))) last--;
    if (first < last) paragraphs.push({ start: first, end: last });
  };
  for (let found = blankLine.exec(text); found; found = blankLine.exec(text)) {
    push(found.index);
    start = blankLine.lastIndex;
  }
  push(text.length);
  return paragraphs;
}
