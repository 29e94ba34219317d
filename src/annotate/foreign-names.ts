import type { Language } from './languages';
import type { Name } from './names';
import { findRuns, isNameLike } from './names/runs';
import { type Tokens, tokenAt } from './tokens';

/** The tagger has learnt English: elsewhere it must be this sure, unless something speaks for it. */
const SURE = 0.7;
const LONGEST = 5;
/** Tokens before a name in which a title speaks for it: "le ministre de la Défense, Jean Roux". */
const TITLED = 7;

/** Whether a word, in lower case, is a first name: in a long list, and in a short one of common ones. */
export interface FirstNames {
  readonly known: (word: string) => boolean;
  readonly common: (word: string) => boolean;
}

interface Place {
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/**
 * The names that can be trusted in a language the tagger has not learnt: full names that begin
 * with a first name, or that a title or a verb of speech vouches for, and then their surnames
 * wherever they stand. German nouns in front are cut off: "Autorin Rita Lang".
 */
export function sureNames(
  tokens: Tokens,
  names: readonly Name[],
  language: Language,
  firstNames: FirstNames,
): Name[] {
  const { lower } = tokens;
  const tagged = names.map(({ start, end, confidence }): Place => {
    const first = tokenAt(tokens, start);
    return { first, last: Math.max(first, tokenAt(tokens, end - 1)), confidence };
  });
  const full = [...tagged, ...untagged(tokens, firstNames)]
    .map((place) => trim(tokens, place, language, firstNames))
    .filter((place) => isSure(tokens, place, language, firstNames))
    .sort((one, other) => one.first - other.first || other.last - one.last);
  const surnames = new Set(full.map(({ last }) => lower[last] as string));
  const places: Place[] = [];
  let end = -1;
  const others = tagged
    .map((place) => withoutLead(tokens, place, language))
    .filter(({ first, last }) => last - first < 3 && surnames.has(lower[last] as string))
    .filter((place) => !full.some(({ first, last }) => place.first <= last && first <= place.last));
  for (const place of [...full, ...others].sort((one, other) => one.first - other.first)) {
    if (place.first <= end) continue;
    places.push(place);
    end = place.last;
  }
  return places.map(({ first, last, confidence }) => ({
    start: tokens.start[first] as number,
    end: tokens.end[last] as number,
    confidence,
  }));
}

/** "Herr Voigt", "Para Hurtado", "Nur Yakin": the surname alone. */
function withoutLead({ lower }: Tokens, place: Place, language: Language): Place {
  let { first } = place;
  const { titles, according, linking, stops } = language;
  while (first < place.last) {
    const word = (lower[first] as string).replace('.', '');
    const lead = titles.has(word) || according.has(word) || stops.has(word) || linking.has(word);
    if (!lead && place.last - first !== 1) break;
    first++;
  }
  return { ...place, first };
}

/** A common first name and one or two capitals behind it, also where the tagger saw nothing. */
function untagged(tokens: Tokens, { common }: FirstNames): Place[] {
  const places: Place[] = [];
  for (const { first, last } of findRuns(tokens)) {
    for (let at = first; at < last; at++) {
      if (!common(tokens.lower[at] as string) || !isNameLike(tokens.shape[at])) continue;
      if (last - at <= 3) places.push({ first: at, last, confidence: SURE });
      break;
    }
  }
  return places;
}

/** Cuts off what stands before the first name. */
function trim(
  { lower }: Tokens,
  place: Place,
  { capitalNouns, titles }: Language,
  { known, common }: FirstNames,
): Place {
  // "Verdi-Sprecher Tjark Sauer": what stands behind the title.
  for (let at = place.last - 1; at >= place.first; at--) {
    if (titles.has(lower[at] as string)) return { ...place, first: at + 1 };
  }
  const opening = lower[place.first] as string;
  if (common(opening) || (!capitalNouns && known(opening))) return place;
  for (const isFirst of [common, known]) {
    for (let at = place.first; at < place.last; at++) {
      const word = lower[at] as string;
      // "Arzt" is on long lists of names too: where nouns have capitals, a later first name wins.
      if (at === place.first && capitalNouns && isFirst === known && known(lower[at + 1] ?? ''))
        continue;
      if (isFirst(word)) return { ...place, first: at };
    }
  }
  return place;
}

function isSure(
  { lower, line, shape }: Tokens,
  { first, last, confidence }: Place,
  language: Language,
  { known, common }: FirstNames,
): boolean {
  if (last === first || last - first >= LONGEST) return false;
  // More capitals right behind belong to a longer name of something else.
  if (isNameLike(shape[last + 1]) && !line[last + 1]) return false;
  const word = lower[first] as string;
  const before = line[first] ? '' : (lower[first - 1] ?? '').replace('.', '');
  const after = lower[last + 1] ?? '';
  let vouched = language.reporting.has(before) || language.reporting.has(after);
  for (let at = first - 1; at >= 0 && at >= first - TITLED && !line[at + 1]; at--) {
    if (/^[.?!]$/.test(lower[at] as string)) break;
    if (language.titles.has((lower[at] as string).replace('.', ''))) vouched = true;
  }
  if (language.determiners.has(word) || language.stops.has(word) || language.linking.has(word))
    return false;
  if (language.determiners.has(before) && !vouched) return false;
  if (common(word)) return confidence >= SURE / 2;
  return confidence >= (vouched || known(word) ? SURE : 0.95) && (vouched || known(word));
}
