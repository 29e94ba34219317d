/**
 * The page's document, asked through prototypes: `<img name=activeElement>` makes itself
 * `document.activeElement`, and no such element may answer in the browser's place.
 */

const HTML = 'http://www.w3.org/1999/xhtml';

const getter = <T>(owner: object, name: string) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get as (this: unknown) => T;

/** Creates an HTML element, in XHTML and other XML documents too. */
export const create = (page: Document, name: string): HTMLElement =>
  Document.prototype.createElementNS.call(page, HTML, name) as HTMLElement;

/** The root element; null once a page has torn itself down. */
export const rootOf = (page: Document): Element | null =>
  getter<Element | null>(Document.prototype, 'documentElement').call(page);

/** The element around a node: a form may have a field that is called like the property. */
export const parentOf = (node: Node): Element | null =>
  getter<Element | null>(Node.prototype, 'parentElement').call(node);

/** Elements of a tree or under an element, in its order. */
export function under(root: Element | Document | ShadowRoot): Iterable<Element> {
  const type = getter<number>(Node.prototype, 'nodeType').call(root);
  const owner = type === 1 ? Element : type === 9 ? Document : DocumentFragment;
  return owner.prototype.querySelectorAll.call(root, '*');
}

/** Whether a node is in the page still. */
export const isAttached = (node: Node): boolean =>
  getter<boolean>(Node.prototype, 'isConnected').call(node);

let shadowRootOf: ((this: unknown) => ShadowRoot | null) | undefined;

/** The tree that an element shows and we may see: its open shadow root, or its frame's page. */
export function treeIn(element: Element): Document | ShadowRoot | null {
  // Asked of every element of a page, and looked up once.
  shadowRootOf ??= getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const shadow = shadowRootOf.call(element);
  if (shadow || element.localName !== 'iframe') return shadow;
  try {
    return getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument').call(element);
  } catch {
    // A frame of another origin: some engines throw where others answer null.
    return null;
  }
}

/** What stands on top of a point of the window. */
export const elementAt = (page: Document, x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(page, x, y);

/** Ancestors of a place on the page that may still be about it. */
const AROUND = 4;

/** The texts of the element with an id, and of what stands around it, from the inside out. */
export function linesAt(page: Document, id: string): string[] {
  const lines: string[] = [];
  const found = Document.prototype.getElementById.call(page, decoded(id));
  const textOf = getter<string>(Node.prototype, 'textContent');
  const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
  for (let at = found; at && lines.length < AROUND; at = parentOf.call(at) as HTMLElement | null)
    lines.push(textOf.call(at));
  return lines;
}

/** An address's fragment as the id it means; as it stands where it is no encoding of anything. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What the page has put into the browser's top layer: dialogs, popovers, an element in full screen. */
export const topmostOf = (page: Document): Element[] => [
  ...Document.prototype.querySelectorAll.call(page, ':popover-open, :modal, :fullscreen'),
];

/**
 * Adds a style sheet to the page's own, and gives the way to take it away again.
 *
 * No element and no attribute changes, so the page's markup stays what it was.
 */
export function dressPage(page: Document, css: string): () => void {
  const sheets = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets');
  if (!sheets?.get || !sheets.set) return () => undefined;
  const { get, set } = sheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const worn = (): CSSStyleSheet[] => [...get.call(page)];
  set.call(page, [...worn(), sheet]);
  return () =>
    set.call(
      page,
      worn().filter((other) => other !== sheet),
    );
}

/** The element with the focus, also inside the open shadow roots of the page. */
function focused(page: Document): Element | null {
  let active = getter<Element | null>(Document.prototype, 'activeElement').call(page);
  for (;;) {
    const root = active && getter<ShadowRoot | null>(Element.prototype, 'shadowRoot').call(active);
    const inner = root && getter<Element | null>(ShadowRoot.prototype, 'activeElement').call(root);
    if (!inner) return active;
    active = inner;
  }
}

/** Letters of a text, or children of another node. */
const lengthOf = (node: Node): number =>
  node instanceof CharacterData
    ? node.length
    : getter<NodeList>(Node.prototype, 'childNodes').call(node).length;

/** Notes focus, selection and scroll position; the function it returns goes back to them. */
export function rememberPlace(page: Document, window: Window): () => void {
  const { scrollX, scrollY, location } = window;
  const { href } = location;
  const active = focused(page);
  const selection = window.getSelection();
  const before =
    selection &&
    ([
      selection.anchorNode,
      selection.anchorOffset,
      selection.focusNode,
      selection.focusOffset,
    ] as const);
  return () => {
    if (active && active !== focused(page) && isAttached(active))
      HTMLElement.prototype.focus.call(active, { preventScroll: true });
    if (selection && before) {
      const [anchor, anchorOffset, focus, focusOffset] = before;
      const moved =
        selection.anchorNode !== anchor ||
        selection.anchorOffset !== anchorOffset ||
        selection.focusNode !== focus ||
        selection.focusOffset !== focusOffset;
      // A node that has left the page or lost text since cannot be selected again.
      const holds = (node: Node | null, offset: number): node is Node =>
        node !== null && isAttached(node) && offset <= lengthOf(node);
      if (moved && anchor === null) selection.removeAllRanges();
      else if (moved && holds(anchor, anchorOffset) && holds(focus, focusOffset))
        selection.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
    }
    // A page that went elsewhere meanwhile is where it wants to be.
    if (location.href !== href) return;
    if (window.scrollX !== scrollX || window.scrollY !== scrollY)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
