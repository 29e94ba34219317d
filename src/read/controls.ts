import { isText, type PageElement, walk } from './tree';

const CONTROLS = new Set(['button', 'form', 'iframe']);
/** Elements that hold others; one without any text waits for a script to fill it. */
const HOLDERS = new Set(['aside', 'div', 'ins', 'section', 'ul']);

/** The elements under `root` around a button, a form, or an element that holds nothing. */
export function findControls(root: PageElement): ReadonlySet<PageElement> {
  const around = new Set<PageElement>();
  walk(root, (node) => {
    if (isText(node)) return;
    if (!CONTROLS.has(node.name) && !isEmpty(node)) return;
    for (
      let el: PageElement | null = node.parent;
      el && el !== root && !around.has(el);
      el = el.parent
    )
      around.add(el);
  });
  return around;
}

function isEmpty({ name, children }: PageElement): boolean {
  return HOLDERS.has(name) && children.every((child) => isText(child) && !child.text.trim());
}
