import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';
import type { Frame } from './frame';
import type { Leaving } from './leaving';
import type { Look } from './look';
import type { StoryView } from './view';

/** What the parts of the panel work with: an open reader with its story. */
export interface Desk
  extends Pick<Frame, 'bar' | 'rail' | 'floats' | 'say'>,
    Pick<Look, 'settings' | 'change' | 'onSettings'>,
    Leaving {
  readonly article: CleanArticle;
  readonly story: StoryView;
  readonly dialog: HTMLDialogElement;
  /** Aborted when the reader closes. */
  readonly signal: AbortSignal;
  /** Calls back once people and quotes are known. */
  whenAnnotated(use: (annotations: Annotations) => void): void;
  close(): void;
}
