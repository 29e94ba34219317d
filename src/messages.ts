import { isConnected } from './words';

/**
 * Everything that is said between our scripts in a page and the background.
 *
 * All of it goes from the page's top document to the background, and the background heeds nobody
 * else: no other extension, no frame, no page (which has no way to say anything). No message
 * carries an address or markup: whose page it is the browser says.
 *
 * | kind       | said by                 | when                                                   |
 * | ---------- | ----------------------- | ------------------------------------------------------ |
 * | `closed`   | the reader              | it closed from inside the page                         |
 * | `found`    | the reader              | a story was found after the button had heard of none   |
 * | `shown`    | the reader              | a page the browser had put by came back with it open   |
 * | `learnt`   | the annotator           | it asks for what was learnt, and gets it               |
 * | `witness`  | the reader              | it asks for the witness to be put into its page        |
 * | `followed` | the reader              | a link of the story was followed in the same tab       |
 * | `always`   | the reader              | the person wants stories of this site to open always   |
 * | `settings` | the reader              | the person wants to see all settings                   |
 * | `again`    | the reader              | the person wants the changed story to be read again    |
 * | `story`    | the watcher (always.js) | the page of an allowed site looks like a story         |
 */
export type Message = Closed | Story | Told | Asked;

/** It closed from inside the page. */
export interface Closed {
  readonly kind: 'closed';
  /** Who closed it: the person, or a page that kept covering or removing the panel. */
  readonly by: 'person' | 'page';
}

/** The page of an allowed site looks like a story. */
export interface Story {
  readonly kind: 'story';
  /** When the browser set out for this page, in milliseconds of the clock. */
  readonly began: number;
}

/** What needs no more words. */
export interface Told {
  readonly kind: 'found' | 'shown' | 'followed' | 'always' | 'settings' | 'again';
}

/** What is answered: what was learnt, or that the witness has been put into the page. */
export interface Asked {
  readonly kind: 'learnt' | 'witness';
}

const KINDS: ReadonlySet<unknown> = new Set<Message['kind']>([
  'closed',
  'found',
  'shown',
  'followed',
  'always',
  'settings',
  'again',
  'story',
  'learnt',
  'witness',
]);

/** What of whatever origin is a message of ours, or null. */
export function messageIn(received: unknown): Message | null {
  if (typeof received !== 'object' || received === null) return null;
  const { kind, by, began } = received as Readonly<Record<'kind' | 'by' | 'began', unknown>>;
  if (!KINDS.has(kind)) return null;
  if (kind === 'closed') return { kind, by: by === 'page' ? 'page' : 'person' };
  if (kind === 'story') return { kind, began: Number(began) };
  return { kind } as Told | Asked;
}

/** The package's files of learnt weights, in a form that a message can hold. */
export interface LearntFiles {
  /** `names.bin`, as base64. */
  readonly names: string;
  /** `judges.json`. */
  readonly judges: unknown;
}

/** What was learnt. Rejects once the extension is gone or replaced. */
export async function askForLearnt(): Promise<LearntFiles> {
  const answer = (await ask('learnt')) as LearntFiles | undefined;
  if (!answer) throw new Error('What was learnt did not arrive');
  return answer;
}

/** Resolves when the witness has been put into this page, or it is known that none will come. */
export async function askForWitness(): Promise<void> {
  if (isConnected()) await ask('witness').then(undefined, () => undefined);
}

function ask(kind: Asked['kind']): Promise<unknown> {
  const message: Asked = { kind };
  return chrome.runtime.sendMessage(message);
}

/** Sends a message to the background; a reader that outlived its extension stays silent. */
export function tellBackground(message: Closed | Story | Told): void {
  if (!isConnected()) return;
  // Refused only while the extension is being replaced, and then there is no button to correct.
  chrome.runtime.sendMessage(message).then(undefined, () => undefined);
}
