import type { Block } from '../article';
import { form } from './form';
import type { Finding } from './pass';
import type { Line, Story } from './story';

/** "21:00 Ann Lee", "2 hours ago 10:05 Ann Lee": over each entry of a live blog. */
const ENTRY = form(
  /\d[:.]\d{2}/,
  /^(?:\d{1,3}\s[a-zß-ῼぁ-힣]{1,9}\s[a-zß-ῼぁ-힣]{1,6})?\s?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s?[a-zß-ֆḁ-ῼ]/,
);
/** So many lines alike are the heads of entries. */
const ENTRIES = 3;

/** "14:05", "2.40 p.m.", "15:10 Uhr". */
const TIME = form(
  /^\d{1,2}[:.h]\d/i,
  /^\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s[a-z]{2,4})?$/,
);

/** The times of a live blog's entries; the first stands above all prose. */
export function entryTimes(lines: readonly Line[]): ReadonlySet<Block> {
  const times = lines.filter(({ block }) => TIME.test(block.text)).map(({ block }) => block);
  return new Set(times.length < ENTRIES ? [] : times);
}

/** Who wrote an entry and when, where the time does not stand alone; a bare time is the entry's. */
export function* entryLines(story: Story): Iterable<Finding> {
  const heads = story.lines.filter(
    (line) => line.words <= 8 && !line.prose && ENTRY.test(line.block.text) && story.inset(line),
  );
  if (heads.length < ENTRIES) return;
  for (const { block } of heads)
    if (block.kind === 'paragraph' && !TIME.test(block.text))
      yield { block, evidence: `the head of one of ${heads.length} entries` };
}
