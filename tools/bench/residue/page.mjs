// Lays a story out as a page: six markups, one widget at one of eight places.
import { escapeHtml } from './story.mjs';

/** Where a widget can stand, in reading order. */
export const PLACES = [
  'before headline',
  'under headline',
  'after first',
  'mid-body',
  'by list',
  'by figure',
  'after last',
  'after body',
];

const INSIDE = PLACES.slice(2, 7);

/** Short names for places that go together, as `data-at` of a widget uses them. */
const GROUPS = {
  top: PLACES.slice(0, 2),
  body: PLACES.slice(2, 6),
  end: PLACES.slice(6),
};

/** The places a widget is put at: all, or those it names. */
export const placesOf = ({ at }) =>
  at ? at.split(', ').flatMap((name) => GROUPS[name] ?? [name]) : PLACES;

const picture = ({ src, width, height, caption }) =>
  `<img src="${src}" alt="${escapeHtml(caption)}" width="${width}" height="${height}">`;

const list = ({ items }, attributes = '') =>
  `<ul${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const table = ({ rows: [head, ...rows] }) =>
  `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const figure = (block, cls = '', creditCls = '') =>
  `<figure${cls}>${picture(block)}<figcaption>${escapeHtml(block.caption)}${
    block.credit ? ` <span${creditCls}>${escapeHtml(block.credit)}</span>` : ''
  }</figcaption></figure>`;

/** The usual way to write a block that a markup does not write in its own way. */
const usual = {
  heading: ({ html }) => `<h2>${html}</h2>`,
  quote: ({ html }) => `<blockquote><p>${html}</p></blockquote>`,
  list,
  table,
  figure,
};

/**
 * Six ways to write the same story. `paragraph` also writes the lines of a widget that has lost
 * its markup; `wrap` goes around every block; `body` and `page` hold the whole.
 */
export const MARKUPS = {
  // Semantic elements, telling names.
  article: {
    paragraph: (html) => `<p>${html}</p>`,
    body: (inner) => `<div class="article-body" itemprop="articleBody">${inner}</div>`,
    page: (s, top, under, body, after) => `
<header class="site-header"><nav class="main-nav"><ul>${navigation(s)}</ul></nav></header>
<main id="main"><article class="article">${top}
<header class="article-header"><h1 class="headline">${escapeHtml(s.title)}</h1>
<div class="byline"><span class="author">${escapeHtml(s.byline)}</span> <time datetime="${s.published}">${s.published.slice(0, 10)}</time></div></header>
${under}${body}${after}</article></main>
<footer class="site-footer"><p>© 2026 ${s.site}</p></footer>`,
  },
  // Generated names that say nothing.
  hashed: {
    paragraph: (html) => `<p class="css-1k9x2fp e1jq0">${html}</p>`,
    heading: ({ html }) => `<h2 class="css-8dm3qa">${html}</h2>`,
    list: (block) => list(block, ' class="css-0u7r1l"'),
    figure: (block) => figure(block, ' class="css-z3k8bb"', ' class="css-cq11x0"'),
    body: (inner) =>
      `<section class="css-77hgeu e1jq1"><div class="css-53u6y8">${inner}</div></section>`,
    page: (s, top, under, body, after) => `
<div id="app"><div class="css-a1b2c3"><div class="css-9ol2vx">${links(s)}</div></div>
<main class="css-4kk0dz"><div class="css-1vxca1">${top}
<div class="css-rr6e2m"><h1 class="css-1lsht1">${escapeHtml(s.title)}</h1><div class="css-vp77d3"><span class="css-1n7hyt">${escapeHtml(s.byline)}</span><time class="css-1sbuyq" datetime="${s.published}">${s.published.slice(0, 10)}</time></div></div>
${under}${body}${after}</div></main>
<footer class="css-15uy5y"><div class="css-q8p1aa">© 2026 ${s.site}</div></footer></div>`,
  },
  // No element says what it is.
  soup: {
    paragraph: (html) => `<div class="t">${html}</div>`,
    heading: ({ html }) => `<div class="h"><b>${html}</b></div>`,
    figure: (block) =>
      `<div class="f">${picture(block)}<div class="c">${escapeHtml(block.caption)} <span>${escapeHtml(block.credit ?? '')}</span></div></div>`,
    body: (inner) => `<div class="b"><div class="bi">${inner}</div></div>`,
    page: (s, top, under, body, after) => `
<div class="w"><div class="n">${links(s)}</div><div class="m"><div class="l">${top}
<div class="hd"><div class="k"><h1>${escapeHtml(s.title)}</h1></div><div class="by">${escapeHtml(s.byline)}</div><div class="d">${s.published.slice(0, 10)}</div></div>
${under}${body}${after}</div></div><div class="ft">© 2026 ${s.site}</div></div>`,
  },
  // One container, the text cut by line breaks.
  br: {
    paragraph: (html) => `${html}<br><br>\n`,
    heading: ({ html }) => `<b>${html}</b><br><br>\n`,
    body: (inner) => `<div id="storytext">${inner}</div>`,
    page: (s, top, under, body, after) => `
<div id="top"><p>${links(s)}</p></div><div id="content">${top}
<h1>${escapeHtml(s.title)}</h1><p><i>${escapeHtml(s.byline)}, ${s.published.slice(0, 10)}</i></p>
${under}${body}${after}</div><div id="bottom">© 2026 ${s.site}</div>`,
  },
  // A wrapper around every block, as block editors write it.
  wrapper: {
    paragraph: (html) => `<p>${html}</p>`,
    wrap: (html) => `<div class="block-wrap"><div class="block-inner">${html}</div></div>`,
    body: (inner) => `<div class="post-content">${inner}</div>`,
    page: (s, top, under, body, after) => `
<header><ul>${navigation(s)}</ul></header><main><article>${top}
<h1>${escapeHtml(s.title)}</h1><div class="meta"><a rel="author" href="/people/1">${escapeHtml(s.byline)}</a> <time datetime="${s.published}">${s.published.slice(0, 10)}</time></div>
${under}${body}${after}</article></main><footer>© 2026 ${s.site}</footer>`,
  },
  // A section for every paragraph.
  section: {
    paragraph: (html) => `<p class="text">${html}</p>`,
    wrap: (html) => `<section class="article-section">${html}</section>`,
    body: (inner) => `<div class="article__body">${inner}</div>`,
    page: (s, top, under, body, after) => `
<nav aria-label="Main"><ul>${navigation(s)}</ul></nav><main><div class="article">${top}
<section class="article-head"><h1>${escapeHtml(s.title)}</h1><p class="authors">${escapeHtml(s.byline)}</p><time datetime="${s.published}">${s.published.slice(0, 10)}</time></section>
${under}${body}${after}</div></main><footer>© 2026 ${s.site}</footer>`,
  },
};

