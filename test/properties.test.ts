/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import fc from 'fast-check';
import { annotateText } from '../src/annotate';
import type { Annotations } from '../src/annotations';
import type { CleanArticle, Span } from '../src/article';
import { annotate, readArticle } from '../src/library';
import { trees } from './browser/generator.mjs';

// What jsdom has not, and every browser has.
Object.assign(globalThis, { TextDecoder });

// `npm run fuzz` asks for many more, from a seed that it prints.
const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 1);
fc.configureGlobal({ numRuns: runs, seed });
jest.setTimeout(60_000 + runs * 200);

const spansOf = ({ mentions, quotes }: Annotations): readonly Span[] => [
  ...mentions.map(({ span }) => span),
  ...quotes.flatMap(({ content, attribution }) => [
    ...content,
    ...(attribution?.source ? [attribution.source] : []),
    ...(attribution?.cue ? [attribution.cue] : []),
  ]),
];

/** Every span lies inside the text, and whoever is pointed at is there. */
function expectSound(text: string, found: Annotations): void {
  for (const { start, end } of spansOf(found))
    if (!(start >= 0 && start < end && end <= text.length))
      throw new RangeError(`${start}–${end} in a text of ${text.length}`);
  const speakers = found.quotes.flatMap(({ attribution }) => attribution?.speaker ?? []);
  for (const person of [...found.mentions.map((mention) => mention.person), ...speakers])
    expect(found.people[person]).toBeDefined();
}

/** What stories are made of, and what they should not be made of. */
const bits = fc.oneof(
  fc.constantFrom(
    ...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '「', '」', ' ', '\n\n', '\n', '\t', ', '],
    ...['said ', 'he said', 'she', 'Mr. ', 'Dr Ann Lee', 'Bo Berg', 'according to ', 'told ', '—'],
    ...['. ', '? ', '! ', '… ', '(AP) — ', 'sagte ', 'a dit ', 'dijo ', '\u202e', '\u200b', '\0'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const texts = fc.array(bits, { maxLength: 80 }).map((parts) => parts.join(''));
const languages = fc.constantFrom(null, 'en', 'de', 'fr', 'es', 'ja', 'ar', 'xx', 'not a language');

test('annotateText takes any text in any language', () => {
  fc.assert(
    fc.property(texts, languages, (text, lang) => expectSound(text, annotateText(text, lang))),
  );
});

/** Numbers for the generator of hostile markup, and words around what it makes. */
const pages = fc.tuple(fc.integer(), texts, fc.boolean()).map(([seed, text, head]) => {
  const markup = [...trees(seed, 6)].join('\n');
  const words = new Option(text).innerHTML;
  return `<html lang="en"><head><title>${words}</title>${head ? markup : ''}</head><body>
      <article><h1>A headline</h1><p>${'A story of some length that is worth reading. '.repeat(5)}</p>
      ${markup}<p>${words}</p><p>“It goes on,” said Ann Lee. ${'And on it goes. '.repeat(20)}</p></article></body></html>`;
});

/** Addresses lead to pages, pictures and mailboxes only, and no text turns its direction around. */
function expectHarmless(story: CleanArticle): void {
  const pictures = story.blocks.flatMap((block) => (block.kind === 'figure' ? block.images : []));
  for (const { src } of story.leadImage ? [story.leadImage, ...pictures] : pictures)
    expect(new URL(src).protocol).toMatch(/^https?:$/);
  for (const inline of story.blocks.flatMap(({ inlines }) => inlines))
    if (inline.kind === 'link') expect(new URL(inline.href).protocol).toMatch(/^(https?|mailto):$/);
  const { title, byline, section, siteName } = story;
  const alts = pictures.map(({ alt }) => alt);
  for (const said of [story.text, title, byline, section, siteName, ...alts])
    expect(said ?? '').not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const { inlines, text } of story.blocks)
    for (const { start, end } of inlines)
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
}

test('readArticle takes any page and leaves it as it was', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const before = page.documentElement.outerHTML;
      const story = readArticle(page, 'https://news.example/story');
      expect(page.documentElement.outerHTML).toBe(before);
      if (!story) return;
      expect(JSON.parse(JSON.stringify(story))).toEqual(story);
      expectHarmless(story);
      expectSound(story.text, annotate(story));
    }),
  );
});

test('ten times the text takes some ten times the time', () => {
  const paragraph = '“We will see,” said Ann Lee, who waited. Bo Berg told her it was late.\n\n';
  const time = (text: string) => {
    const start = performance.now();
    annotateText(text, 'en');
    return performance.now() - start;
  };
  time(paragraph.repeat(100));
  const small = Math.max(5, Math.min(...[0, 1, 2].map(() => time(paragraph.repeat(100)))));
  const large = Math.min(...[0, 1].map(() => time(paragraph.repeat(1000))));
  expect(large / small).toBeLessThan(30);
});
