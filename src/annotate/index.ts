import type { Annotations, Quote } from '../annotations';
import { attribute } from './attribution';
import { findNames } from './names';
import { shippedModel } from './names/shipped';
import { splitParagraphs } from './paragraphs';
import { clusterNames } from './people';
import { findQuoted } from './quotes';
import { tokenize } from './tokens';

/**
 * People, quotes and speakers of a plain text whose paragraphs are separated by a blank line.
 *
 * Spans are offsets into `text`, in UTF-16 code units. `lang` is the page's language, BCP 47.
 */
export function annotateText(text: string, _lang: string | null = null): Annotations {
  const paragraphs = splitParagraphs(text);
  const tokens = tokenize(text);
  const quoted = findQuoted(text, paragraphs);
  const people = clusterNames(text, findNames(tokens, shippedModel()));
  const attributions = attribute(tokens, quoted, people);
  return {
    people: people.people,
    mentions: people.mentions.map(({ start, end, person }) => ({
      span: { start, end },
      kind: 'name',
      person,
    })),
    quotes: quoted.map(
      ({ start, end }, index): Quote => ({
        content: [{ start, end }],
        kind: 'direct',
        attribution: attributions[index] ?? null,
      }),
    ),
  };
}
