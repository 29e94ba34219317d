import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';

/** A page to be read: its HTML and where it is from. */
export interface Page {
  readonly html: string;
  /** Null where only the page itself may tell. */
  readonly url: string | null;
}

/** The story of a page with what was found in it, or in one sentence why there is none. */
export type Told =
  | { readonly article: CleanArticle; readonly annotations: Annotations }
  | { readonly error: string };

/** What the thread says when it turns to a page; then it says what it has to tell. */
export const BEGUN = 'begun';
