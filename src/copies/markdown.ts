import type { Block, Cell } from '../article';
import { type Copy, factsOf, personOf, speakerOf, stack } from './copy';
import { type Weaver, weave } from './weave';

const weaver: Weaver = {
  // What would be read as markup is written as a character.
  text: (plain) => plain.replace(/[\\`*_[\]<>]/g, '\\$&'),
  inline: (inline, inner) => {
    switch (inline.kind) {
      case 'link':
        return `[${inner}](<${inline.href.replace(/[<>]/g, encodeURIComponent)}>)`;
      case 'emphasis':
        return `*${inner}*`;
      case 'strong':
        return `**${inner}**`;
      default:
        return inner;
    }
  },
};

/** The story as Markdown: head, blocks, who is who, and who said what. */
export function toMarkdown(copy: Copy): string {
  const { article, people, sayings, wording } = copy;
  const { title, standfirst } = article;
  const head = [
    `# ${weaver.text(title)}`,
    standfirst && `*${weaver.text(standfirst)}*`,
    factsOf(copy).map(weaver.text).join('  \n'),
  ].filter(Boolean);
  const quotes = sayings.map(
    (saying) => `> ${weaver.text(saying.words)}
>
> — ${weaver.text(speakerOf(saying, copy))}`,
  );
  const names = people.map((entry) => `- ${weaver.text(personOf(entry))}`).join('\n');
  const index = [
    ...(names ? [`## ${wording.people}`, names] : []),
    ...(quotes.length > 0 ? [`## ${wording.quotes}`, ...quotes] : []),
  ];
  return `${[...head, stack(article.blocks, blockToMarkdown), ...index].join('\n\n')}\n`;
}

function blockToMarkdown(block: Block, depth: number): string {
  const text = block.kind === 'preformatted' ? block.text : weave(block, weaver);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${text}`;
    case 'item':
      return `${'    '.repeat(depth)}${block.ordered ? '1.' : '-'} ${text}`;
    case 'blockquote':
      return `> ${text}`;
    case 'rule':
      return '---';
    case 'preformatted':
      return `\`\`\`\n${text.replaceAll('```', '``')}\n\`\`\``;
    case 'table':
      return tableToMarkdown(block.rows);
    case 'figure': {
      const pictures = block.images.map(({ src, alt }) => `![${weaver.text(alt)}](<${src}>)`);
      const under = [text, block.credit && `*${weaver.text(block.credit)}*`].filter(Boolean);
      return [...pictures, under.join(' ')].filter(Boolean).join('\n\n');
    }
    case 'embed':
      return `[${text || weaver.text(block.provider)}](<${block.href}>)`;
    case 'paragraph':
      // A line such as "1. May" or "# 4" would open a list or a heading.
      return text.replace(/^([#+-])(?=\s)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
  }
}

function tableToMarkdown(rows: readonly (readonly Cell[])[]): string {
  const line = (row: readonly Cell[]) =>
    `| ${row.map(({ text }) => weaver.text(text).replaceAll('|', '\\|')).join(' | ')} |`;
  const [head, ...rest] = rows;
  if (!head) return '';
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(line)].join('\n');
}
