import { Readability } from '@mozilla/readability';
import { isText, type PageElement, type PageText, walk } from './tree';

/** Readability's time grows faster than the page; a page with more elements is judged without it. */
const MOST_ELEMENTS = 20_000;
/** Its time also grows with the square of the depth; deeper elements join this depth. */
const MOST_DEPTH = 100;
/** Names it may see; anything else becomes a `div` or, in running text, a `span`. */
const NAMES = new Set(
  `a abbr address article aside b blockquote body br caption cite code dd del details dfn div dl dt
  em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s
  samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
  wbr`.split(/\s+/),
);
/** Furniture by name: not worth Readability's time. */
const LEFT_OUT = new Set(['button', 'label', 'nav', 'noscript', 'iframe', 'video', 'menu']);

/**
 * The text that Readability takes for the story, or null where it finds none or the page is too
 * large for it. It sees a copy with names of ours only: no ids, no controls, no scripts.
 */
export function askReadability(root: PageElement): ReadonlySet<PageText> | null {
  const page = new DOMParser().parseFromString('', 'text/html');
  const origin = new Map<Node, PageText>();
  const path: Element[] = [];
  let elements = 0;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const copy = page.createTextNode(node.text);
        origin.set(copy, node);
        path.at(-1)?.append(copy);
        return;
      }
      if (node.name === 'html') {
        path.push(page.documentElement);
        return;
      }
      if (LEFT_OUT.has(node.name) || node.hidden || elements > MOST_ELEMENTS) return false;
      elements++;
      const el = node.name === 'body' ? page.body : page.createElement(nameFor(node));
      const { role, itemprop, src, href } = node.attributes;
      if (node.names) el.setAttribute('class', node.names);
      if (role) el.setAttribute('role', role);
      if (itemprop) el.setAttribute('itemprop', itemprop);
      if (node.name === 'img' && src) el.setAttribute('src', src.slice(0, 300));
      if (href) el.setAttribute('href', href.slice(0, 300));
      if (node.name !== 'body') path.at(-1)?.append(el);
      path.push(path.length < MOST_DEPTH ? el : (path.at(-1) as Element));
    },
    () => path.pop(),
  );
  if (elements > MOST_ELEMENTS) return null;
  const content = contentOf(page);
  if (!content) return null;
  const texts = new Set<PageText>();
  const walker = page.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = origin.get(node);
    if (text) texts.add(text);
  }
  return texts;
}

/** The element Readability takes for the story's, or null. */
function contentOf(page: Document): Element | null {
  const readability = new Readability<Element>(page, {
    serializer: (el) => el as Element,
    // Its later attempts parse the page again, and then nothing can be traced back.
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
  });
  try {
    return readability.parse()?.content ?? null;
  } catch {
    // It breaks where its best candidate is the root of the page (seen 2026-11); it has no opinion then.
    return null;
  }
}

function nameFor({ name, parent }: PageElement): string {
  if (NAMES.has(name)) return name;
  return name.includes('-') && parent?.name !== 'p'
    ? 'div'
    : name === 'form' ||
        name === 'center' ||
        name === 'fieldset' ||
        name === 'dialog' ||
        name === 'slot'
      ? 'div'
      : 'span';
}
