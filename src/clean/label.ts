import { plain } from '../prose';
import type { Labels } from './hashed';

/** The longest prefix, in words, that is a phrase of the table; null where none is. */
export function startsWithLabel(text: string, table: Labels): string | null {
  const words = plain(text.slice(0, 120)).split(' ');
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    const start = words.slice(0, length).join(' ');
    if (table.has(start)) return start;
  }
  return null;
}

/** Whether a line opens like speech: then its words are somebody's, whatever they are. */
export function isSpeech(text: string): boolean {
  return /^\s*[–—“„«‹「『]/.test(text);
}

/** "4) The long boat", "2. Tern Bay": one of a list that the story counts. */
export const COUNTED = /^\d{1,3}\s?[.)]\s/;
