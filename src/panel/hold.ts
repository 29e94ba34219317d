import { isConnected } from '../words';
import { create, dressPage, elementAt, rootOf } from './page';

/** The panel's place over the page. */
export interface Hold {
  readonly dialog: HTMLDialogElement;
  /** Puts the dialog into the flow of the page, for paper; `rise` puts it back above. */
  layFlat(): void;
  rise(): void;
  /** Takes everything of ours out of the page. */
  release(): void;
}

/** Names our host, so that one left behind by an extension that was updated can be found. */
const OURS = 'data-on-record';

/** How the panel wants to stand there. */
interface Terms {
  readonly css: string;
  /** Aborted when the panel closes. */
  readonly signal: AbortSignal;
  /** Called once the page will not have it; it is for the caller to release. */
  onLost(): void;
}

/** How often a page may remove or cover the panel before we give in. */
const CHANCES = 3;

/** The page below does not scroll, shows no second scroll bar, and is not what is printed. */
const STILL = `
  :root { overflow: hidden !important; }
  @media print {
    :root { overflow: visible !important; background: none !important; }
    :root > :is(body, frameset) { display: none !important; }
  }
`;

/** Parts of the window looked at to see whether something of the page lies over the panel. */
const SAMPLES = [0.1, 0.5, 0.9];

/**
 * Puts a modal dialog with these styles over the page, on one host element at the end of it.
 *
 * A page that removes the host or opens something of its own above it is answered `CHANCES`
 * times; then it has its way.
 */
export function takeHold(page: Document, { css, signal, onLost }: Terms): Hold {
  clearAway(page);
  const host = create(page, 'div');
  host.setAttribute(OURS, '');
  const root = host.attachShadow({ mode: OPEN_SHADOW ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const dialog = create(page, 'dialog') as HTMLDialogElement;
  root.append(dialog);
  let chances = CHANCES;
  let flat = false;

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
    dialog.showModal();
    dialog.scrollTop = scrollTop;
    active?.focus({ preventScroll: true });
  };
  const isCovered = () =>
    SAMPLES.some((part) => {
      const top = elementAt(page, innerWidth * part, innerHeight * part);
      return top !== null && top !== host;
    });
  const isHeld = () => host.parentNode === rootOf(page) && dialog.matches(':modal') && !isCovered();
  const defend = () => {
    if (signal.aborted || flat || isHeld()) return;
    if (chances-- > 0 && rootOf(page) && isConnected()) rise();
    else onLost();
  };

  attach();
  dialog.showModal();
  const undress = dressPage(page, STILL);
  const watcher = new MutationObserver(defend);
  const top = rootOf(page);
  watcher.observe(page, { childList: true });
  if (top) watcher.observe(top, { childList: true });
  signal.addEventListener('abort', () => watcher.disconnect());
  // Dialogs and popovers of the page announce themselves; what ours say stays in its root.
  const heard = (event: Event) => {
    if (event.target !== host) defend();
  };
  for (const type of ['toggle', 'fullscreenchange', 'focusin'])
    EventTarget.prototype.addEventListener.call(page, type, heard, { capture: true, signal });

  return {
    dialog,
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

/** Removes a reader whose extension is gone: in Firefox nothing is left that could close it. */
function clearAway(page: Document): void {
  const top = rootOf(page);
  if (!top) return;
  for (const left of Element.prototype.querySelectorAll.call(top, `:scope > [${OURS}]`))
    Element.prototype.remove.call(left);
}
