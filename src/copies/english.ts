import { locale, people, quotesTitle, unknownSpeaker, updated } from '../_locales/en/messages.json';
import type { Wording } from './copy';

/** For whoever reads copies where there is no extension to ask for words. */
export const ENGLISH: Wording = {
  locale: locale.message,
  people: people.message,
  quotes: quotesTitle.message,
  unknownSpeaker: unknownSpeaker.message,
  updated: (date) => updated.message.replace('$1', date),
};
