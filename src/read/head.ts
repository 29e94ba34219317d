import { attributeOf, documentElementOf, elementsOf, textOf } from './dom';
import { parseThings, type Thing } from './jsonld';

/** More structured data than any page needs; the rest is not parsed. */
const MOST_DATA = 2_000_000;
const MOST_METAS = 400;
const LONGEST_VALUE = 20_000;

/** What the page says about itself, as plain strings. */
export interface Head {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  /** What the page's first `<base>` with an address says, unresolved. */
  readonly base: string | null;
  /** By lower-case name or property, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Objects of the page's JSON-LD, `@graph` and lists laid flat. */
  readonly data: readonly Thing[];
}

/** Reads title, meta tags and structured data; a broken part of them is as if it were not there. */
export function readHead(page: Document): Head {
  const html = documentElementOf(page);
  const metas = new Map<string, string[]>();
  for (const el of elementsOf(page, 'meta[content]').slice(0, MOST_METAS)) {
    const content = clipped(attributeOf(el, 'content'));
    if (!content) continue;
    for (const name of ['property', 'name', 'itemprop']) {
      // An `itemprop` may hold several names.
      const key = attributeOf(el, name)?.toLowerCase().slice(0, 100).split(/\s/, 1)[0];
      if (!key) continue;
      const values = metas.get(key);
      if (values) values.push(content);
      else metas.set(key, [content]);
    }
  }
  let size = 0;
  const data: Thing[] = [];
  for (const el of elementsOf(page, 'script[type*="ld+json" i]')) {
    const text = textOf(el) ?? '';
    size += text.length;
    if (size > MOST_DATA) break;
    data.push(...parseThings(text));
  }
  const bases = elementsOf(page, 'base[href]');
  return {
    title: clipped(
      textOf(elementsOf(page, 'head > title')[0] ?? elementsOf(page, 'title')[0] ?? page),
    ),
    lang: (html && attributeOf(html, 'lang')) ?? (html && attributeOf(html, 'xml:lang')) ?? '',
    dir: (html && attributeOf(html, 'dir')) ?? '',
    base: bases[0] ? attributeOf(bases[0], 'href') : null,
    metas,
    data,
  };
}

function clipped(value: string | null): string {
  return value && value.length < LONGEST_VALUE ? value.trim() : '';
}