const sections = (s) => s.sections.split(', ');
const navigation = (s) =>
  sections(s)
    .map((name, i) => `<li><a href="/s/${i}">${name}</a></li>`)
    .join('');
const links = (s) =>
  sections(s)
    .map((name, i) => `<a href="/s/${i}">${name}</a>`)
    .join(' | ');

/** What every page shows around the story; none of it is story. */
export const surroundings = (s) => [
  ...sections(s),
  `© 2026 ${s.site}`,
  s.byline,
  s.published.slice(0, 10),
];

/** Index into the story's blocks before which a place lies. */
function indexOf(place, { blocks }) {
  const kind = (name) => blocks.findIndex((block) => block.kind === name);
  const paragraphs = blocks.flatMap((block, i) => (block.kind === 'paragraph' ? [i] : []));
  switch (place) {
    case 'after first':
      return paragraphs[0] + 1;
    case 'mid-body':
      // Between two paragraphs near the middle.
      return (
        1 +
        paragraphs
          .filter((i) => blocks[i + 1]?.kind === 'paragraph')
          .reduce((best, i) =>
            Math.abs(i - blocks.length / 2) < Math.abs(best - blocks.length / 2) ? i : best,
          )
      );
    case 'by list':
      return kind('list') + 1;
    case 'by figure':
      return kind('figure') + 1;
    default:
      return blocks.length;
  }
}

/** The widget as HTML in a page's own markup: as it is, or as bare lines of the story's kind. */
function inject(widget, way, markup) {
  const wrap = markup.wrap ?? ((html) => html);
  if (typeof widget[way] === 'string') return widget[way];
  return widget[way]
    .map(({ level, list, html }) => {
      if (level) return wrap(`<h${level}>${html}</h${level}>`);
      if (list) return wrap(`<ul>${html}</ul>`);
      return wrap(markup.paragraph(html));
    })
    .join('');
}

/** A whole page as HTML with each widget at its place; without one it is the story alone. */
export function layPage(story, markupName, placed) {
  const markup = MARKUPS[markupName];
  const wrap = markup.wrap ?? ((html) => html);
  const at = (place) =>
    placed
      .filter((item) => item.place === place)
      .map(({ widget, way }) => inject(widget, way, markup))
      .join('');
  const written = story.blocks.map((block) =>
    wrap(
      block.kind === 'paragraph'
        ? markup.paragraph(block.html)
        : (markup[block.kind] ?? usual[block.kind])(block),
    ),
  );
  for (const place of INSIDE) {
    const before = indexOf(place, story);
    written[before] = at(place) + (written[before] ?? '');
  }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.published,
    author: [{ '@type': 'Person', name: story.byline }],
    publisher: { '@type': 'Organization', name: story.site },
  };
  return `<!doctype html><html lang="${story.lang}"><head><meta charset="utf-8"><title>${escapeHtml(story.title)} | ${story.site}</title>
<meta name="description" content="${escapeHtml(story.lines[1].slice(0, 120))}">
<meta property="og:title" content="${escapeHtml(story.title)}"><meta property="og:type" content="article"><meta property="og:site_name" content="${story.site}">
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${markup.page(
    story,
    at('before headline'),
    at('under headline'),
    markup.body(written.join('\n')),
    at('after body'),
  )}</body></html>`;
}
