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
  return (names) => {
    let found = together.get(names);
    if (!found) {
      const list = (UNUSUAL.test(names) ? names.split(/\s+/) : names.split(' ')).filter(Boolean);
      found = allOf(list.map(oneOf));
      together.set(names, found);
    }
    return found;
  };
}

function allOf(list: readonly Named[]): Named {
  const words: string[] = [];
  for (const own of list) if (words.length < MOST_WORDS) words.push(...own.words);
  return { words, readOut: list.some(({ readOut }) => readOut) };
}

function wordsOf(name: string): readonly string[] {
  if (name.length <= LONGEST_NAME && /^[a-z0-9]+$/.test(name)) return [name];
  const parts = name
    .slice(0, LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return parts.flatMap((part, i) => (i > 0 ? [part, (parts[i - 1] as string) + part] : [part]));
}
