import type { Cell } from '../article';
import { pattern, words } from '../lists';
import { inBoxesOf } from './boxed';
import { form } from './form';
import type { Pass } from './pass';
import type { Story } from './story';

const NAMES = words`stockticker stockquote stockquotes marketdata marketbar boersenkurse`;

/** "NAX 18.204 +0,4 %", "Gold 4.311 %-0,40": a name, a price, a change. */
export const QUOTATION = form(
  /[.,]\d{1,4}\s?%?$/,
  pattern`
    ^\S{1,24}(?:\s\S{1,24}){0,5}\s[+−-]?\d{1,3}(?:[.,]?\d{3}){0,3}(?:[.,]\d{1,4})?\s
    (?:%?[+−-]\d{1,4}[.,]\d{1,4}\s?%?|%?\d{1,4}[.,]\d{1,4}\s?%|%\d{1,4}[.,]\d{1,4})$
  `,
);
/** A change, by its sign and its decimals. */
const CHANGE = /^%?\s?[+−-]\s?%?\s?\d{1,4}[.,]\d{1,4}\s?%?$/;
/** How an exchange calls what it trades, in capitals. */
const SYMBOL = /^[A-ZÀ-Я\d][A-ZÀ-Я\d.&/^=-]{0,9}$/;
/** A larger table is the story's own. */
const MOST_ROWS = 4;
/** A line that stands among so many of its like is a list of the story's. */
const MOST_LINES = 6;

/**
 * Prices of the day that a site shows beside any story: a line or a small table of names, prices
 * and changes. What the story's prose names itself stays, and so does a longer list.
 */
export const ticker: Pass = {
  markup: NAMES,
  *find(story) {
    const quoted = story.lines.filter(({ block }) => QUOTATION.test(block.text));
    if (quoted.length <= MOST_LINES)
      for (const line of quoted)
        if (!isTold(story, line.block.text.split(/\s/, 1)[0] ?? ''))
          yield { block: line.block, evidence: 'a name, a price and a change' };
    for (const line of story.lines) {
      const { block } = line;
      if (block.kind === 'table' && isQuotes(story, block.rows))
        yield { block, evidence: 'a small table of prices and changes' };
    }
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};

function isQuotes(story: Story, rows: readonly (readonly Cell[])[]): boolean {
  const body = rows.filter((row) => row.some(({ text }) => CHANGE.test(text)));
  return (
    body.length > 0 &&
    rows.length <= MOST_ROWS &&
    rows.length - body.length <= 1 &&
    body.every(([name]) => isSymbol(name?.text ?? '') && !isTold(story, name?.text ?? ''))
  );
}

function isSymbol(name: string): boolean {
  return name === name.toUpperCase() && SYMBOL.test(name);
}

/** Whether some paragraph speaks of what the line is about. */
function isTold({ lines }: Story, name: string): boolean {
  return name.length < 2 || lines.some(({ prose, block }) => prose && block.text.includes(name));
}
