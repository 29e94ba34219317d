/**
 * Whether a page looks like a single story, judged at a glance: this runs on every page of the
 * sites a person has allowed, so it reads a few hundred paragraphs at most and measures nothing.
 * It may be wrong both ways; the reader itself looks again before it shows anything.
 */

/** How much prose makes a story of a page that says it is one, and of a page that says nothing. */
const LITTLE = 350;
const MUCH = 1200;

/** Paragraphs looked at, places they may stand in, letters of structured data read. */
const PARAGRAPHS = 400;
const PLACES = 150;
const LETTERS = 200_000;

/** Their own element or, on some sites, any box: one for each, or one in which breaks part them. */
const PARAGRAPH = 'p, div, section, article, td';

/** What has fewer letters is no paragraph: a line, and in a box of another kind a teaser too. */
const SHORT = 60;
const BOXED = 150;

/** How many boxes a site may put around each paragraph of a story. */
const LEVELS = 4;

/** "/", "/en/", "/index.html": where a site begins. */
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?\/?)?$/i;

/** What a paragraph of the story does not stand in; what is left has no field named like a property. */
const ELSEWHERE = 'a, nav, aside, footer, form, li, [role="dialog"]';

/** A letter of a script that needs fewer of them to say as much. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/**
 * The longest paragraph of the story, if the document at this address looks like one; null if not.
 * Never changes it, never throws.
 */
export function findStory(page: Document, url: string): Element | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  if (FRONT.test(pathname) && !/\d\d/.test(search)) return null;
  const said = kindSaid(page);
  if (said === 'other') return null;
  const place = mostProse(page);
  return place && place.letters >= (said === 'story' ? LITTLE : MUCH) ? place.longest : null;
}

/** Elements of the page, past any element that is named like a property of the document. */
const all = (page: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(page, selector),
];

/** Whatever may be a paragraph of the page. */
export const paragraphsOf = (page: Document): Element[] => all(page, PARAGRAPH);

/** What the page says of itself in its metadata; null where it says nothing of use. */
function kindSaid(page: Document): 'story' | 'other' | null {
  const type = all(page, 'meta[property="og:type" i]')[0]?.getAttribute('content') ?? '';
  if (/^(?:article|news)/i.test(type)) return 'story';
  const isOther = /^(?:video|music|profile|product|book)/i.test(type);
  const data = all(page, 'script[type="application/ld+json" i]')
    .map((script) => script.textContent ?? '')
    .join('\n')
    .slice(0, LETTERS);
  const types = [...data.matchAll(/"@type"\s*:\s*(?:\[\s*)?"(\w+)"/g)].map(([, name = '']) => name);
  if (types.includes('LiveBlogPosting')) return 'story';
  const stories = types.filter((name) => /(?:Article|BlogPosting)$/.test(name)).length;
  const isList = types.some((name) => /^(?:CollectionPage|SearchResultsPage)$/.test(name));
  // A list of stories names each of them; a story names a few others at most.
  if (isList || stories > 5) return 'other';
  // A page of two minds is judged by how much it has to say.
  if (isOther) return stories > 0 ? null : 'other';
  return stories > 0 ? 'story' : null;
}

/** What is known of one place of the page. */
interface Place {
  letters: number;
  longest: Element;
  /** The letters of the longest paragraph. */
  length: number;
  /** A teaser's box has a heading of its own, and what stands around teasers is a list. */
  readonly titled: boolean;
}

/** The place with most prose. */
function mostProse(page: Document): Place | null {
  const places = new Map<Element, Place>();
  let most: Place | null = null;
  let left = PARAGRAPHS;
  for (const paragraph of paragraphsOf(page)) {
    const letters = weigh(paragraph);
    if (letters === 0 || paragraph.closest(ELSEWHERE)) continue;
    if (left-- === 0) break;
    let around = paragraph.parentElement;
    for (let level = 0; around && level < LEVELS; level++) {
      const place = places.get(around) ?? {
        letters: 0,
        longest: paragraph,
        length: letters,
        titled: places.size >= PLACES || around.querySelector('h1, h2, h3, h4') !== null,
      };
      places.set(around, place);
      place.letters += letters;
      if (place.length < letters) [place.longest, place.length] = [paragraph, letters];
      if (!most || place.letters > most.letters) most = place;
      if (place.titled) break;
      around = around.parentElement;
    }
  }
  return most;
}

/** What a paragraph says; a box, what stands in it by itself. */
export const wordsOf = (paragraph: Element): string =>
  isBox(paragraph)
    ? [...paragraph.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join('')
    : (paragraph.textContent ?? '');

const isBox = ({ localName }: Element) => localName !== 'p';

/** The letters of a paragraph that count as prose: of a short line or of mere links, none. */
function weigh(paragraph: Element): number {
  const text = wordsOf(paragraph).slice(0, 5000).trim();
  const letters = text.length * (DENSE.test(text) ? 2.5 : 1);
  if (letters < (isBox(paragraph) ? BOXED : SHORT)) return 0;
  let linked = 0;
  if (!isBox(paragraph))
    for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked > text.length / 2 ? 0 : letters;
}
