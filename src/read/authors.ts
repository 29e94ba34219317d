import { words } from '../lists';
import { plain } from '../prose';
import type { Choice } from './choose';
import { type Piece, textUnder } from './pieces';
import { isText, type PageElement, walk } from './tree';

/** What stands before a name in a byline. */
const BY =
  /^(?:by|von|par|por|di|door|af|av|od|przez|от|автор|yazan|written by|reported by|texte?|text|story by|autor|author|autorin(?:\/autor)?|autor\/in)[\s:]+/i;
const AND = /\s*(?:,|;|\||\/|&|\s(?:and|und|et|y|e|en|og|och|i|ve|и)\s)\s*/i;
/** What may follow a name: what the person does, where, when. */
const AFTER = /\s*[,(|–—•·-].*$|\s+(?:Updated|Published|Aktualisiert|Publié|Publicado)\b.*$/;
/** "Ann Lee Jul. 19, 2026" */
const DATE = /\s+(?:[A-Za-zÀ-ῼぁ-힣]{3,10}\.?\s)?\d.*$/;
const LONGEST = 80;
/** Agencies that write themselves in small letters. */
const AGENCY = /^(?:dpa|sid|epd|kna|ots|apa|afp|ntb|ansa)$/;

/** The names of one byline: "By Ann Lee and Bo Berg" holds two. */
export function splitNames(line: string): string[] {
  return line
    .slice(0, 400)
    .replace(BY, '')
    .split(AND)
    .map((name) => name.replace(BY, '').trim())
    .filter(isName);
}

/** Whether a stated author can be one: no address, no handle, no name of a field. */
function isName(name: string): boolean {
  if (!name || name.length > LONGEST || name.split(/\s+/).length > 8) return false;
  if (/@|https?:|www\.|[<>{}[\]]|(?:twitter|facebook|instagram)\.com|\d{2}/i.test(name))
    return false;
  if (AGENCY.test(name)) return true;
  // "authors", "anadoluajansi": a name in Latin letters begins with a capital, "d'Ancona" nearly.
  return name !== name.toLowerCase() || /[^\p{Script=Latin}\p{P}\s]/u.test(name);
}

/** Names that elements hold a byline by. */
const BYLINE = words`
  author authors authorname bylineauthor byline bylines autor autoren auteur auteurs autore
  autores forfatter författare writer writers reporter contributor contributors signature firma
  journalist verfasser
`;
/** A byline stands no farther from the story, in pieces. */
const REACH = 40;
/** A longer line is a biography. */
const MOST_WORDS = 14;
/** A line that holds a byline among other things is no longer. */
const MOST_WORDS_AROUND = 40;
/** A person is called by at least two words with capitals, or in another script. */
const PERSON =
  /^\p{Lu}[A-Za-zÀ-ῼ.’'-]*(?:\s(?:\p{Lu}|d[aeiou]s?\s|v[ao]n\s|bin\s|al\s|y\s|le\s|la\s)[A-Za-zÀ-ῼ.’'-]*){1,4}$/u;

/** A name in a script without capitals and spaces. */
const UNSPACED = /^\p{Lo}{2,8}$/u;

/** Whether a stated name is a person's by its form. */
export function looksLikePerson(name: string): boolean {
  return PERSON.test(name) || UNSPACED.test(name);
}

/** Who wrote the story as the page itself shows it, for pages whose head does not say. */
export function shownAuthors(pieces: readonly Piece[], choice: Choice): string[] {
  const from = Math.max(0, choice.start - REACH);
  const found = new Set<string>();
  for (const piece of pieces.slice(from, choice.end + REACH)) {
    if (!piece.text || piece.words > MOST_WORDS_AROUND) continue;
    const whole = piece.words <= MOST_WORDS && isByline(piece);
    const within = namedWithin(piece.el);
    const lines = within.length || !whole ? within : [piece.text];
    for (const part of lines.flatMap((line) => line.slice(0, 400).split(/\s[|·•–—]\s/)))
      for (const name of splitNames(part.replace(AFTER, '').replace(DATE, '')))
        if (PERSON.test(name)) found.add(name);
    if (found.size) break;
  }
  return [...found];
}

/** Texts of elements within a line that are named for the author: "Published in May by <span>". */
function namedWithin(block: PageElement): string[] {
  const texts: string[] = [];
  walk(block, (node) => {
    if (isText(node) || node === block || !isNamed(node)) return;
    texts.push(textUnder(node).text);
    return false;
  });
  return texts;
}

function isNamed({ attributes, words }: PageElement): boolean {
  if (/\bauthor\b/.test(`${attributes.rel ?? ''} ${attributes.itemprop ?? ''}`)) return true;
  return words.some((word) => BYLINE.has(word));
}

const STARTS_BYLINE = /(?:^|[|·•]\s)(?:by|von|par|por|di|door|av|af|autorin\/autor):?\s[a-zß-ֆḁ-ῼ]/;

function isByline({ el, text }: Piece): boolean {
  if (STARTS_BYLINE.test(text.toLowerCase())) return true;
  for (let at: PageElement | null = el, steps = 0; at && steps < 3; at = at.parent, steps++)
    if (isNamed(at)) return true;
  return false;
}

/** A shorter name may begin like a site's by chance. */
const LEAST_NAME = 3;

/** Whether an author is the site itself: then the page may name the person. */
export function isSite(name: string, siteName: string | null, url: string): boolean {
  const plainName = bare(name);
  const site = bare(siteName ?? '');
  const host = bare(/^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '');
  // "Harbour D" at harbourpost.example, "Post NEWS" at post.example.
  const first = bare(name.split(/\s/, 1)[0] ?? '');
  return (
    !plainName ||
    site.includes(plainName) ||
    (site !== '' && plainName.includes(site)) ||
    host.includes(plainName) ||
    (first.length >= LEAST_NAME && first !== plainName && host.startsWith(first))
  );
}

const bare = (text: string): string => plain(text).replaceAll(' ', '');
