import { annotateText } from '../src/annotate';
import type { Annotations } from '../src/annotations';
import type { Span } from '../src/article';

/** Every span an annotation holds. */
function spansOf({ mentions, quotes }: Annotations): Span[] {
  return [
    ...mentions.map(({ span }) => span),
    ...quotes.flatMap(({ content, attribution }) => [
      ...content,
      ...[attribution?.source, attribution?.cue].filter((span) => span != null),
    ]),
  ];
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const prose =
  '“We will rebuild,” said Ann Lee, the mayor. Bo Berg told her that "it is late," and she laughed. ';

/** About `length` units of what a text could be made of to do harm. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'nothing but spaces': (length) => ' \u00a0\u200b\n\t'.repeat(length / 5),
  'no letters': (length) => '12:30 – 4.5% $$$ !!! '.repeat(length / 21),
  'one line of prose': (length) => prose.repeat(length / prose.length),
  'one word': (length) => 'a'.repeat(length),
  'one word in capitals': (length) => 'A'.repeat(length),
  'capitals all the way': (length) => 'Ann Lee Bo Berg '.repeat(length / 16),
  'opening marks only': (length) => '“a '.repeat(length / 3),
  'closing marks only': (length) => 'a” '.repeat(length / 3),
  'marks of all kinds': (length) => '“"„«»‘\'‚’”‹›「」『』'.repeat(length / 18),
  'straight marks without space': (length) => '"a'.repeat(length / 2),
  'a mark in each paragraph': (length) => '“We go on\n\n'.repeat(length / 11),
  'apostrophes only': (length) => "'".repeat(length),
  'blank lines': (length) => '\n \n'.repeat(length / 3),
  'dashes at each line': (length) => '– Ja, sier Ola Berg.\n\n'.repeat(length / 22),
  'brackets that never close': (length) => 'Ann Lee (a '.repeat(length / 11),
  'commas and names': (length) => 'Ann Lee, '.repeat(length / 9),
  'verbs of speech': (length) => 'said told says '.repeat(length / 15),
  'lone surrogates': (length) => '\ud83d“\ude00 Ann\udc00 Lee\ud800 said ” '.repeat(length / 24),
  'pairs and joiners': (length) => '👩‍👩‍👧‍👦“😀” said Ann Lee 😀. '.repeat(length / 36),
  'scripts and directions': (length) =>
    '\u202eשלום “مرحبا” 「你好」 Анна said\u202c \u2066Ann Lee\u2069. '.repeat(length / 48),
  'accents in a row': (length) => `e${'\u0301'.repeat(50)} said `.repeat(length / 57),
  initials: (length) => 'A. B. C. D. U.N. '.repeat(length / 17),
};

/** Growth of the text, and the most that the time may grow with it before it is not linear. */
const SMALL = 10_000;
/** In milliseconds; quadratic growth takes far longer, a busy machine's pause does not. */
const PAUSE = 2_000;
const TIMES = 8;
const MOST = 40;

describe('hostile text', () => {
  for (const [name, make] of Object.entries(hostile)) {
    for (const lang of ['en', 'no', 'ja']) {
      test(`${name} (${lang}): an answer, and spans inside the text`, () => {
        const text = make(6_000);
        const wrong = spansOf(annotateText(text, lang)).filter(
          ({ start, end }) =>
            start < 0 ||
            end <= start ||
            end > text.length ||
            splitsPair(text, start) ||
            splitsPair(text, end),
        );
        expect(wrong).toEqual([]);
      });
    }

    test(`${name}: time grows with the text`, () => {
      const time = (text: string) => {
        const start = performance.now();
        annotateText(text, 'en');
        return performance.now() - start;
      };
      const small = Math.min(...[1, 2, 3].map(() => time(make(SMALL))));
      const large = time(make(SMALL * TIMES));
      expect(large).toBeLessThan(Math.max(PAUSE, small * MOST));
    });
  }

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty-x'])(
    'a language may be called %s',
    (lang) => {
      expect(annotateText('“No,” said Ann Lee.', lang).quotes).toHaveLength(1);
    },
  );

  test('the empty text has nothing in it', () => {
    expect(annotateText('')).toEqual({ people: [], mentions: [], quotes: [] });
  });
});
