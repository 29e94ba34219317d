import type { PageArticle } from '../article';
import { countElements } from './dom';
import { readHead } from './head';
import { gather } from './meta';
import { takeSnapshot } from './snapshot';
import { draftStory, type Unread } from './story';
import type { PageElement, PageText } from './tree';
import { baseAddress } from './url';

export type { Unread };

/** A second opinion on where the story stands: its text, or null where it finds none. */
export type Witness = (root: PageElement) => ReadonlySet<PageText> | null;

/** A page, already copied, whose story is in doubt until a witness is heard or there is none. */
export interface Doubt {
  settle(witness: Witness | null): PageArticle | Unread;
}

/** What came of reading a page. */
export type Reading = PageArticle | Unread | Doubt;

/**
 * The story of a page as blocks, why there is none, or a doubt. Never changes the document.
 *
 * `markup` names, for each pass of cleaning, the words by which the page's elements are known to
 * it: they speak against an element when the story is chosen.
 */
export function read(
  page: Document,
  url: string,
  markup: Readonly<Record<string, readonly string[]>>,
): Reading {
  const tree = takeSnapshot(page);
  if (!tree) return 'tooLarge';
  const head = readHead(page);
  const said = gather(head, url);
  const draft = draftStory({ tree, said, url, base: baseAddress(head.base, url), markup });
  if (draft === 'tooLarge') return draft;
  if (!draft.inDoubt) return draft.finish(null);
  return { settle: (witness) => draft.finish(witness?.(tree.root) ?? null) };
}

/** Reading a page with more elements takes longer than anybody should look at a dead button. */
const MANY = 8_000;

/** Whether reading the page will take so long that the ground should be painted before. */
export function takesLong(page: Document): boolean {
  return countElements(page) > MANY;
}

/** Whether a reading is a doubt. */
export function isDoubt(reading: Reading): reading is Doubt {
  return typeof reading === 'object' && 'settle' in reading;
}
