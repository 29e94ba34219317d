import { annotateText } from '../src/annotate';
import type { Annotations } from '../src/annotations';
import type { Span } from '../src/article';
import { HOSTILE } from './support/hostile-texts.mjs';

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

describe('hostile text', () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
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
