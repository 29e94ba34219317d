import { words } from '../lists';

/** Words kept of one element's names: utility-class pages have hundreds. */
const MOST_WORDS = 80;
/** A longer name is generated. */
const LONGEST_NAME = 80;
/** White space in names that is no space. */
const UNUSUAL = /[^\S ]/;

/** Text for screen readers only, as class names give it away. */
const READ_OUT = words`
  sr-only sr_only sronly srlabel visually-hidden visuallyhidden visually_hidden u-visually-hidden
  screen-reader-text screenreader-text screen-reader-only screen-reader screenreader a11y
  accessibly-hidden is-visually-hidden hidecompletely element-invisible assistive-text offscreen
  off-screen
`;

/** What an element's names tell. */
export interface Named {
  readonly words: readonly string[];
  readonly readOut: boolean;
}

/** What the names of an element tell, in one text with white space between them. */
export type Naming = (names: string) => Named;

/**
 * Tells names apart and into words: `relatedLinks-box` gives "related", "links" and "box", and as
 * names are written apart or together, also "relatedlinks" and "linksbox". A page uses the same
 * names over and over; each is asked about once, and elements of the same names share their words.
 */
export function makeNaming(): Naming {
  const together = new Map<string, Named>([['', { words: [], readOut: false }]]);
  const single = new Map<string, Named>();
  const oneOf = (name: string): Named => {
    let found = single.get(name);
    if (!found) {
      found = { words: wordsOf(name), readOut: READ_OUT.has(name.toLowerCase()) };
      single.set(name, found);
    }
    return found;
  };
  const allOf = (names: string): Named => {
    const words: string[] = [];
    let readOut = false;
    for (const name of UNUSUAL.test(names) ? names.split(/\s+/) : names.split(' ')) {
      if (!name) continue;
      const own = oneOf(name);
      readOut ||= own.readOut;
      if (words.length < MOST_WORDS) for (const word of own.words) words.push(word);
    }
    return { words, readOut };
  };
  return (names) => {
    let found = together.get(names);
    if (!found) {
      found = allOf(names);
      together.set(names, found);
    }
    return found;
  };
}

function wordsOf(name: string): readonly string[] {
  if (name.length <= LONGEST_NAME && /^[a-z0-9]+$/.test(name)) return [name];
  const cut = name.slice(0, LONGEST_NAME);
  const lower = /[A-Z]/.test(cut) ? cut.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase() : cut;
  const words: string[] = [];
  let before = '';
  for (const part of lower.match(/[a-z0-9]+/g) ?? []) {
    words.push(part);
    if (before) words.push(before + part);
    before = part;
  }
  return words;
}
