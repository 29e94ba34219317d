import type { Block } from '../../article';
import { type Copy, factsOf } from './copy';

/** The story as plain text, a blank line between blocks. */
export function toText({ article, blocks }: Copy): string {
  const { title, standfirst } = article;
  const head = [title, standfirst, factsOf(article).join('\n')];
  return `${[...head, ...blocks.map(blockToText)].filter(Boolean).join('\n\n')}\n`;
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'item':
      return `${'  '.repeat(block.depth)}• ${block.text}`;
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
