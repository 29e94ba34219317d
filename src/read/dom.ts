/**
 * The few things asked of page nodes, by the prototypes' own getters: a form's control named
 * `parentNode` or an image named `createElement` answers in place of the property otherwise.
 */

/** An interface of the browser; asked for by name, as plain Node has none and loads this too. */
const prototypeOf = (owner: string): object =>
  (Reflect.get(globalThis, owner) as { prototype: object } | undefined)?.prototype ?? {};

function getter<Owner, Value>(
  owner: string,
  name: string,
  otherwise: Value,
): (owner: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(prototypeOf(owner), name)?.get;
  return get ? (owner) => get.call(owner) as Value : () => otherwise;
}

export const firstChildOf = getter<Node, Node | null>('Node', 'firstChild', null);
export const nextSiblingOf = getter<Node, Node | null>('Node', 'nextSibling', null);
export const nodeTypeOf = getter<Node, number>('Node', 'nodeType', 0);
export const textOf = getter<Node, string | null>('Node', 'textContent', null);
export const localNameOf = getter<Element, string>('Element', 'localName', '');
export const namespaceOf = getter<Element, string | null>('Element', 'namespaceURI', null);
export const shadowRootOf = getter<Element, ShadowRoot | null>('Element', 'shadowRoot', null);
export const frameDocumentOf = getter<Element, Document | null>(
  'HTMLIFrameElement',
  'contentDocument',
  null,
);
export const documentElementOf = getter<Document, Element | null>(
  'Document',
  'documentElement',
  null,
);
export const currentSourceOf = getter<Element, string>('HTMLImageElement', 'currentSrc', '');

/** The attribute's value, or null. */
export function attributeOf(el: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(el, name);
}

/** The names of the element's attributes. */
export function attributeNamesOf(el: Element): string[] {
  return Element.prototype.getAttributeNames.call(el);
}

/** The number of elements in the document, shadow trees and frames apart. */
export function countElements(page: Document): number {
  return Document.prototype.getElementsByTagName.call(page, '*').length;
}

/** The elements with a name under another. */
export function under(el: Element, name: string): ArrayLike<Element> {
  return Element.prototype.getElementsByTagName.call(el, name);
}

/** Elements anywhere in the document that match, in document order. */
export function elementsOf(page: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(page, selector)];
}

/** The nodes a slot shows in place of its own; empty where it shows its own. */
export function slottedInto(slot: Element): Node[] {
  return slot instanceof HTMLSlotElement ? HTMLSlotElement.prototype.assignedNodes.call(slot) : [];
}
