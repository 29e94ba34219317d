import { isText, type PageElement } from './tree';

const CONTROLS = new Set(['button', 'form', 'iframe']);
/** Elements that hold others; one without any text waits for a script to fill it. */
const HOLDERS = new Set(['aside', 'div', 'ins', 'section', 'ul']);

/** The elements in a story's around a button, a form, or an element that holds nothing. */
export function findControls(story: readonly PageElement[]): ReadonlySet<PageElement> {
  const [root] = story;
  const around = new Set<PageElement>();
  for (const one of story) {
    if (!CONTROLS.has(one.name) && !isEmpty(one)) continue;
    for (
      let el: PageElement | null = one.parent;
      el && one !== root && el !== root && !around.has(el);
      el = el.parent
    )
      around.add(el);
  }
  return around;
}

function isEmpty({ name, children }: PageElement): boolean {
  return HOLDERS.has(name) && children.every((child) => isText(child) && !child.text.trim());
}
