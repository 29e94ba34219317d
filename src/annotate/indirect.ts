import type { Quote } from '../annotations';
import { spanOf } from './layout';
import { CALENDAR } from './names/lists';
import { isNameLike } from './names/runs';
import type { Source } from './sources';
import type { Story } from './story';

const calendar = new Set(CALENDAR);

/** Verbs after which a clause is nearly always what somebody said. */
const SAYS = new Set(
  `said says announced added warned claimed claims argued argues confirmed insisted insists stressed noted notes
  explained explains acknowledged admitted denied predicted stated maintained reiterated testified promised vowed
  told suggested believes`.split(/\s+/),
);
const BEGINS = new Set(
  'the a an he she they it his her their there this these those we i its all no some many most more'.split(
    ' ',
  ),
);
/** Shortest reported clause, in tokens. */
const SHORTEST = 3;

/**
 * Reported speech without marks: "Ann Lee said the plant would close", "…, said Ann Lee." Only
 * beside a named person and the surest verbs, and only in sentences without quotations: what is
 * found is nearly always right, and much is not found.
 */
export function findIndirect(story: Story): Quote[] {
  if (story.lang !== 'en') return [];
  const { layout, sources } = story;
  const { tokens, quote, sentence, sentenceStart } = layout;
  const { lower, count, line } = tokens;
  const quotes: Quote[] = [];
  const done = new Set<number>();
  for (const source of sources) {
    if (
      source.kind !== 'name' ||
      source.cueFirst < 0 ||
      !SAYS.has(lower[source.cueFirst] as string)
    )
      continue;
    const here = sentence[source.first] as number;
    if (done.has(here)) continue;
    const first = sentenceStart[here] as number;
    const end = (sentenceStart[here + 1] ?? count) - 1;
    if (holdsQuote(quote, first, end)) continue;
    const content = clauseOf(story, source, first, end);
    if (!content || line[content.first + 1]) continue;
    done.add(here);
    quotes.push({
      content: [spanOf(layout, content.first, content.last)],
      kind: 'indirect',
      attribution: {
        speaker: source.person,
        speakerText: null,
        confidence: 0.9,
        source: spanOf(layout, source.first, source.last),
        cue: spanOf(layout, source.cueFirst, source.cueLast),
        rule: content.last < source.first ? 'reported-before' : 'reported-after',
      },
    });
  }
  return quotes;
}

function holdsQuote(quote: Int32Array, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (quote[at] !== -1) return true;
  return false;
}

/** The clause that is reported: behind the verb, or ahead of ", Ann Lee said." */
function clauseOf(
  { layout: { tokens } }: Story,
  source: Source,
  first: number,
  end: number,
): { first: number; last: number } | null {
  const { lower, shape } = tokens;
  const last = /^[.?!…]$/.test(lower[end] ?? '') ? end - 1 : end;
  let next = source.cueLast + 1;
  if (source.order === 'source-cue') {
    // "told reporters that", "said on Friday that"
    if (
      lower[source.cueFirst] === 'told' ||
      /^(?:on|in|at|late|earlier|in)$/.test(lower[next] ?? '')
    ) {
      let that = next;
      while (that < next + 7 && that < last && lower[that] !== 'that') that++;
      if (lower[that] !== 'that') return null;
      next = that;
    }
    const that = lower[next] === 'that';
    if (that) next++;
    if (
      last - next >= SHORTEST &&
      (that ||
        BEGINS.has(lower[next] ?? '') ||
        (isNameLike(shape[next]) && !calendar.has(lower[next] ?? '')))
    ) {
      return { first: next, last };
    }
  }
  const clause = Math.min(source.first, source.cueFirst);
  if (Math.max(source.last, source.cueLast) < last - 6) return null;
  // The clause before must be cut off by the comma that stands before the source and its title.
  for (let at = clause - 1; at > clause - 8 && at > first; at--) {
    if (lower[at] === ',') return at - 1 - first >= SHORTEST ? { first, last: at - 1 } : null;
  }
  return null;
}
