import { type Block, depthsOf } from '../article';
import { type Copy, factsOf, personOf, speakerOf } from './copy';
import { type Weaver, weave } from './weave';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? '');

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const;

const weaver: Weaver = {
  text: escaped,
  inline: (inline, inner) => {
    if (inline.kind === 'link') return `<a href="${escaped(inline.href)}">${inner}</a>`;
    if (inline.kind === 'lang') return `<span lang="${escaped(inline.lang)}">${inner}</span>`;
    const tag = TAGS[inline.kind];
    return `<${tag}>${inner}</${tag}>`;
  },
};

const STYLE = `body{max-width:40em;margin:3em auto;padding:0 1.2em;font:1.15em/1.6 Georgia,serif;color:#1c1a17;background:#fffdf9}
h1{line-height:1.15}img{max-width:100%;height:auto}figcaption,.facts{font:.75em/1.5 sans-serif;color:#5e584f}
table{border-collapse:collapse}td,th{padding:.4em .8em .4em 0;border-bottom:1px solid #ddd;text-align:start}
@media(prefers-color-scheme:dark){body{color:#e6e3dd;background:#1b1b1d}a{color:#9db8ff}}`;

/** The story as one file that any browser opens: a string for a file, never for a page. */
export function toHtml(copy: Copy): string {
  const { article } = copy;
  const { title, standfirst, lang, dir } = article;
  const facts = factsOf(copy).map((fact) =>
    fact === article.url && /^https?:/.test(fact)
      ? `<a href="${escaped(fact)}">${escaped(fact)}</a>`
      : escaped(fact),
  );
  return `<!doctype html>
<html lang="${escaped(lang ?? '')}" dir="${dir ?? 'auto'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
${standfirst ? `<p><em>${escaped(standfirst)}</em></p>\n` : ''}<p class="facts">${facts.join('<br>')}</p>
${[...blocksToHtml(article.blocks), ...indexToHtml(copy)].join('\n')}
</html>
`;
}

/** Who is who, and who said what. */
function indexToHtml(copy: Copy): string[] {
  const { people, sayings, wording } = copy;
  const names = people.map((entry) => `<li>${escaped(personOf(entry))}`);
  const quotes = sayings.map(
    (saying) =>
      `<blockquote><p>${escaped(saying.words)}</p><p>— ${escaped(speakerOf(saying, copy))}</p></blockquote>`,
  );
  const under = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [`<h2>${escaped(heading)}</h2>`, ...lines] : [];
  return [
    ...under(wording.people, names.length > 0 ? ['<ul>', ...names, '</ul>'] : []),
    ...under(wording.quotes, quotes),
  ];
}

/** The blocks in order; neighbouring items share their lists, neighbouring quotations their frame. */
function blocksToHtml(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  /** The elements that are open, outermost first. */
  const open: string[] = [];
  const leave = (depth: number) => {
    while (open.length > depth) lines.push(`</${open.pop()}>`);
  };
  const enter = (tag: string, depth: number) => {
    if (open[depth - 1] !== tag) leave(depth - 1);
    leave(depth);
    while (open.length < depth) {
      open.push(tag);
      lines.push(`<${tag}>`);
    }
  };
  const depths = depthsOf(blocks);
  blocks.forEach((block, i) => {
    if (block.kind === 'item') enter(block.ordered ? 'ol' : 'ul', (depths[i] ?? 0) + 1);
    else if (block.kind === 'blockquote') enter('blockquote', 1);
    else leave(0);
    lines.push(blockToHtml(block));
  });
  leave(0);
  return lines;
}

function blockToHtml(block: Block): string {
  const text = weave(block, weaver);
  switch (block.kind) {
    case 'paragraph':
    case 'blockquote':
      return `<p>${text}</p>`;
    case 'heading':
      return `<h${block.level}>${text}</h${block.level}>`;
    case 'preformatted':
      return `<pre>${text}</pre>`;
    case 'rule':
      return '<hr>';
    case 'item':
      return `<li>${text}`;
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map(({ text, header, colspan, rowspan }) => {
          const tag = header ? 'th' : 'td';
          const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
          return `<${tag}${spans}>${escaped(text)}</${tag}>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table>${rows.join('')}</table>`;
    }
    case 'figure': {
      const images = block.images.map(
        ({ src, alt }) => `<img src="${escaped(src)}" alt="${escaped(alt)}">`,
      );
      const credit = block.credit ? ` <small>${escaped(block.credit)}</small>` : '';
      return `<figure>${images.join('')}<figcaption>${text}${credit}</figcaption></figure>`;
    }
    case 'embed':
      return `<p><a href="${escaped(block.href)}">${text || escaped(block.provider)}</a></p>`;
  }
}
