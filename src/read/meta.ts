import { isSite, looksLikePerson, splitNames } from './authors';
import type { Head } from './head';
import type { Thing } from './jsonld';

/** What the page says of the story in its head: plain text, entities decoded once. */
export interface Said {
  /** In the order in which they are believed. */
  readonly headlines: readonly string[];
  /** The one that other sites show where the story is shared; often the reader's own. */
  readonly shared: string;
  readonly description: string;
  readonly authors: readonly string[];
  /** Persons stated elsewhere in the head, where `authors` only names the site. */
  readonly otherAuthors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly image: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** The story's text, and its paragraphs where the text has more than one. */
  readonly body: string;
  readonly paragraphs: readonly string[];
  readonly keywords: readonly string[];
}

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting|Posting)$/;

/** A longer text is no headline, in code units. */
const LONGEST_HEADLINE = 1000;
/** More are no authors of one story. */
const MOST_AUTHORS = 40;

/** Gathers what JSON-LD and meta tags say; JSON-LD is asked first, it is made for this. */
export function gather(head: Head, url: string): Said {
  const article = bestArticle(head.data);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const value = text(head.metas.get(name)?.find((one) => one.trim()));
      if (value) return value;
    }
    return '';
  };
  const siteName =
    meta('og:site_name', 'application-name') || nameOf(article.publisher)[0] || hostOf(url);
  const headlines = [
    text(article.headline),
    meta('og:title'),
    meta('twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    text(article.name),
    decode(head.title),
  ].filter((headline) => headline && headline.length <= LONGEST_HEADLINE);
  const [authors = [], ...others] = authorsOf(article, head);
  const isOwn = (name: string) => isSite(name, siteName, url);
  const isPerson = (name: string) => looksLikePerson(name) && !isOwn(name);
  return {
    headlines,
    shared: meta('og:title'),
    description:
      text(article.description) || meta('og:description', 'description', 'twitter:description'),
    authors,
    otherAuthors: authors.every(isOwn) ? (others.find((names) => names.some(isPerson)) ?? []) : [],
    published:
      dateOf(article.datePublished) ??
      dateOf(
        meta(
          'article:published_time',
          'article:published:time',
          'article:published',
          'datepublished',
          'date',
          'dc.date',
          'dc.date.issued',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'publishdate',
          'last-modified',
        ),
      ),
    modified:
      dateOf(article.dateModified) ??
      dateOf(
        meta('article:modified_time', 'article:modified:time', 'datemodified', 'og:updated_time'),
      ),
    siteName: siteName || null,
    section:
      firstText(article.articleSection) || meta('article:section', 'parsely-section') || null,
    image:
      imageOf(article.image) ||
      meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ||
      null,
    lang:
      langOf(head.lang) ??
      langOf(firstText(article.inLanguage)) ??
      langOf(meta('og:locale', 'content-language')),
    dir: /^(?:ltr|rtl)$/i.test(head.dir) ? (head.dir.toLowerCase() as 'ltr' | 'rtl') : null,
    body: text(article.articleBody),
    paragraphs: paragraphsOf(article.articleBody),
    keywords: keywordsOf(article, head),
  };
}

function bestArticle(things: readonly Thing[]): Thing {
  const articles = things.filter((thing) =>
    [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)),
  );
  const rank = (thing: Thing) =>
    (thing.headline ? 2 : 0) +
    (thing.articleBody ? 2 : 0) +
    (thing.author ? 1 : 0) +
    (thing.datePublished ? 1 : 0);
  return (
    articles.reduce<Thing | null>(
      (best, one) => (best && rank(best) >= rank(one) ? best : one),
      null,
    ) ?? {}
  );
}

// A map, as a page may write `&valueOf;`.
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
  ['ntilde', 'ñ'],
  ['oacute', 'ó'],
  ['iacute', 'í'],
  ['aacute', 'á'],
  ['uacute', 'ú'],
]);

/** Entities decoded once, tags dropped, white space and invisible signs collapsed. */
function decode(value: string): string {
  return value
    .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      if (code > 31 && code < 0x110000) return String.fromCodePoint(code);
      return ENTITIES.get(name) ?? whole;
    })
    .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function text(value: unknown): string {
  return typeof value === 'string'
    ? decode(value)
    : Array.isArray(value)
      ? text(value.find((one) => typeof one === 'string'))
      : '';
}

/** The paragraphs of a text that may have line breaks or markup. */
function paragraphsOf(value: unknown): string[] {
  if (typeof value !== 'string') return Array.isArray(value) ? paragraphsOf(value[0]) : [];
  return value
    .split(/\n+|<\/p>|<br\s?\/?>|&lt;\/p&gt;/i)
    .map((part) => decode(decode(part)))
    .filter(Boolean);
}

function firstText(value: unknown): string {
  return text(Array.isArray(value) ? value[0] : value);
}

/** Names in an author or publisher, which may be a string, an object or a list of either. */
function nameOf(value: unknown): string[] {
  return [value]
    .flat(2)
    .flatMap((one) => {
      if (typeof one === 'string') return [decode(one)];
      const name = one && typeof one === 'object' ? (one as Thing).name : null;
      return [name].flat().flatMap((part) => (typeof part === 'string' ? [decode(part)] : []));
    })
    .filter(Boolean);
}

/** The names of each place that states some, the most reliable place first. */
function authorsOf(article: Thing, head: Head): string[][] {
  return [
    nameOf(article.author),
    nameOf(article.creator),
    ...[
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
      'citation_author',
      'cxenseparse:author',
      'dcterms.creator',
      'og:article:author',
      'twitter:creator',
    ].map((name) => (head.metas.get(name) ?? []).map(decode)),
  ]
    .map((names) => [...new Set(names.slice(0, MOST_AUTHORS).flatMap(splitNames))])
    .filter((names) => names.length);
}

/** A date as ISO 8601 if it is one in any form the page may state; else null. */
export function dateOf(value: unknown): string | null {
  const stated = firstText(value).slice(0, 60);
  if (!/\d{4}/.test(stated)) return null;
  if (
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(
      stated,
    )
  )
    return stated.replace(' ', 'T').replace(/\s/g, '');
  const time = Date.parse(stated);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function imageOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim();
  const url =
    one && typeof one === 'object' ? ((one as Thing).url ?? (one as Thing).contentUrl) : null;
  return typeof url === 'string' ? url.trim() : '';
}

function langOf(value: string): string | null {
  const tag = value.trim().replace(/_/g, '-');
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  return tag;
}

function keywordsOf(article: Thing, head: Head): string[] {
  const said = [article.keywords]
    .flat()
    .concat(head.metas.get('keywords') ?? [], head.metas.get('article:tag') ?? []);
  return [
    ...new Set(
      said
        .flatMap((one) => (typeof one === 'string' ? decode(one).split(/\s*[,;|]\s*/) : []))
        .filter((one) => one && one.length < 80),
    ),
  ].slice(0, 80);
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    // A document without an address has no host to name.
    return '';
  }
}
