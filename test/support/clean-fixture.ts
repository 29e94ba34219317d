import type { Block, CleanArticle } from '../../src/article';

/** The story a fixture stands in: enough prose for there to be one. */
const BEFORE = `
  <p>The council voted on Tuesday to approve the harbour budget, after a session that ran until two in the morning.</p>
  <p>Work on the northern pier begins in May and is expected to take three years, the harbour master said.</p>
  <p>The money comes from the town, the island and a fund for old harbours, in three parts of almost the same size.</p>`;
const AFTER = `
  <p>Two members of the council left the hall before the vote, and one of them did not come back until the next day.</p>
  <p>The opposition had asked for a delay, but found no majority among the smaller parties of the council.</p>
  <p>A first report on the cost of the new cranes is due before the summer, according to the finance office.</p>`;

/** A fixture's page: a whole document, or a fragment that is put into the middle of a story. */
export function pageOf(fixture: string): string {
  if (/<html/i.test(fixture)) return fixture;
  return `<html lang="en"><head><title>Harbour budget passes after long night</title></head>
    <body><h1>Harbour budget passes after long night</h1>
    <main><article>${BEFORE}${fixture}${AFTER}</article></main></body></html>`;
}

const NAMES: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'p',
  heading: 'h',
  item: '-',
  blockquote: '>',
  preformatted: 'pre',
  table: 'table',
  figure: 'fig',
  embed: 'embed',
  rule: '---',
};

/** An article as lines a person can read: what stays, then what went and by which pass. */
export function print({ blocks, removed }: CleanArticle): string {
  const lines = blocks.map((block) => `${nameOf(block)}   ${block.text}`.trimEnd());
  if (removed.length) lines.push('--- removed');
  for (const { pass, text } of removed) lines.push(`${pass}   ${text}`);
  return `${lines.join('\n')}\n`;
}

function nameOf(block: Block): string {
  const marks = block.marks.length ? `[${block.marks.join(' ')}]` : '';
  return `${NAMES[block.kind]}${block.kind === 'heading' ? block.level : ''}${marks}`;
}
