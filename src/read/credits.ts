import { words } from '../lists';

/** Whose picture it is, told apart from what the picture shows. */

/** Words that begin a credit, by language. */
const CREDIT_WORDS = words`
  photo photos photograph photography picture pictures image images credit credits courtesy
  illustration graphic source
  foto fotos bild bilder quelle bildquelle grafik
  crédit crédits photographie fotografía imagen crédito fuente
  imagem fotografia reprodução divulgação
  zdjęcie fot źródło фото fotoğraf kuva kép φωτογραφία
`;
const OWNERS =
  'AP|AFP|Reuters|Getty|EPA|dpa|ANSA|EFE|PA|TT|NTB|APA|Keystone|Shutterstock|Alamy|iStock|Imago';
/** "Photo: Ann Lee", "Foto – dpa", "(AP Photo/Ann Lee)", "© Ann Lee". */
const LABEL = new RegExp(
  `^(?:${[...CREDIT_WORDS].join('|')})(?:\\s(?:by|credits?|courtesy|von|de|av))?\\s{0,2}(?::|-|–|/|\\||by\\s|von\\s)`,
);
const SIGN = /©|\(c\)|copyright|all rights reserved/i;
const RIGHTS = /rights reserved/i;
const STARTS_WITH_SIGN = /^[\s([]{0,3}(?:©|\(c\)|copyright)/i;
const OWNER = new RegExp(`(?:^|[\\s/(])(?:${OWNERS})(?:[\\s/,)]|$)`);
/** The last bracket of a caption, at most this long. */
const LAST_BRACKET = /\s*[([]([^()[\]]{2,160})[)\]]\s*\.?$/;
/** More words than this are a sentence about the picture. */
const MOST_WORDS = 16;
/** And so is a longer text of few words, in code units: a page may write one word without end. */
const LONGEST = 400;

/** How long the label is that a text begins with. */
function labelIn(text: string): number {
  return LABEL.exec(text.toLowerCase())?.[0].length ?? 0;
}

/** Whether the whole line says whose picture it is. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST || text.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return false;
  return labelIn(text) > 0 || SIGN.test(text) || OWNER.test(text);
}

/**
 * Cuts the credit off the end of a caption. Of two brackets that name the same owner the first
 * stays: agencies' captions carry one already when the site adds its own (seen 2022).
 */
export function splitCredit(caption: string): { text: string; credit: string | null } {
  let text = withoutSecondCredit(caption);
  const bracket = LAST_BRACKET.exec(text);
  if (bracket?.[1] && isCredit(bracket[1]) && bracket.index > 0) {
    text = text.slice(0, bracket.index).trim();
    return { text, credit: tidy(bracket[1]) };
  }
  // "© Ann Lee. All rights reserved." is all credit, whatever follows.
  if (labelIn(text) || STARTS_WITH_SIGN.test(text))
    return isCredit(text) ? { text: '', credit: tidy(text) } : { text, credit: null };
  // "The mayor at the harbour. Photo: Ann Lee © Ann Lee"
  const cut = firstCut(text);
  if (cut > 0)
    return {
      text: text.slice(0, cut + 1).replace(/\s*\|$/, ''),
      credit: tidy(text.slice(cut + 2)),
    };
  // "The sheet with the mark © 1931 in the corner." tells of the picture.
  if (isCredit(text) && !(/[^.]\.$/.test(text) && !OWNER.test(text) && !RIGHTS.test(text)))
    return { text: '', credit: tidy(text) };
  return { text, credit: null };
}

/** Where the caption ends and nothing but the credit follows; -1 where no sentence ends before one. */
function firstCut(text: string): number {
  let cut = -1;
  for (const { index } of text.matchAll(/[.|"] /g)) {
    const rest = text.slice(index + 2);
    if (!isCredit(rest)) continue;
    cut = index;
    if (labelIn(rest) || STARTS_WITH_SIGN.test(rest)) break;
  }
  return cut;
}

function tidy(credit: string): string {
  const unbracketed = credit.replace(/^[\s([]+|[\s)\]]+$/g, '');
  const bare = unbracketed.slice(labelIn(unbracketed)).trim();
  // "Ann Lee/dpa © Ann Lee/dpa": once is enough.
  const [first, second] = bare.split(/\s*©\s*/, 2);
  return (first && second && first.includes(second) ? first : bare) || credit;
}

/** Without a last bracket that repeats a name of the bracket before it. */
export function withoutSecondCredit(text: string): string {
  const last = LAST_BRACKET.exec(text);
  if (!last?.[1] || !SIGN.test(last[1])) return text;
  const before = text.slice(0, last.index);
  const first = LAST_BRACKET.exec(before);
  return first?.[1] && shareName(first[1], last[1]) ? before.trim() : text;
}

function shareName(a: string, b: string): boolean {
  const words = a.split(/[\s/,]+/).filter(Boolean);
  return words.some(
    (word, i) =>
      i + 1 < words.length && /^\p{Lu}/u.test(word) && b.includes(`${word} ${words[i + 1]}`),
  );
}
