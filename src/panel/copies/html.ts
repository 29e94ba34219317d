import type { Block } from '../../article';
import { type Copy, factsOf } from './copy';
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
export function toHtml({ article, blocks }: Copy): string {
  const { title, standfirst, lang, dir } = article;
  const facts = factsOf(article).map((fact) =>
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
${blocks.map(blockToHtml).join('\n')}
</html>
`;
}

function blockToHtml(block: Block): string {
  const text = weave(block, weaver);
  switch (block.kind) {
    case 'paragraph':
      return `<p>${text}</p>`;
    case 'heading':
      return `<h${block.level}>${text}</h${block.level}>`;
    case 'blockquote':
      return `<blockquote><p>${text}</p></blockquote>`;
    case 'preformatted':
      return `<pre>${text}</pre>`;
    case 'rule':
      return '<hr>';
    case 'item': {
      const list = block.ordered ? 'ol' : 'ul';
      const open = `<${list}>`.repeat(block.depth + 1);
      return `${open}<li>${text}</li>${`</${list}>`.repeat(block.depth + 1)}`;
    }
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
