import { pattern } from '../lists';
import { plain } from '../prose';
import { isButton, isShelf } from './composed';
import { form } from './form';
import type { Labels } from './hashed';
import { isSpeech, startsWithLabel } from './label';
import { isPitch } from './pitch';
import {
  AD,
  COMMENT,
  DESK,
  ICON,
  LIVE,
  LOADING,
  MESSAGE,
  OFFER,
  PLAYER,
  SHARE,
  SHELF,
  SHELF_START,
  SKIP,
  SKY,
  TOPICS,
} from './words';

/** Labels by what they belong to. */
const TABLES: readonly (readonly [string, Labels])[] = [
  ['navigation', SKIP],
  ['advertising', AD],
  ['a loader', LOADING],
  ['sharing', SHARE],
  ['comments', COMMENT],
  ['a shelf', SHELF],
  ['topics', TOPICS],
  ['a player', PLAYER],
  ['a message', MESSAGE],
  ['the weather', SKY],
  ['a live blog', LIVE],
  ['the newsroom', DESK],
  ['an offer', OFFER],
];

/** "52º", "H 61°", "7° / 2°", "Máx. 25º / Mín. 14º", "Humidity 81%". */
const READING = form(
  /[°º˚℃℉%]/,
  pattern`
    ^(?:[a-zß-ῼぁ-힣]{1,12}[.:]?\s){0,3}[-−–+]?\d{1,3}(?:[.,]\d)?\s?(?:[°º˚]\s?[cf]?|℃|℉|%)
    (?:\s?[/|]?\s?(?:[a-zß-ῼぁ-힣]{1,9}[.:]?\s?)?[-−–+]?\d{1,3}\s?[°º˚]\s?[cf]?)?$
  `,
);
/** "00:00 / 03:15", "-0:00", "1 / 5", "Duration 1:30", "1x". */
const CLOCK = form(
  /\d:\d\d|^\d/,
  pattern`
    ^(?:[a-zß-ῼぁ-힣]{1,12}\s){0,3}[-–]?\s?\d{1,3}(?::\d{2}){1,2}
    (?:\s?[/|]\s?[-–]?\d{1,3}(?::\d{2}){1,2})?$
    |^\d{1,3}\s?/\s?\d{1,3}$|^\d(?:[.,]\d{1,2})?x$
  `,
);
/** "+1.20%", "-0.35", "8.11", "NAX 18.204 +0,4 %". */
const QUOTATION =
  /^(?:\p{Lu}[A-Za-zÀ-ῼぁ-힣\d&./]{0,14}\s){0,3}(?:\d{1,3}(?:[.,\s]\d{3}){0,3}[.,]\d{1,4}\s?)?[+\-−–±%]{0,2}\s?\d{1,4}[.,]\d{1,4}\s?%?$/u;
