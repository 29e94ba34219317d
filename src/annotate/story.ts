import type { Span } from '../article';
import type { Context } from './attribution';
import { findDialogue } from './dialogue';
import { type FirstNames, sureNames } from './foreign-names';
import { LANGUAGES, type Language, languageOf } from './languages';
import { type Layout, layOutSentences } from './layout';
import type { Name } from './names';
import { explainedNames } from './names/explained';
import { splitParagraphs } from './paragraphs';
import { type Clusters, clusterNames } from './people';
import type { Naming } from './pronouns';
import { findQuoted, type Quoted } from './quotes';
import { findRoles } from './roles';
import { findSources, type Source } from './sources';
import { countRepeats } from './speech';
import { type Tokens, tokenAt, tokenize } from './tokens';

/** A text with all that is found before anything is judged. */
export interface Story extends Context {
  /** Primary subtag: what the page states, checked against the words. */
  readonly lang: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Span[];
  readonly quoted: readonly Quoted[];
  readonly layout: Layout;
  readonly people: Clusters;
  readonly sources: readonly Source[];
  readonly namings: readonly Naming[];
  /** Role of each person, in the article's words. */
  readonly roles: readonly (string | null)[];
  readonly repeats: ReadonlyMap<string, number>;
}

/** Finds names, and knows first names. */
export interface Tagger {
  readonly tagNames: (tokens: Tokens) => readonly Name[];
  readonly firstNames: FirstNames;
}

/** Cuts up a text and finds names, quotations and possible sources in it. */
export function readStory(text: string, stated: string | null, tagger: Tagger): Story {
  const paragraphs = splitParagraphs(text);
  const tokens = tokenize(text);
  const lang = languageOf(tokens.lower, stated);
  const quoted = findAllQuoted(text, paragraphs, LANGUAGES[lang]);
  const layout = layOutSentences(tokens, paragraphs, quoted);
  const people = clusterNames(text, namesIn(lang, tokens, tagger));
  const sources = findSources(layout, people.mentions);
  return {
    text,
    lang,
    tokens,
    paragraphs,
    quoted,
    layout,
    people,
    sources,
    namings: findNamings(layout, people, sources),
    roles: findRoles(layout, people),
    repeats: countRepeats(text, quoted),
  };
}

/** Quotations between marks and after dashes, in the order of the text. */
function findAllQuoted(
  text: string,
  paragraphs: readonly Span[],
  language: Language | undefined,
): Quoted[] {
  const marked = findQuoted(text, paragraphs);
  const spoken = language ? findDialogue(text, paragraphs, language) : [];
  if (!spoken.length) return marked;
  const inside = new Set(spoken.map(({ paragraph }) => paragraph));
  // Marks inside dialogue are nested in it.
  const free = marked.filter(
    ({ start, end, paragraph }) =>
      !inside.has(paragraph) ||
      !spoken.some((dash) => dash.paragraph === paragraph && dash.start < end && start < dash.end),
  );
  return [...free, ...spoken].sort((one, other) => one.start - other.start);
}

/** English names as the tagger gives them or the text explains them; elsewhere only the sure ones; none where it is blind. */
function namesIn(lang: string, tokens: Tokens, { tagNames, firstNames }: Tagger): readonly Name[] {
  if (lang === 'en') {
    const names = tagNames(tokens);
    const explained = explainedNames(tokens, names);
    if (!explained.length) return names;
    return [...names, ...explained].sort((one, other) => one.start - other.start);
  }
  const language = LANGUAGES[lang];
  return language ? sureNames(tokens, tagNames(tokens), language, firstNames) : [];
}

function findNamings(
  { tokens, quote, sentence }: Layout,
  { mentions }: Clusters,
  sources: readonly Source[],
): Naming[] {
  const bySource = new Map(sources.map((source) => [source.first, source]));
  const places = mentions.map(({ start, end, person }) => {
    const first = tokenAt(tokens, start);
    return { person, first, last: Math.max(first, tokenAt(tokens, end - 1)) };
  });
  let next = tokens.count;
  const following = new Int32Array(places.length);
  for (let index = places.length - 1; index >= 0; index--) {
    following[index] = next;
    if (places[index - 1]?.person !== places[index]?.person) next = places[index]?.first ?? next;
  }
  return places.map(({ person, first, last }, index) => {
    const former = places[index - 1];
    const source = bySource.get(first);
    return {
      person,
      first,
      last,
      oblique: source?.oblique ?? false,
      cued: (source?.cueFirst ?? -1) >= 0,
      leads: !former || sentence[former.first] !== sentence[first],
      next: following[index] as number,
      quoted: quote[first] !== -1,
      full: last > first,
    };
  });
}
