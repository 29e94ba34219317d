import { labelOf, startsWithLabel } from './label';
import { isPitch } from './pitch';
import {
  AD,
  COMMENT,
  ICON,
  LOADING,
  PLAYER,
  SHARE,
  SHELF,
  SHELF_START,
  SKIP,
  SKY,
  TOPICS,
} from './words';

/** Labels by what they belong to. */
const TABLES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['navigation', SKIP],
  ['advertising', AD],
  ['a loader', LOADING],
  ['sharing', SHARE],
  ['comments', COMMENT],
  ['a shelf', SHELF],
  ['topics', TOPICS],
  ['a player', PLAYER],
  ['the weather', SKY],
];

/** "52º", "H 61°", "7° / 2°", "Máx. 25º / Mín. 14º", "Humidity 81%". */
const READING =
  /^(?:[\p{L}]{1,12}[.:]?\s){0,3}[-−–+]?\d{1,3}(?:[.,]\d)?\s?(?:[°º˚]\s?[CF]?|℃|℉|%)(?:\s?[/|]?\s?(?:[\p{L}]{1,9}[.:]?\s?)?[-−–+]?\d{1,3}\s?[°º˚]\s?[CF]?)?$/iu;
/** "00:00 / 03:15", "-0:00", "1 / 5", "Duration 1:30", "1x". */
const CLOCK =
  /^(?:[\p{L}]{1,12}\s){0,3}[-–]?\s?\d{1,3}(?::\d{2}){1,2}(?:\s?[/|]\s?[-–]?\d{1,3}(?::\d{2}){1,2})?$|^\d{1,3}\s?\/\s?\d{1,3}$|^\d(?:[.,]\d{1,2})?x$/iu;
/** "+1.20%", "-0.35", "8.11", "NAX 18.204 +0,4 %". */
const QUOTATION =
  /^(?:\p{Lu}[\p{L}\d&./]{0,14}\s){0,3}(?:\d{1,3}(?:[.,\s]\d{3}){0,3}[.,]\d{1,4}\s?)?[+\-−–±%]{0,2}\s?\d{1,4}[.,]\d{1,4}\s?%?$/u;
/** "$24.00", "24,90 €", "Buy for £39.99". */
const PRICE =
  /^(?:[\p{L}']{1,14}\s){0,4}(?:[$€£¥₺]\s?\d{1,5}(?:[.,]\d{2})?|\d{1,5}(?:[.,]\d{2})?\s?(?:[€£₺]|kr\.?|zł|USD|EUR))$/u;
/** "4 minute read", "Lesedauer: 5 Min.", "2 hours ago", "3 new updates". */
const COUNT =
  /^(?:[\p{L}]{2,12}:?\s){0,3}\d{1,4}\s?(?:min|mins|minutes?|minuten|minuti|minutos|minuter|minutter|dakika|мин|分|Min)\.?(?:\s[\p{L}]{2,9}){0,2}$|^\d{1,5}\s[\p{L}]{2,12}\sago$/iu;
/** "(14)", "Comments (14)", "27 Comments": a label with a number. */
const NUMBER = /^\(?\d{1,6}\)?\s|\s?\(\d{1,6}\)$/;

/** What furniture a short line reads like by its words alone; null where it reads like none. */
export function hintOf(text: string): string | null {
  const bare = text.trim().replace(NUMBER, '');
  const label = labelOf(bare);
  for (const [name, table] of TABLES) if (table.has(label)) return name;
  if (READING.test(text)) return 'a reading';
  if (CLOCK.test(text)) return 'a player';
  if (PRICE.test(text)) return 'a price';
  if (COUNT.test(text)) return 'a count';
  if (QUOTATION.test(text)) return 'a ticker';
  if (/^[#@][\p{L}\p{N}_]{2,30}$/u.test(text)) return 'topics';
  const words = label.split(' ');
  if (words.length <= 4 && words.some((word) => ICON.has(word))) return 'an icon';
  if (words.length <= 14 && /[:»›→]/.test(text.slice(0, 40)) && startsWithLabel(text, SHELF_START))
    return 'a shelf';
  return isPitch(text) ? 'a pitch' : null;
}
