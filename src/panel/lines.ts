/** Room a line is given so that it breaks where it broke, in CSS pixels; too little to be seen. */
const ROOM = 0.25;

/**
 * Runs `work`, which wraps text inside these elements, and keeps their lines as they were.
 *
 * Browsers round the width of every wrapped piece up to a sixty-fourth of a pixel. In one line of
 * a thousand that is enough to push its last word down (seen in Chromium 156).
 */
export function keepLines(elements: readonly HTMLElement[], work: () => void): void {
  const before = elements.map(tail);
  work();
  const moved = elements.filter((element, i) => !isNear(before[i], tail(element)));
  for (const element of moved) element.style.setProperty('margin-inline-end', `-${ROOM}px`);
}

interface Point {
  readonly left: number;
  readonly top: number;
}

/** Where the text ends within its element: elsewhere whenever a line breaks elsewhere. */
function tail(element: HTMLElement): Point {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  const last = lastText(element);
  if (last && last.length > 0) {
    range.setStart(last, last.length - 1);
    range.setEnd(last, last.length);
  }
  const own = element.getBoundingClientRect();
  const { left, top } = range.getBoundingClientRect();
  return { left: left - own.left, top: top - own.top };
}

function lastText(element: Node): Text | null {
  let node: Node | null = element;
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.lastChild;
  return node as Text | null;
}

const isNear = (a: Point | undefined, b: Point): boolean =>
  a !== undefined && Math.abs(a.left - b.left) < 1 && Math.abs(a.top - b.top) < 1;
