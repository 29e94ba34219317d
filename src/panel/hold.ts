import { isConnected } from '../words';
import { create, dressPage, elementAt, rootOf, topmostOf } from './page';

/** The panel's place over the page. */
export interface Hold {
  readonly dialog: HTMLDialogElement;
  /** Opens the dialog above the page: empty, as the focus is to be its own and no button's. */
  stand(): void;
  /** Adds a style sheet. */
  dress(css: string): void;
  /** Puts the dialog into the flow of the page, for paper; `rise` puts it back above. */
  layFlat(): void;
  rise(): void;
  /** Takes everything of ours out of the page. */
  release(): void;
}

/** Names our host, so that one left behind by an extension that was updated can be found. */
export const OURS = 'data-on-record';

/** How the panel wants to stand there. */
interface Terms {
  /** Aborted when the panel closes. */
  readonly signal: AbortSignal;
  /** Called once the page will not have it; it is for the caller to release. */
  onLost(): void;
}

/** How often a page may remove or cover the panel before we give in. */
const CHANCES = 3;

/**
 * The page below does not scroll, shows no second scroll bar, and is not what is printed.
 *
 * `who` says how the window scrolls. Where that is the body, and the root was told instead, the body
 * would become a box that scrolls in the window's place, built anew with all that is in it: Firefox
 * then forgets which words are selected, and where the page was scrolled to.
 */
const still = (who: ':root' | 'body') => `
  ${who} { overflow: hidden !important; }
  @media print {
    :root { overflow: visible !important; background: none !important; }
    :root > :is(body, frameset) { display: none !important; }
  }
`;

/** Sent to our own dialog, where no page hears it. */
const PROBE = 'on-record-probe';

/** How often we look by ourselves, in milliseconds: a page can keep every event from us. */
const LOOK = 1000;

/** Parts of the window looked at to see whether something of the page lies over the panel. */
const SAMPLES = [0.1, 0.5, 0.9];

/**
 * Readies a modal dialog in a style sheet to stand over the page, on one host element at its end.
 *
 * A page that removes the host or opens something of its own above it is answered `CHANCES`
 * times; then it has its way.
 */
export function takeHold(page: Document, css: string, { signal, onLost }: Terms): Hold {
  clearAway(page);
  const host = create(page, 'div');
  host.setAttribute(OURS, '');
  const root = host.attachShadow({ mode: OPEN_SHADOW ? 'open' : 'closed' });
  let worn = [sheetOf(css)];
  root.adoptedStyleSheets = worn;
  const dialog = create(page, 'dialog') as HTMLDialogElement;
  dialog.className = 'panel';
  root.append(dialog);
  let chances = CHANCES;
  let flat = false;
  let undress: () => void = () => undefined;
  /** What of the page lay in the top layer before the dialog did, and so lies under it. */
  let below = new Set<Element>();

  const attach = () => {
    const top = rootOf(page);
    if (top) Element.prototype.append.call(top, host);
  };
  const rise = () => {
    flat = false;
    const { scrollTop } = dialog;
    const active = root.activeElement as HTMLElement | null;
    // Leaving the tree leaves the top layer too, and tells the page nothing; `close` would.
    attach();
    dialog.removeAttribute('open');
    below = new Set(topmostOf(page));
    dialog.showModal();
    dialog.scrollTop = scrollTop;
    active?.focus({ preventScroll: true });
  };
  const isCovered = () => {
    // A popover over a modal dialog is seen, but what is asked for a point looks through it.
    const above = topmostOf(page).filter((el) => !below.has(el));
    const boxes = above.map((el) => Element.prototype.getBoundingClientRect.call(el));
    return SAMPLES.some((part) => {
      const [x, y] = [innerWidth * part, innerHeight * part];
      const top = elementAt(page, x, y);
      const isIn = ({ left, right, top, bottom }: DOMRect) =>
        left <= x && x <= right && top <= y && y <= bottom;
      return (top !== null && top !== host) || boxes.some(isIn);
    });
  };
  const isShown = () => dialog.matches(':modal') && dialog.getClientRects().length > 0;
  const isHeld = () => host.parentNode === rootOf(page) && isShown() && !isCovered();
  let heardProbe = false;
  dialog.addEventListener(PROBE, () => {
    heardProbe = true;
  });
  /** A page that writes itself anew takes every listener away, also ours: nothing would close it. */
  const listens = () => {
    heardProbe = false;
    dialog.dispatchEvent(new Event(PROBE));
    return heardProbe;
  };
  const defend = () => {
    if (signal.aborted || flat || isHeld()) return;
    if (chances-- > 0 && rootOf(page) && isConnected() && listens()) rise();
    else onLost();
  };

  // Dialogs and popovers of the page announce themselves; what ours say stays in its root.
  const heard = (event: Event) => {
    if (event.target === host) return;
    if (event.type === 'toggle') below.delete(event.target as Element);
    defend();
  };
  const stand = () => {
    const top = rootOf(page);
    undress = dressPage(page, still(top && scrollsByBody(top) ? 'body' : ':root'));
    attach();
    below = new Set(topmostOf(page));
    dialog.showModal();
    const watcher = new MutationObserver(defend);
    watcher.observe(page, { childList: true });
    if (top) watcher.observe(top, { childList: true });
    const looking = setInterval(defend, LOOK);
    signal.addEventListener('abort', () => {
      watcher.disconnect();
      clearInterval(looking);
    });
    for (const type of ['toggle', 'fullscreenchange', 'focusin'])
      EventTarget.prototype.addEventListener.call(page, type, heard, { capture: true, signal });
  };

  return {
    dialog,
    stand,
    dress(css) {
      worn = [...worn, sheetOf(css)];
      root.adoptedStyleSheets = worn;
    },
    rise,
    layFlat() {
      flat = true;
      dialog.close();
      dialog.show();
    },
    release() {
      if (dialog.open) dialog.close();
      host.remove();
      undress();
    },
  };
}

/** Whether the page's body says how the window scrolls, as it does where the root says nothing. */
function scrollsByBody(top: Element): boolean {
  const body = Element.prototype.querySelector.call(top, ':scope > body');
  const saysNothing = (el: Element) => getComputedStyle(el).overflow === 'visible';
  return body !== null && saysNothing(top) && !saysNothing(body);
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Removes a reader whose extension is gone: in Firefox nothing is left that could close it. */
function clearAway(page: Document): void {
  const top = rootOf(page);
  if (!top) return;
  for (const left of Element.prototype.querySelectorAll.call(top, `:scope > [${OURS}]`))
    Element.prototype.remove.call(left);
}
