import { longDateIn } from './dates';

/** The name of a message in `_locales`. */
export type Word = keyof typeof import('./_locales/en/messages.json');

type Stem<W extends string> = W extends `${infer S}_other` ? S : never;

/** The name of a message that counts: it has one form for each plural category of its language. */
export type Counted = Stem<Word>;

/** False once the extension was updated or removed under an open reader. */
export const isConnected = (): boolean => chrome.runtime?.id !== undefined;

/** The version a report names; '' once there is no extension to ask. */
export const version = (): string => (isConnected() ? chrome.runtime.getManifest().version : '');

const message = (name: string, values: readonly string[] = []): string =>
  isConnected() ? chrome.i18n.getMessage(name, [...values]) : '';

/** What a person sees under this name, in their language; `$1`, `$2` … stand for `values`. */
export const word = (name: Word, ...values: readonly string[]): string => message(name, values);

/** A message whose name is put together, such as the kind of a removal; '' where there is none. */
export const wordFor = (name: string, ...values: readonly string[]): string =>
  message(name, values);

/** The form of a counted message that its language uses for `count`; `$1` is the number. */
export function counted(name: Counted, count: number): string {
  const number = new Intl.NumberFormat(locale()).format(count);
  const form = `${name}_${new Intl.PluralRules(locale()).select(count)}`;
  return message(form, [number]) || message(`${name}_other`, [number]);
}

/** Every language there are messages in. */
export const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'] as const;

/** The language the messages are in; not always the browser's, as some languages are missing. */
export const locale = (): string => word('locale') || 'en';

/** The direction the messages are written in. */
export const direction = (): 'ltr' | 'rtl' => (locale() === 'ar' ? 'rtl' : 'ltr');

/** A date as this person writes dates, or null for what is no date. */
export const longDate = (iso: string): string | null => longDateIn(locale(), iso);
