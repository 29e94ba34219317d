// A cleaned story as plain text for a terminal.

const WIDTH = 88;

/** The story, then its people and its quotes, each with who said it. */
export function printStory(story, { people, mentions, quotes }) {
  const rule = '─'.repeat(WIDTH);
  const credits = [story.byline, day(story.published), story.siteName].filter(Boolean);
  const words = ({ start, end }) => story.text.slice(start, end);
  return [
    wrap(story.title),
    credits.join(' · '),
    rule,
    ...story.blocks.map(printBlock),
    rule,
    `People: ${people.length || 'none found'}`,
    people
      .map((person, id) => printPerson(person, mentions.filter((m) => m.person === id).length))
      .join('\n'),
    `Quotes: ${quotes.length || 'none found'}`,
    quotes
      .map(({ content, attribution }) => {
        const speaker = people[attribution?.speaker]?.name ?? attribution?.speakerText;
        return wrap(`${content.map(words).join(' … ')} — ${speaker ?? 'unknown'}`, '  ');
      })
      .join('\n'),
    rule,
    `Removed: ${story.removed.length || 'nothing'}`,
    story.removed.map(({ pass, text }) => wrap(`${pass}: ${text.slice(0, 70)}`, '  ')).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function printBlock(block) {
  switch (block.kind) {
    case 'heading':
      return wrap(`## ${block.text}`);
    case 'item':
      return wrap(`• ${block.text}`, '  '.repeat(block.depth));
    case 'blockquote':
      return wrap(block.text, '  | ');
    case 'figure':
      return wrap(`[Picture] ${[block.text, block.credit].filter(Boolean).join(' ')}`);
    case 'embed':
      return wrap(`[${block.provider}] ${block.href}`);
    case 'preformatted':
      return block.text;
    case 'rule':
      return '* * *';
    default:
      return wrap(block.text);
  }
}

function printPerson({ name, role, credit }, mentioned) {
  const times = mentioned === 1 ? 'once' : `${mentioned} times`;
  return `  ${name}${role ? `, ${role}` : ''} (${credit ? 'credit' : times})`;
}

function day(date) {
  return date?.slice(0, 10);
}

/** Breaks a text into lines at its spaces. */
function wrap(text, indent = '') {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line && indent.length + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => indent + line).join('\n');
}
