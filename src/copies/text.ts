import type { Block } from '../article';
import { type Copy, factsOf, personOf, speakerOf, stack } from './copy';

/** The story as plain text, a blank line between blocks, then who is who and who said what. */
export function toText(copy: Copy): string {
  const { article, people, sayings, wording } = copy;
  const { title, standfirst } = article;
  const head = [title, standfirst, factsOf(copy).join('\n')];
  const number = counter();
  const body = stack(article.blocks, (block, depth) =>
    blockToText(block, depth, number(block, depth)),
  );
  const names = people.map((entry) => `• ${personOf(entry)}`);
  const quotes = sayings.map((saying) => `${saying.words}\n— ${speakerOf(saying, copy)}`);
  const index = [
    ...(names.length > 0 ? [wording.people, names.join('\n')] : []),
    ...(quotes.length > 0 ? [wording.quotes, ...quotes] : []),
  ];
  return `${[...head, body, ...index].filter(Boolean).join('\n\n')}\n`;
}

/** Tells the number of one block after the other within its ordered list; null for all else. */
function counter(): (block: Block, depth: number) => number | null {
  let counts: number[] = [];
  return (block, depth) => {
    if (block.kind !== 'item') counts = [];
    else {
      counts = counts.slice(0, depth + 1);
      counts[depth] = block.ordered ? (counts[depth] ?? 0) + 1 : 0;
    }
    return counts[depth] || null;
  };
}

function blockToText(block: Block, depth: number, number: number | null): string {
  switch (block.kind) {
    case 'item':
      return `${'  '.repeat(depth)}${number === null ? '•' : `${number}.`} ${block.text}`;
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
    case 'figure':
      return [block.text, block.credit].filter(Boolean).join(' ');
    case 'embed':
      return [block.text || block.provider, block.href].join('\n');
    case 'rule':
      return '* * *';
    default:
      return block.text;
  }
}
