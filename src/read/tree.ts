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
  /** Its class names, id, role and test names, as the page has them. */
  readonly names: string;
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
 * Walks the tree, which is nowhere deep, in document order; `leave` is called after an element's
 * children. `enter` answers false to step over them.
 */
export function walk(
  el: PageElement,
  enter: (node: PageNode) => boolean | undefined,
  leave: (el: PageElement) => void = () => {},
): void {
  if (enter(el) === false) return;
  for (const child of el.children) {
    if (isText(child)) enter(child);
    else walk(child, enter, leave);
  }
  leave(el);
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
