import { words } from '../lists';
import {
  attributeNamesOf,
  attributeOf,
  currentSourceOf,
  documentElementOf,
  firstChildOf,
  frameDocumentOf,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  slottedInto,
  textOf,
  under,
} from './dom';
import { makeNaming, type Naming } from './names';
import type { PageElement, PageTree } from './tree';

/** A page with more elements than this is refused: reading it would freeze the tab. */
const MOST_ELEMENTS = 200_000;
/** Script-built pages nest without limit; deeper elements are taken as children of this depth. */
const MOST_DEPTH = 400;
/** No attribute of a story is longer; patterns run over attributes, and the page chooses them. */
const LONGEST_ATTRIBUTE = 2_000;
/** Addresses may be longer. */
const LONGEST_ADDRESS = 8_000;
/** An element with more attributes than this is read as if it had the first ones only. */
const MOST_ATTRIBUTES = 60;
/** Frames in frames; deeper ones are advertisements. */
const MOST_FRAMES = 2;
/** A page with more text, in code units, is refused. */
const MOST_TEXT = 12_000_000;

/** Elements that hold no story, whatever stands in them. */
const NEVER = words`
  applet area audio base basefont canvas col colgroup command datalist embed frame frameset head
  input keygen link map math meta meter object option optgroup param portal progress script select
  style svg template textarea title track wbr
`;

/** What an attribute is asked for: its words, its value, or whether the element is hidden. */
type Use = 'words' | 'value' | 'both' | 'hiding';

/** Attributes that tell something on any element, each with its use. */
const USES: ReadonlyMap<string, Use> = new Map<string, Use>([
  ['class', 'words'],
  ['id', 'words'],
  ['data-component', 'words'],
  ['data-module', 'words'],
  ['data-name', 'words'],
  ['data-qa', 'words'],
  ['data-test', 'words'],
  ['data-testid', 'words'],
  ['data-type', 'words'],
  ['data-widget-type', 'words'],
  ['itemprop', 'both'],
  ['role', 'both'],
  ['colspan', 'value'],
  ['datetime', 'value'],
  ['href', 'value'],
  ['lang', 'value'],
  ['rel', 'value'],
  ['rowspan', 'value'],
  ['aria-hidden', 'hiding'],
  ['hidden', 'hiding'],
  ['style', 'hiding'],
]);
/** Elements whose every attribute may hold an address: lazy loaders invent names for them. */
const PICTURES = new Set(['img', 'source', 'amp-img', 'iframe', 'video']);

const HEADING = /^h[1-6]$/;
const HTML = 'http://www.w3.org/1999/xhtml';
const NONE: Readonly<Record<string, string>> = Object.freeze({});

/** What an element's attributes tell, gathered in one go: asking a page node costs most here. */
interface Told {
  readonly attributes: Readonly<Record<string, string>>;
  /** Names to take words from, in no order. */
  readonly names: string;
  readonly hidden: boolean;
}

const NOTHING: Told = { attributes: NONE, names: '', hidden: false };

function ask(el: Element, name: string): Told {
  const present = attributeNamesOf(el);
  if (!present.length) return NOTHING;
  const isPicture = PICTURES.has(name);
  let kept: Record<string, string> | null = null;
  let names = '';
  let hidden = false;
  if (present.length > MOST_ATTRIBUTES) present.length = MOST_ATTRIBUTES;
  for (const attribute of present) {
    const use = USES.get(attribute);
    if (!use && !isPicture) continue;
    const value = attributeOf(el, attribute) ?? '';
    if (use === 'hiding') hidden ||= hides(attribute, value);
    // A heading's id is made of its words.
    if ((use === 'words' || use === 'both') && !(attribute === 'id' && HEADING.test(name)))
      names += ` ${value.length > LONGEST_ATTRIBUTE ? value.slice(0, LONGEST_ATTRIBUTE) : value}`;
    if (isPicture ? /^(?:on|__proto__$)/.test(attribute) : use !== 'value' && use !== 'both')
      continue;
    const isAddress = attribute === 'href' || attribute.includes('src');
    // A cut address is a wrong address.
    if (isAddress && value.length > LONGEST_ADDRESS) continue;
    kept ??= {};
    kept[attribute] = isAddress ? value : value.slice(0, LONGEST_ATTRIBUTE);
  }
  const current = name === 'img' ? currentSourceOf(el) : '';
  if (current && current.length <= LONGEST_ADDRESS) {
    kept ??= {};
    kept['current-src'] = current;
  }
  return { attributes: kept ?? NONE, names, hidden };
}

/** Whether an attribute keeps its element from being seen or read out. */
function hides(attribute: string, value: string): boolean {
  if (attribute === 'hidden') return true;
  if (attribute === 'aria-hidden') return value === 'true';
  return UNSEEN.test(value.slice(0, LONGEST_ATTRIBUTE));
}

/** `display: none`, `visibility: hidden` in a style attribute. */
const UNSEEN = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
function make(
  el: Element,
  name: string,
  parent: PageElement | null,
  index: number,
  nameIt: Naming,
): PageElement {
  const told = ask(el, name);
  const names = name.includes('-') ? `${name}${told.names}` : told.names;
  const found = nameIt(names);
  return {
    name,
    attributes: told.attributes,
    names,
    words: found.words,
    hidden: told.hidden || found.readOut,
    parent,
    children: [],
    index,
    last: index,
    depth: parent ? parent.depth + 1 : 0,
  };
}