/** How every quotation ends, asked first: it is quick to make. */
const DECIMALS = /[.,]\d{1,4}\s?%?$/;
/** "1 of 6", "Bild 3 von 8": where one is in a gallery. */
const COUNTER = form(
  /\d\s\S{1,3}\s\d{1,3}$/,
  /^(?:[a-zß-ῼぁ-힣]{2,8}\s)?\d{1,3}\s(?:of|von|sur|de|di|van|av|af|z|из)\s\d{1,3}$/,
);
/** "(Error Code: 102630)". */
const ERROR = form(/err|feh/i, /^\W{0,2}(?:error|fehler)[- ]?(?:code)?\W{1,2}\d/);
/** "$24.00", "24,90 €", "Buy for £39.99". */
const PRICE = form(
  /[$€£¥₺]|(?:kr\.?|zł|USD|EUR)$/,
  pattern`
    ^(?:[a-zß-ῼぁ-힣']{1,14}\s){0,4}
    (?:[$€£¥₺]\s?\d{1,5}(?:[.,]\d{2})?
    |\d{1,5}(?:[.,]\d{2})?\s?(?:[€£₺]|kr\.?|zł|usd|eur))$
  `,
);
/** "4 minute read", "Lesedauer: 5 Min.", "2 hours ago", "3 new updates". */
const COUNT = form(
  /\d\s?(?:min|dakika|мин|分)|\sago$/i,
  pattern`
    ^(?:[a-zß-ῼぁ-힣]{2,12}:?\s){0,3}\d{1,4}\s?
    (?:min|mins|minutes?|minuten|minuti|minutos|minuter|minutter|dakika|мин|分)\.?
    (?:\s[a-zß-ῼぁ-힣]{2,9}){0,2}$
    |^\d{1,5}\s[a-zß-ῼぁ-힣]{2,12}\sago$
  `,
);
/** "NAX 18.204 +0,4 %", "Dolar 41,20 %0,12". */
const TICKER = /[+\-−]\s?\d{1,4}[.,]\d{1,3}\s?%|%\s?[-−+]?\d{1,3},\d/;
/** "Storm lantern, brass $24.00 Buy now": a price and what to do with it. */
const OFFERED = pattern`
  (?:[$€£¥₺]\s?\d|\d\s?(?:[€£₺]|kr\b|zł)).{0,12}
  (?:buy|shop|deal|order|angebot|kaufen|offre|oferta|offerta|comprar|kjøp|køb|köp|kup)
`;
/** Words that only go with others: numbers with their units, directions, hours. */
const NEUTRAL = pattern`
  ^(?:[-−–+]?\d{1,4}(?:[.,:/]\d{1,4}){0,3}(?:[%°º˚]?[cf]?|st|nd|rd|th|x)|[°º˚]?[cfo]|℃
  |mins?\.?|min\.|minutes?|minuten|minuti|minutos|minuter|minutter|dakika|мин|de|read
  |lectura|leestijd|h|l|mph|km/h|am|pm|uhr|[nesw]{1,2}|[|/·•–—:»→-]|at|the|for|in)$
`;
/** A longer row is not looked through. */
const LONGEST_ROW = 16;

/** What a row of labels belongs to: "H 61° L 44° Full forecast", "Share Facebook Email". */
function rowOf(text: string): string | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/\s+/, LONGEST_ROW + 1);
  if (words.length > LONGEST_ROW || words.length < 2) return null;
  const bare = words.map(plain);
  let found: string | null = /\d\s?[°º˚]/.test(text) ? 'a reading' : null;
  for (let at = 0; at < words.length; ) {
    const [length, name] = labelAt(bare, at);
    if (length) found ??= name;
    else if (!NEUTRAL.test(words[at] as string)) return null;
    at += Math.max(1, length);
  }
  return found;
}

/** The longest label that begins at a word, by its number of words; 0 where none does. */
function labelAt(bare: readonly string[], at: number): [number, string | null] {
  for (let length = Math.min(6, bare.length - at); length > 0; length--) {
    const label = bare
      .slice(at, at + length)
      .filter(Boolean)
      .join(' ');
    const table = label && TABLES.find(([, labels]) => labels.has(label));
    if (table) return [length, table[0]];
  }
  return [0, null];
}

/** "(14)", "Comments (14)", "27 Comments": a label with a number. */
const NUMBER = /^\(?\d{1,6}\)?\s|\s?\(\d{1,6}\)$/;

/** What furniture a short line reads like by its words alone; null where it reads like none. */
export function hintOf(text: string): string | null {
  if (isSpeech(text)) return null;
  const bare = text.trim().replace(NUMBER, '');
  const label = plain(bare);
  for (const [name, table] of TABLES) if (table.has(label)) return name;
  if (READING.test(text)) return 'a reading';
  if (CLOCK.test(text)) return 'a player';
  if (PRICE.test(text)) return 'a price';
  if (COUNT.test(text)) return 'a count';
  if (COUNTER.test(text)) return 'a gallery';
  if (ERROR.test(text)) return 'a message';
  if (isShelf(text)) return 'a shelf';
  if (isButton(text)) return 'a button';
  if (DECIMALS.test(text) && QUOTATION.test(text)) return 'a ticker';
  if (/^[#@][\wÀ-ῼぁ-힣]{2,30}$/.test(text)) return 'topics';
  if (text.length < 60 && TICKER.test(text)) return 'a ticker';
  if (text.length < 90 && OFFERED.test(text.toLowerCase())) return 'an offer';
  const row = rowOf(text);
  if (row) return row;
  const words = label.split(' ');
  if (words.length <= 4 && words.some((word) => ICON.has(word))) return 'an icon';
  if (words.length <= 14 && /[:»›→]/.test(text.slice(0, 40)) && startsWithLabel(text, SHELF_START))
    return 'a shelf';
  return isPitch(text) ? 'a pitch' : null;
}
