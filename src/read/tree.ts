/**
 * The page as plain data: what could be story, copied once from the live document. Everything else
 * in `read/` works on this tree, so no element of the page can answer with a property of its own.
 */

/** A stretch of text as the page has it, whitespace and all. */
export interface PageText {
  readonly text: string;
  readonly parent: PageElement;
}

/** An element that may hold story. */
export interface PageElement {
  /** Lower-case local name; custom elements keep theirs. */
  readonly name: string;
  /** Only attributes that tell something; values are cut at a fixed length. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Words in its class names, id, role and test names: `storyFooter__share` gives three. */
  readonly words: readonly string[];
  /** The page says that it is not to be seen, or not to be read out. */
  readonly hidden: boolean;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** Its place among the page's elements, in document order. */
  readonly index: number;
  /** The index of the last element in it; its own where there is none. */
  last: number;
  /** The number of elements around it. */
  readonly depth: number;
}

export type PageNode = PageElement | PageText;

/** The page as it was copied. */
export interface PageTree {
  readonly root: PageElement;
  /** Every element, at its index. */
  readonly elements: readonly PageElement[];
}

/** Whether the node is text. */
export function isText(node: PageNode): node is PageText {
  return 'text' in node;
}

/**
 * Walks the tree in document order without recursion; `leave` is called after an element's
 * children. `enter` answers false to step over them.
 */
export function walk(
  root: PageElement,
  enter: (node: PageNode) => boolean | undefined,
  leave: (el: PageElement) => void = () => {},
): void {
  const path: { el: PageElement; next: number }[] = [];
  if (enter(root) === false) return;
  path.push({ el: root, next: 0 });
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.el.children[top.next++];
    if (!child) {
      leave(top.el);
      path.pop();
    } else if (isText(child)) enter(child);
    else if (enter(child) !== false) path.push({ el: child, next: 0 });
  }
}

/** Whether `el` is `outer` or stands in it. */
export function isInside(el: PageElement, outer: PageElement): boolean {
  return outer.index <= el.index && el.index <= outer.last;
}

/** The nearest element upwards, itself included, that satisfies the test. */
export function closest(
  el: PageElement | null,
  test: (el: PageElement) => boolean,
): PageElement | null {
  for (let at = el; at; at = at.parent) if (test(at)) return at;
  return null;
}

/** Words kept of one element's names: utility-class pages have hundreds. */
const MOST_WORDS = 80;
/** A longer name is generated. */
const LONGEST_NAME = 80;

/** The words of names met before: a page uses the same ones over and over. */
export type KnownNames = Map<string, readonly string[]>;

/**
 * The words of names: `relatedLinks-box` gives "related", "links" and "box", and as names are
 * written apart or together, also "relatedlinks" and "linksbox".
 */
export function wordsIn(names: string, known: KnownNames): readonly string[] {
  const words: string[] = [];
  for (const name of names.split(/\s+/)) {
    if (!name || words.length >= MOST_WORDS) continue;
    let own = known.get(name);
    if (!own) {
      own = wordsOf(name);
      known.set(name, own);
    }
    for (const word of own) words.push(word);
  }
  return words;
}

function wordsOf(name: string): readonly string[] {
  if (name.length <= LONGEST_NAME && /^[a-z0-9]+$/.test(name)) return [name];
  const words: string[] = [];
  const parts = name
    .slice(0, LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  parts.forEach((part, i) => {
    words.push(part);
    if (i > 0) words.push((parts[i - 1] as string) + part);
  });
  return words;
}
