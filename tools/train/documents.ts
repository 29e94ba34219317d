import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../src/article';

/** An annotated article, as `people/README.md` of the training data describes it. */
export interface Document {
  readonly id: string;
  readonly domain: string;
  readonly lang: string;
  readonly text: string;
  readonly people: readonly { id: string; name: string; role: string | null }[];
  readonly mentions: readonly (Span & { person?: string })[];
  readonly quotes: readonly GoldQuote[];
  /** How much each of its sentences counts: texts from elsewhere than the news count less. */
  readonly weight: number;
}

/** A quoted segment, with what the annotators made of it. */
export interface GoldQuote extends Span {
  readonly kind: 'speech' | 'title' | 'scare' | 'other';
  readonly speaker: { person: string } | { text: string } | null;
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** Reads JSON lines. */
export function readDocuments(file: string, weight = 1): Document[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<Document> & { id: string; text: string })
    .map((found) => ({
      domain: found.id.replace(/\/\d+$/, ''),
      lang: 'en',
      people: [],
      mentions: [],
      quotes: [],
      ...found,
      weight,
    }));
}

/** The licensed texts that stand beside the news articles. */
const LICENSED = ['uner-ewt', 'uner-pud-wiki', 'wikigold', 'crossner'];

/** All that a shipped model may learn from, out of one folder. */
export function readTraining(folder: string, outsideWeight: number) {
  const news = readDocuments(path.join(folder, 'train.jsonl'));
  const licensed = LICENSED.map((name) => path.join(folder, 'licensed', `${name}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) => readDocuments(file, outsideWeight));
  const list = (name: string) =>
    readFileSync(path.join(folder, 'names', `${name}.txt`), 'utf8')
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/)
      .map((word) => word.trim().toLowerCase())
      .filter(Boolean);
  return { news, licensed, firstNames: list('first-names'), surnames: list('surnames') };
}

/** A generator of the same numbers on every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shuffled copy. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as Item, copy[at] as Item];
  }
  return copy;
}

/** Spreads the outlets over folds, so that no outlet is both learnt from and measured on. */
export function foldsByDomain(documents: readonly Document[], folds: number): number[] {
  const domains = shuffled([...new Set(documents.map(({ domain }) => domain))].sort(), seeded(7));
  const fold = new Map(domains.map((domain, index) => [domain, index % folds]));
  return documents.map(({ domain }) => fold.get(domain) ?? 0);
}
