/**
 * The interfaces that `src/read` asks of a browser, for where there is none. The build puts them in
 * the place of the globals of these names (`inject` in build.mjs), so the globals of whoever imports
 * the library stay as they are.
 */
import { NodeFilter } from 'linkedom';
import { parseDocument } from './tree';

/** A property as the node's own kind has it: a form's control named `firstChild` hides that one. */
function propertyOf(node: object, name: string): unknown {
  const value = Reflect.get(Object.getPrototypeOf(node), name, node);
  return value === undefined ? Reflect.get(node, name) : value;
}

/** An interface by whose prototype nodes of any DOM can be asked. */
function interfaceOf(properties: readonly string[], methods: readonly string[] = []) {
  const prototype = {};
  for (const name of properties)
    Object.defineProperty(prototype, name, {
      get(this: object) {
        return propertyOf(this, name);
      },
    });
  for (const name of methods)
    Object.defineProperty(prototype, name, {
      value(this: object, ...given: readonly unknown[]) {
        return Reflect.apply(propertyOf(this, name) as () => unknown, this, given);
      },
    });
  return { prototype };
}

const node = interfaceOf(['firstChild', 'nextSibling', 'nodeType', 'textContent']);
const element = interfaceOf(
  ['localName', 'namespaceURI', 'shadowRoot'],
  ['getAttribute', 'getAttributeNames', 'getElementsByTagName'],
);
const page = interfaceOf(['documentElement'], ['querySelectorAll']);
const frame = interfaceOf(['contentDocument']);
const image = interfaceOf(['currentSrc']);

/** Without scripts nothing is put into a slot. */
class Slot {
  assignedNodes(): Node[] {
    return [];
  }
}

class Parser {
  parseFromString(source: string): Document {
    return parseDocument(source);
  }
}

const interfaces = {
  Node: node,
  Element: element,
  Document: page,
  HTMLIFrameElement: frame,
  HTMLImageElement: image,
};

export {
  element as Element,
  frame as HTMLIFrameElement,
  image as HTMLImageElement,
  interfaces as globalThis,
  NodeFilter,
  node as Node,
  Parser as DOMParser,
  page as Document,
  Slot as HTMLSlotElement,
};
