import type { Span } from '../article';
import type { Context } from './attribution';
import { type Layout, layOutSentences } from './layout';
import type { Name } from './names';
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

/** Cuts up a text and finds names, quotations and possible sources in it. */
export function readStory(
  text: string,
  lang: string,
  tagNames: (tokens: Tokens) => readonly Name[],
): Story {
  const paragraphs = splitParagraphs(text);
  const tokens = tokenize(text);
  const quoted = findQuoted(text, paragraphs);
  const layout = layOutSentences(tokens, paragraphs, quoted);
  const people = clusterNames(text, tagNames(tokens));
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

function findNamings(
  { tokens, quote }: Layout,
  { mentions }: Clusters,
  sources: readonly Source[],
): Naming[] {
  const oblique = new Map(sources.map((source) => [source.first, source.oblique]));
  return mentions.map(({ start, end, person }) => {
    const first = tokenAt(tokens, start);
    const last = Math.max(first, tokenAt(tokens, end - 1));
    const quoted = quote[first] !== -1;
    return {
      person,
      first,
      last,
      oblique: oblique.get(first) ?? false,
      quoted,
      full: last > first,
    };
  });
}
