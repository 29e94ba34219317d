// Reads a story of the benchmark: a few named lines, then the text in a small part of Markdown.
// `stories/README.md` shows the notation.

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** Inline notation to HTML: **strong**, _emphasis_, [text](address). */
const inline = (text) =>
  escapeHtml(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)_(.+?)_(?=\s|$)/g, '$1<em>$2</em>')
    .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>');

const plain = (text) =>
  text
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(^|\s)_(.+?)_(?=\s|$)/g, '$1$2')
    .replace(/\[(.+?)\]\((.+?)\)/g, '$1');

const cells = (row) =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** One chunk between blank lines as a block; `lines` are what a reader must find again. */
function readBlock(chunk) {
  const rows = chunk.split('\n');
  const first = rows[0];
  if (first.startsWith('## '))
    return { kind: 'heading', html: inline(first.slice(3)), lines: [plain(first.slice(3))] };
  if (first.startsWith('> ')) {
    const text = rows.map((row) => row.replace(/^> ?/, '')).join(' ');
    return { kind: 'quote', html: inline(text), lines: [plain(text)] };
  }
  if (first.startsWith('- ')) {
    const items = rows.map((row) => row.slice(2));
    return { kind: 'list', items: items.map(inline), lines: items.map(plain) };
  }
  if (first.startsWith('|')) {
    const table = rows.map(cells);
    return {
      kind: 'table',
      rows: table.map((row) => row.map(inline)),
      lines: table.map((row) => plain(row.join(' '))),
    };
  }
  const photo = first.match(/^!\[(.*)\]\((\S+) (\d+)x(\d+)\)(?: \((.*)\))?$/);
  if (photo) {
    const [, caption, src, width, height, credit] = photo;
    return { kind: 'figure', caption, src, width, height, credit, lines: [caption] };
  }
  const text = rows.join(' ');
  return { kind: 'paragraph', html: inline(text), lines: [plain(text)] };
}

/** The story of one file. Throws where a place of the benchmark could not be found in it. */
export function readStory(source, name) {
  const [head, ...chunks] = source.trim().split(/\n{2,}/);
  const story = { name };
  for (const line of head.split('\n')) {
    const [, key, value] = line.match(/^(\w+): (.*)$/) ?? [];
    if (!key) throw new Error(`${name}: "${line}" is not "name: value"`);
    story[key] = value;
  }
  story.blocks = chunks.map(readBlock);
  for (const kind of ['list', 'figure'])
    if (!story.blocks.some((block) => block.kind === kind)) throw new Error(`${name}: no ${kind}`);
  story.lines = [story.title, ...story.blocks.flatMap((block) => block.lines)];
  return story;
}

export { escapeHtml };
