import type { Annotations, Mention, Quote } from '../annotations';
import type { CleanArticle, Span } from '../article';
import { keepLedger } from '../ledger';
import { markStory } from '../panel/marks';
import { viewStory } from '../panel/view';
import { narrowTo } from '../selection';
import { direction, locale, word } from '../words';

/** A quotation in any of the marks our languages use. */
const QUOTE = /[“„«「][^”“»」]+[”“»」]/g;

/** A short story as the reader shows it, by the reader's own means. */
export function viewPreview(): HTMLElement {
  const article = sample();
  const annotations = annotate(article.text, word('previewName'));
  const story = viewStory(article);
  markStory(story, article, annotations, keepLedger(article, annotations));
  return story.element;
}

function sample(): CleanArticle {
  const lines = [word('previewQuote'), word('previewRest')];
  const story = narrowTo(lines, null, { url: '', title: word('previewTitle') });
  return { ...story, lang: locale(), dir: direction() };
}

/** Everything between quotation marks is said by the one person there is. */
function annotate(text: string, name: string): Annotations {
  const found = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
  const mentions = found(new RegExp(name, 'g')).map(
    (span): Mention => ({ span, kind: 'name', person: 0 }),
  );
  const quotes = found(QUOTE).map(
    (span): Quote => ({
      content: [span],
      kind: 'direct',
      attribution: {
        speaker: 0,
        speakerText: null,
        confidence: 1,
        source: null,
        cue: null,
        rule: 'preview',
      },
    }),
  );
  return { people: [{ name, role: null, gender: null, credit: false }], mentions, quotes };
}
