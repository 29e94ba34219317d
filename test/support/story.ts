import type { Annotations, Mention, Person, PersonId, Quote } from '../../src/annotations';
import { type Block, type CleanArticle, layOut, type Span } from '../../src/article';

/** A story written with its annotations in it, so that nobody counts characters. */
export interface Draft {
  readonly about?: Partial<CleanArticle>;
  readonly people?: readonly (Partial<Person> & { readonly name: string })[];
  /** Who said q1, q2 …: the place in `people`, counted from 1, or a source's words, or null. */
  readonly speakers?: Readonly<Record<string, number | string | null>>;
  /** How sure the annotator was, where it was not. */
  readonly confidence?: Readonly<Record<string, number>>;
  /**
   * A text is a paragraph. `[p1:Ann Lee]`, `[p1~:she]` and `[q1:“No.”]` mark it up, and for q1
   * `[src1:she]` and `[cue1:said]`.
   */
  readonly blocks: readonly (string | Block)[];
}

export interface Told {
  readonly article: CleanArticle;
  readonly annotations: Annotations;
}

/** The article and the annotations of a draft. */
export function tell(draft: Draft): Told {
  const blocks = draft.blocks.map(
    (block): Block => (typeof block === 'string' ? paragraph(block) : block),
  );
  const plain = blocks.map((block) => ({ ...block, text: strip(block.text) }));
  const { text, starts } = layOut(plain);
  const mentions: Mention[] = [];
  const contents = new Map<string, Span[]>();
  const cues = new Map<string, Span>();
  const sources = new Map<string, Span>();
  blocks.forEach((block, i) => {
    for (const { name, start, end } of spansIn(block.text)) {
      const span = { start: start + (starts[i] ?? 0), end: end + (starts[i] ?? 0) };
      const person = /^p(\d+)(~?)$/.exec(name);
      if (person)
        mentions.push({
          span,
          person: Number(person[1]) - 1,
          kind: person[2] ? 'pronoun' : 'name',
        });
      else if (name.startsWith('cue')) cues.set(name.replace('cue', 'q'), span);
      else if (name.startsWith('src')) sources.set(name.replace('src', 'q'), span);
      else contents.set(name, [...(contents.get(name) ?? []), span]);
    }
  });
  const quotes = [...contents].map(([name, content]): Quote => {
    const speaker = draft.speakers?.[name] ?? null;
    const attribution = {
      speaker: typeof speaker === 'number' ? ((speaker - 1) as PersonId) : null,
      speakerText: typeof speaker === 'string' ? speaker : null,
      confidence: draft.confidence?.[name] ?? 0.95,
      source: sources.get(name) ?? null,
      cue: cues.get(name) ?? null,
      rule: 'quote-verb-name',
    };
    return { content, kind: 'direct', attribution: speaker === null ? null : attribution };
  });
  const people = (draft.people ?? []).map((person) => ({
    role: null,
    gender: null,
    credit: false,
    ...person,
  }));
  const article: CleanArticle = {
    url: 'https://news.example/harbour/barrier',
    from: 'page',
    title: 'A headline',
    standfirst: null,
    byline: null,
    authors: [],
    published: null,
    modified: null,
    siteName: null,
    section: null,
    lang: 'en',
    dir: 'ltr',
    leadImage: null,
    removed: [],
    ...draft.about,
    blocks: plain,
    text,
    starts,
  };
  return { article, annotations: { people, mentions, quotes } };
}

/** A paragraph without inline markup. */
export const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  inlines: [],
  marks: [],
});

const OPENING = /\[((?:p\d+~?|q\d+|cue\d+|src\d+)):/g;

const strip = (text: string): string =>
  text.search(OPENING) >= 0 ? text.replace(OPENING, '').replaceAll(']', '') : text;

function spansIn(text: string): (Span & { readonly name: string })[] {
  const spans: (Span & { readonly name: string })[] = [];
  const open: { name: string; start: number }[] = [];
  let length = 0;
  for (const [token, name] of text.matchAll(/\[((?:p\d+~?|q\d+|cue\d+|src\d+)):|\]|[^[\]]+|\[/g)) {
    if (name) open.push({ name, start: length });
    else if (token === ']') {
      const opened = open.pop();
      if (opened) spans.push({ ...opened, end: length });
    } else length += token.length;
  }
  return spans;
}
