// What the background's tests need around it: a browser whose events a test can fire.
import { KIT, STYLE } from '../../src/handed';
import './extension';

type Listener = (...args: never[]) => unknown;

/** An event that keeps its listeners, so that a test can speak for the browser. */
export function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

export const executeScript = jest.fn();
/** What was put into pages for scripts that follow, with where. */
export const handed: object[] = [];
const isHanded = ({ args }: { args?: unknown[] }) => args?.[0] === KIT || args?.[0] === STYLE;

/** Whether the browser lets the kit in when the button is pressed. */
export const page = { isOpen: false };

/** The files of the package, as far as the background reads them. */
const packaged: Record<string, BodyInit> = {
  'panel.css': 'p {}',
  'parts.css': 'q {}',
  'words.json': '["a b", [3, 4, 5]]',
  'names.bin': Uint8Array.of(0, 128, 255),
  'judges.json': '{"scale":1}',
};
globalThis.fetch = jest.fn(
  async (url) => new Response(packaged[String(url).replace('extension://ours/', '')]),
);
export const action = {
  onClicked: event(),
  setIcon: jest.fn(async () => {}),
  setTitle: jest.fn(async () => {}),
  setBadgeText: jest.fn(async () => {}),
  setBadgeBackgroundColor: jest.fn(async () => {}),
};

/** What the browser allows; what the person answers when it asks; what it was asked for. */
export const allowed = new Set<string>();
export const person = { agrees: true };
export const asked: string[][] = [];

/** The scripts that are registered, and the memory that lasts as long as the browser runs. */
export const registered = new Map<string, { readonly id: string; readonly matches: string[] }>();
export const session: Record<string, unknown> = {};

type Script = { readonly id: string; readonly matches: string[] };
const note = async (scripts: readonly Script[]) => {
  for (const script of scripts) registered.set(script.id, script);
};

export const browser = {
  action,
  contextMenus: { onClicked: event(), removeAll: jest.fn(async () => {}), create: jest.fn() },
  i18n: { getMessage: (name: string) => name },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    contains: async ({ origins }: { origins: string[] }) => origins.every((o) => allowed.has(o)),
    getAll: async () => ({ origins: [...allowed] }),
    async request({ origins }: { origins: string[] }) {
      asked.push(origins);
      if (person.agrees) for (const origin of origins) allowed.add(origin);
      return person.agrees;
    },
  },
  runtime: {
    id: 'ours',
    onInstalled: event(),
    onMessage: event(),
    onStartup: event(),
    getURL: (file: string) => `extension://ours/${file}`,
    openOptionsPage: jest.fn(async () => {}),
  },
  scripting: {
    executeScript: async (injection: object) => {
      if (!isHanded(injection)) return executeScript(injection);
      handed.push(injection);
      return [{ frameId: 0, result: page.isOpen }];
    },
    getRegisteredContentScripts: async () => [...registered.values()],
    registerContentScripts: jest.fn(note),
    updateContentScripts: jest.fn(note),
    unregisterContentScripts: jest.fn(async () => registered.clear()),
  },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: session[key] }),
      set: async (values: object) => void Object.assign(session, values),
    },
  },
  tabs: {
    TAB_ID_NONE: -1,
    onUpdated: event(),
    onRemoved: event(),
    create: jest.fn(async (_: object) => ({ id: 8 })),
    get: jest.fn(async (id: number): Promise<object> => ({ id, url: 'https://news.example/a' })),
  },
};
jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
Object.assign(chrome, { permissions: browser.permissions });

/** Starts the background, as the browser does whenever it has something to tell. */
export function load(): void {
  jest.isolateModules(() => void jest.requireActual('../../src/background'));
}

/** Until everything that was set going has ended. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 200; i++) await Promise.resolve();
};

/** The files that were put into pages, in order. */
export const injected = (): string[] =>
  executeScript.mock.calls.flatMap(([{ files }]) => files ?? []);

/** The answer of a reader that is in this state now. */
export const answers = (state: string) => [{ frameId: 0, result: { state } }];

/** Has pages answer as one in which a reader opens, and stays or does not. */
export const opensAnd = (stays: boolean) =>
  executeScript.mockImplementation(({ files }) =>
    Promise.resolve(files ? answers('open') : [{ frameId: 0, result: !stays }]),
  );
