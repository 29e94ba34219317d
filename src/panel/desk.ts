import type { Annotations } from '../annotations';
import type { CleanArticle } from '../article';
import type { SettingName, Settings } from '../settings';
import type { Bar } from './bar';
import type { Ledger } from './ledger';
import type { StoryView } from './view';

/** What the parts of the panel work with: an open reader with its story. */
export interface Desk {
  readonly article: CleanArticle;
  readonly story: StoryView;
  readonly dialog: HTMLDialogElement;
  readonly bar: Bar;
  /** The column beside the story; over it where the window is narrow. */
  readonly rail: HTMLElement;
  /** What floats at the foot of the window, one under the other. */
  readonly floats: HTMLElement;
  /** Aborted when the reader closes. */
  readonly signal: AbortSignal;
  /** Says something in one line, on the screen and to a screen reader. */
  say(text: string): void;
  /** Calls back once people and quotes are known. */
  whenAnnotated(use: (annotations: Annotations, ledger: Ledger) => void): void;
  settings(): Settings;
  /** Changes a setting, shows it at once, and keeps it. */
  change<Name extends SettingName>(name: Name, value: Settings[Name]): void;
  /** Calls back with the settings now and after every change. */
  onSettings(use: (settings: Settings) => void): void;
  /** Offers Escape to something that lies over the story; true if it closed. Last come, first asked. */
  onEscape(leave: () => boolean): void;
  close(): void;
}
