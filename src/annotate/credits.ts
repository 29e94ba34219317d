import type { Story } from './story';

/** A photograph's credit: "(AP Photo/Jo Min, File)", "Photo: Ann Lee", "Ann Lee/Getty Images". */
const PICTURE =
  /\b(?:photo|photos|photograph|photographer|picture|image|images|credit|courtesy|getty|reuters|afp|epa|ap|foto|fotos|bild|copyright|illustration)\b|©/i;
/** A byline: "By Ann Lee and Bo Berg". */
const BYLINE = /^(?:by|von|par|por|di|door|av|af|words by|reporting by|written by|edited by)\s/i;
/** Longest line that is nothing but a byline or a credit, in units. */
const SHORT = 90;
/** How far a parenthesis is looked for around a name, in units. */
const NEAR = 60;

/** Which people only sign the story or its pictures: true for credits, false for its people. */
export function findCredits({ text, people, layout, paragraphs, namings }: Story): boolean[] {
  const credited = people.clusters.map(() => false);
  const present = people.clusters.map(() => false);
  namings.forEach(({ person, first, last }) => {
    const start = layout.tokens.start[first] as number;
    const end = layout.tokens.end[last] as number;
    const home = paragraphs[layout.paragraph[first] as number] ?? { start, end };
    if (isCredit(text, home, start, end)) credited[person] = true;
    else present[person] = true;
  });
  return people.clusters.map((_, person) => (credited[person] && !present[person]) ?? false);
}

function isCredit(
  text: string,
  home: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): boolean {
  const line = text.slice(home.start, Math.min(home.end, home.start + SHORT + 1));
  if (line.length <= SHORT && !/[.?!]["”]?$/.test(line)) {
    if (BYLINE.test(line) && start - home.start < 40) return true;
    if (PICTURE.test(line)) return true;
  }
  const before = text.slice(Math.max(home.start, start - NEAR), start);
  const after = text.slice(end, Math.min(home.end, end + NEAR));
  if (/(?:photo|image|picture|foto|credit)s?(?: by|:|\/)\s*$/i.test(before)) return true;
  if (/^\s*\/\s*(?:getty|ap|afp|reuters|epa|\p{Lu})/iu.test(after)) return PICTURE.test(after);
  const opening = before.lastIndexOf('(');
  if (opening < 0 || before.includes(')', opening)) return false;
  const inside = before.slice(opening) + after.slice(0, Math.max(0, after.indexOf(')')));
  return PICTURE.test(inside);
}
