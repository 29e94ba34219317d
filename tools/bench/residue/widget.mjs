// Runs in the browser: reads the widgets of a file and writes each in three ways.

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR IMG LABEL LEGEND LI NAV OL P SECTION SUMMARY TABLE TBODY THEAD TR UL VIDEO AUDIO'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME INPUT SELECT VIDEO AUDIO'.split(' '));
const HTML = 'http://www.w3.org/1999/xhtml';
/** An image no larger than this is an icon; its alternative text stands in the flattened page. */
const ICON = 64;

const squash = (text) => text.replace(/\s+/g, ' ').trim();
const says = (text) => /[\p{L}\p{N}]/u.test(text);
const escapeHtml = (text) =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

/** True for children that a page lays out as boxes of their own: no text stands between them. */
const isBox = ({ nodeName, parentNode }) =>
  (nodeName === 'SPAN' || nodeName === 'A' || nodeName === 'TIME') &&
  parentNode.childElementCount > 1 &&
  [...parentNode.childNodes].every((node) => node.nodeType !== Node.TEXT_NODE || !says(node.data));

/** Collects text until something block-like ends the line; a link is closed and opened again. */
class Lines {
  done = [];
  text = '';
  html = '';
  /** What the line is in: level of a heading, item of a list, address of a link. */
  level = null;
  item = false;
  href = null;
  linked = false;
  /** Words of icons, which only bare lines show. */
  icons = [];

  add(text) {
    this.text += text;
    const html = escapeHtml(text);
    this.html += this.href && says(text) ? `<a href="${escapeHtml(this.href)}">${html}</a>` : html;
    if (this.href) this.linked = true;
  }

  end() {
    const text = squash(this.text);
    const html = squash(this.html);
    const before = this.done.at(-1);
    if (says(text)) {
      if (this.item && before?.list) {
        before.html += `<li>${html}</li>`;
        before.texts.push(text);
      } else
        this.done.push({
          level: this.level,
          list: this.item,
          html: this.item ? `<li>${html}</li>` : html,
          texts: [text],
          linked: this.linked,
        });
    }
    this.text = '';
    this.html = '';
    this.linked = false;
  }

  walk(node) {
    if (node.nodeType === Node.TEXT_NODE) this.add(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.nodeName)) return;
    const { level, item, href } = this;
    const ends = BLOCKS.has(node.nodeName) || isBox(node) || node.namespaceURI !== HTML;
    if (ends) this.end();
    const heading = node.nodeName.match(/^H([1-6])$/);
    if (heading) this.level = heading[1];
    if (node.nodeName === 'LI') this.item = true;
    if (node.nodeName === 'A') this.href = node.getAttribute('href');
    if (node.nodeName === 'TD' || node.nodeName === 'TH') this.add(' ');
    if (node.nodeName === 'IMG' && Number(node.getAttribute('width')) <= ICON) {
      this.add(node.getAttribute('alt') ?? '');
      this.icons.push(squash(this.text));
    }
    for (const child of node.childNodes) this.walk(child);
    if (ends) this.end();
    Object.assign(this, { level, item, href });
  }
}

/** The widget as lines: the text of each block-like element, with its links and heading level. */
function linesOf(root) {
  const lines = new Lines();
  for (const child of root.childNodes) lines.walk(child);
  lines.end();
  return lines;
}

const NAMES =
  /^(id|class|role|name|title|itemprop|itemtype|itemscope|tabindex|aria-.*|data-.*|on.*)$/;
const NEUTRAL = new Set(
  'ASIDE NAV SECTION HEADER FOOTER ARTICLE DETAILS SUMMARY ADDRESS'.split(' '),
);

/** The same elements with names that say nothing; elements that name a purpose become `div`. */
function hashNames(root) {
  const copy = root.cloneNode(true);
  let n = 0;
  for (const el of [...copy.querySelectorAll('*')]) {
    if (el.namespaceURI !== HTML) continue;
    const custom = el.localName.includes('-');
    const named = NEUTRAL.has(el.nodeName) || custom ? document.createElement('div') : el;
    for (const { name, value } of [...el.attributes]) {
      if (!NAMES.test(name)) {
        if (named !== el) named.setAttribute(name, value);
      } else if (named === el) el.removeAttribute(name);
    }
    if (el.hasAttribute('class') || named !== el || n % 3 === 0)
      named.setAttribute('class', `css-${(n * 7919 + 46656).toString(36)}`);
    n++;
    if (named !== el) {
      named.append(...el.childNodes);
      el.replaceWith(named);
    }
  }
  return copy;
}

const htmlOf = (fragment) => {
  const box = document.createElement('div');
  box.append(fragment.cloneNode(true));
  return box.innerHTML.trim();
};

/**
 * The widgets of one file. `named`, `hashed` are HTML, `bare` a list of lines for the page to write
 * in its own way; `units` are the texts that must not be left, of which `icons` show in bare
 * lines only; `pictures` are the addresses that must not be left.
 */
export function readWidgets(source) {
  const page = new DOMParser().parseFromString(source, 'text/html');
  return [...page.querySelectorAll('template')].map((template) => {
    const { name, at, keeps, once, hard } = template.dataset;
    const { done: lines, icons } = linesOf(template.content);
    const units = lines.flatMap((line) => line.texts).filter((text) => !keeps?.includes(text));
    return {
      name,
      lang: template.lang,
      at: at ?? null,
      keeps: keeps ?? null,
      once: once ?? null,
      hard: hard ? hard.split(' ') : [],
      named: htmlOf(template.content),
      hashed: htmlOf(hashNames(template.content)),
      bare: lines.map(({ level, list, html }) => ({ level, list, html })),
      units,
      icons,
      pictures: keeps
        ? []
        : [...template.content.querySelectorAll('img')].map((img) => img.getAttribute('src')),
      // Bare lines without a link: only their words and their place speak against them.
      wordsOnly: lines.every((line) => !line.linked),
    };
  });
}