/** Where the walk goes on below an element: its shadow tree, its slot, its frame, its children. */
function firstBelow(el: Element, name: string, frames: number): Node[] | Node | null {
  if (name === 'noscript') {
    const inside = firstChildOf(el);
    // In a page with scripting it is one text.
    const isText = inside !== null && nodeTypeOf(inside) === 3 && !nextSiblingOf(inside);
    return isText ? imagesIn(textOf(inside) ?? '') : inside;
  }
  if (name === 'iframe') return frames < MOST_FRAMES ? bodyOf(frameDocument(el)) : null;
  if (name === 'slot') {
    const given = slottedInto(el);
    if (given.length) return given;
  }
  const shadow = shadowRootOf(el);
  return firstChildOf(shadow ?? el);
}

function framesAround(el: PageElement): number {
  let frames = 0;
  for (let at: PageElement | null = el; at; at = at.parent) if (at.name === 'iframe') frames++;
  return frames;
}

function frameDocument(el: Element): Document | null {
  try {
    return frameDocumentOf(el);
  } catch {
    // A frame of another origin: some engines throw where others answer null.
    return null;
  }
}

function bodyOf(page: Document | null): Element | null {
  return page && documentElementOf(page);
}

/** Images in a `noscript`, which in a page with scripting is text. */
function imagesIn(html: string): Element[] {
  if (!/<img\s/i.test(html) || html.length > LONGEST_ADDRESS * 4) return [];
  const inert = new DOMParser().parseFromString(html, 'text/html');
  return [...inert.querySelectorAll('img')].filter(showsSomething).slice(0, 3);
}

/**
 * Whether an image stands in for one that a script would load. The page itself never asks for it,
 * and neither may we if it only counts visitors: such an image has no words and is no file.
 */
function showsSomething(image: Element): boolean {
  const address = `${attributeOf(image, 'src') ?? ''} ${attributeOf(image, 'srcset') ?? ''}`;
  const described = Boolean(attributeOf(image, 'alt')?.trim());
  return described || /\.(?:jpe?g|png|webp|avif)\b/i.test(address);
}

/** Where the walk stands among the children of one element. */
interface Level {
  readonly into: PageElement;
  next: Node | null;
  /** Slotted nodes are not siblings of each other. */
  readonly list: Node[] | null;
  at: number;
}

/** A footer with more links leads around the site; one with fewer may end a story. */
const FEW_LINKS = 8;
/** With more text beside its links, in code units, a footer may hold a paragraph of the story. */
const LITTLE_TEXT = 400;

/**
 * Whether an element only leads around the site, as its name says and what is in it does not deny:
 * a page may have forgotten to end it, and then its story stands there.
 */
function leadsAway(el: Element, name: string, into: PageElement): boolean {
  if (name !== 'nav' && name !== 'footer') return false;
  for (let at: PageElement | null = into; at; at = at.parent)
    if (at.name === 'article' || at.name === 'main') return false;
  if (under(el, 'h1').length || under(el, 'article').length) return false;
  if (name === 'nav') return !under(el, 'p').length;
  const links = under(el, 'a');
  if (links.length <= FEW_LINKS) return false;
  const linked = Array.from(links, inkIn).reduce((sum, length) => sum + length, 0);
  return inkIn(el) - linked < LITTLE_TEXT;
}

/** The length of an element's text without white space. */
function inkIn(el: Element): number {
  return (textOf(el) ?? '').replace(/\s+/g, '').length;
}

/** The page's tree, or null where it has more elements or text than can be read in time. */
export function takeSnapshot(page: Document): PageTree | null {
  const html = documentElementOf(page);
  if (!html) return null;
  const nameIt = makeNaming();
  const root = make(html, 'html', null, 0, nameIt);
  const elements = [root];
  const path: Level[] = [{ into: root, next: firstChildOf(html), list: null, at: 0 }];
  let asked = 0;
  let text = 0;
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const node: Node | null = level.list ? (level.list[level.at++] ?? null) : level.next;
    if (!node) {
      level.into.last = elements.length - 1;
      path.pop();
      continue;
    }
    if (!level.list) level.next = nextSiblingOf(node);
    const type = nodeTypeOf(node);
    if (type === 3) {
      const value = textOf(node) ?? '';
      text += value.length;
      if (text > MOST_TEXT) return null;
      level.into.children.push({ text: value, parent: level.into });
      continue;
    }
    if (type !== 1) continue;
    if (++asked > MOST_ELEMENTS) return null;
    const el = node as Element;
    const name = localNameOf(el);
    if (NEVER.has(name) || namespaceOf(el) !== HTML) continue;
    if (leadsAway(el, name, level.into)) continue;
    const made = make(el, name, level.into, elements.length, nameIt);
    elements.push(made);
    level.into.children.push(made);
    const below = firstBelow(el, name, name === 'iframe' ? framesAround(level.into) : 0);
    if (!below) continue;
    const into = path.length >= MOST_DEPTH ? level.into : made;
    path.push(
      Array.isArray(below)
        ? { into, next: null, list: below, at: 0 }
        : { into, next: below, list: null, at: 0 },
    );
  }
  return { root, elements };
}
