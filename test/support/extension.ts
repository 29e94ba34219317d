// What the panel's tests need around it: the extension's words and storage, and what jsdom lacks.
import messages from '../../src/_locales/en/messages.json';

const words: Readonly<Record<string, { readonly message: string }>> = messages;

/** What would have been stored to travel, what on this machine alone, and what sent. */
export const stored: Record<string, unknown> = {};
export const storedHere: Record<string, unknown> = {};
export const sent: unknown[] = [];
/** Storages that take nothing more. */
export const full = new Set<'sync' | 'local'>();

/** Empties both storages and lets them take things again. */
export function forgetEverything(): void {
  for (const values of [stored, storedHere])
    for (const key of Object.keys(values)) delete values[key];
  full.clear();
}

function area(name: 'sync' | 'local', values: Record<string, unknown>) {
  const wanted = (keys: readonly string[] | string | null) =>
    keys === null ? Object.keys(values) : [keys].flat();
  return {
    get: async (keys: readonly string[] | string | null) =>
      Object.fromEntries(
        wanted(keys).flatMap((key) => (key in values ? [[key, values[key]]] : [])),
      ),
    async set(more: object) {
      if (full.has(name)) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(values, structuredCloneOf(more));
    },
    async remove(keys: readonly string[] | string) {
      for (const key of wanted(keys)) delete values[key];
    },
  };
}

/** As the browser does, which stores no functions and no references. */
const structuredCloneOf = (value: object): object => JSON.parse(JSON.stringify(value));

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
/** Who listens to the storage now. */
export const listeners = new Set<Listener>();

/** Whether the window is a private one. */
export const privacy = { inIncognitoContext: false };

const extension = {
  extension: privacy,
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
    local: area('local', storedHere),
    sync: area('sync', stored),
  },
};

/** Cuts the script off, as an update of the extension does. */
export const orphan = (): void => {
  extension.runtime.id = undefined;
};

Object.assign(globalThis, { chrome: extension, OPEN_SHADOW: true });

/** What the system says of itself, by query; a test may change it and tell. */
export const system = new Map<string, EventTarget & { matches: boolean }>();

function matchMedia(query: string): EventTarget & { matches: boolean } {
  const media = system.get(query) ?? Object.assign(new EventTarget(), { matches: false });
  system.set(query, media);
  return media;
}

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
  Object.assign(window, { scrollTo: () => undefined, matchMedia });
}
