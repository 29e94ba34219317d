// What the panel's tests need around it: the extension's words and storage, and what jsdom lacks.
import messages from '../../src/_locales/en/messages.json';

const words: Readonly<Record<string, { readonly message: string }>> = messages;

/** What the injected scripts would have stored and sent. */
export const stored: Record<string, unknown> = {};
export const sent: unknown[] = [];

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
/** Who listens to the storage now. */
export const listeners = new Set<Listener>();

const extension = {
  runtime: {
    id: 'on-record' as string | undefined,
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: async (message: unknown) => void sent.push(message),
  },
  i18n: {
    getMessage: (name: string, values: readonly string[] = []) =>
      (words[name]?.message ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''),
  },
  storage: {
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    local: {
      get: async () => ({ ...stored }),
      set: async (values: object) => void Object.assign(stored, values),
    },
  },
};

/** Cuts the script off, as an update of the extension does. */
export const orphan = (): void => {
  extension.runtime.id = undefined;
};

Object.assign(globalThis, { chrome: extension, OPEN_SHADOW: true });

if (typeof HTMLDialogElement !== 'undefined') {
  const modals = new WeakSet<Element>();
  const matches = Element.prototype.matches;
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
      modals.add(this);
    },
    show(this: HTMLDialogElement) {
      this.setAttribute('open', '');
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open');
      modals.delete(this);
    },
  });
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string) {
      return selector === ':modal' ? modals.has(this) : matches.call(this, selector);
    },
  });
  Object.assign(CSSStyleSheet.prototype, { replaceSync: () => undefined });
  Object.assign(Document.prototype, { elementFromPoint: () => null });
  Object.assign(Range.prototype, { getBoundingClientRect: () => new DOMRect() });
  Object.assign(window, { scrollTo: () => undefined });
}
