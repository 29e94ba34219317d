import { initialsOf, keepLedger } from '../src/ledger';
import { minutesToRead } from '../src/panel/pace';
import { sayings } from '../src/sayings';
import { type Draft, tell } from './support/story';

const ledgerOf = (draft: Draft) => {
  const { article, annotations } = tell(draft);
  return keepLedger(article, annotations);
};

test('people stand by how much they are quoted, then by how often they are named', () => {
  const { entries, words } = ledgerOf({
    people: [{ name: 'Ann Lee' }, { name: 'Bo Berg' }, { name: 'Cy Dunn' }],
    speakers: { q1: 2, q2: 1 },
    blocks: ['[p1:Lee] [q2:“No,”] [p3:Dunn]', '[p2:Berg] [q1:“Not this year,”] [p3:Dunn]'],
  });
  expect(entries.map(({ name, words, share }) => [name, words, share])).toEqual([
    ['Bo Berg', 3, 0.75],
    ['Ann Lee', 1, 0.25],
    ['Cy Dunn', 0, 0],
  ]);
  expect(words).toBe(4);
});

test('reported speech is somebody’s, but none of the quoted words', () => {
  const { article, annotations } = tell({
    people: [{ name: 'Ann Lee' }],
    speakers: { q1: 1 },
    blocks: ['[p1:Lee] said [q1:that it would not be built this year].'],
  });
  const quotes = annotations.quotes.map((quote) => ({ ...quote, kind: 'indirect' as const }));
  const { entries } = keepLedger(article, { ...annotations, quotes });
  expect(entries.map(({ words, quotes }) => [words, quotes.length])).toEqual([[0, 1]]);
});

test('credits and people nobody mentions are left out', () => {
  const { entries } = ledgerOf({
    people: [{ name: 'Ann Lee', credit: true }, { name: 'Bo Berg' }],
    blocks: ['Photo: [p1:Ann Lee]'],
  });
  expect(entries).toEqual([]);
});

test('more people than colours differ in their underline', () => {
  const people = Array.from({ length: 20 }, (_, i) => ({ name: `Person ${i}` }));
  const { entries } = ledgerOf({
    people,
    blocks: people.map((_, i) => `[p${i + 1}:Person ${i}]`),
  });
  expect(new Set(entries.map(({ hue, stroke }) => `${hue} ${stroke}`)).size).toBe(20);
});

test('initials are those of the first and the last name', () => {
  expect(
    ['Ana María Ruiz', 'Pelé', 'jean-luc picard', '岡田 直美', '42', ''].map(initialsOf),
  ).toEqual(['AR', 'P', 'JP', '岡直', '·', '·']);
});

test('a speaker is as certain as the rule that found them', () => {
  const { article, annotations } = tell({
    people: [{ name: 'Ann Lee' }],
    speakers: { q1: 1, q2: 1, q3: 1, q4: 'a clerk', q5: null },
    confidence: { q1: 0.95, q2: 0.7, q3: 0.4, q4: 0.9 },
    blocks: ['[q1:“A”] [cue1:said] [q2:“B”] [q3:“C”] [q4:“D”] [q5:“E”]'],
  });
  const all = sayings(article, annotations, keepLedger(article, annotations));
  expect(all.map(({ speaker, certainty, evidence }) => [speaker, certainty, evidence])).toEqual([
    ['Ann Lee', 'sure', 'said'],
    ['Ann Lee', 'probable', null],
    ['Ann Lee', 'possible', null],
    ['a clerk', 'sure', null],
    [null, 'unknown', null],
  ]);
});

test('a reader of Japanese takes fewer characters a minute', () => {
  const text = 'x'.repeat(3570);
  expect([
    minutesToRead(text, 'ja'),
    minutesToRead(text, 'en-GB'),
    minutesToRead('', null),
  ]).toEqual([10, 4, 1]);
});
