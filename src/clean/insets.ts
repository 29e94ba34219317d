import type { Box } from '../article';
import { pattern } from '../lists';
import { endsSentence } from '../prose';
import { hintOf } from './hints';
import type { Finding, Pass } from './pass';
import { type Line, type Story, shapeOf } from './story';

/** A box with more lines or words in it is a part of the story. */
const MOST_LINES = 8;
const MOST_WORDS = 45;
/** So many boxes that look alike and say different things are entries or subheads. */
const ALIKE = 3;
/** "Tern Bay 18°": beside a name or a sky it is no measure of the story's. */
const DEGREES = /\d\s?[°º˚℃℉]/;
/** Says whose words or facts these are: a reader who checks sources needs it. */
const SOURCE = pattern`
  ^\(?(?:(?:additional )?reporting (?:by|from)|with (?:reporting|files)|provided by|contributed by
  |sources?:|quellen?:|fuentes?:|fonte:|bron:|kilder?:|källa:|źródło:)
`;
const ASKED = /[?？]$/;
/** What a line of such a box may be. */
const KINDS = new Set(['paragraph', 'heading', 'item']);

/**
 * Small boxes set apart from the prose that hold no sentence, only labels, and something besides
 * that is not to be read: a button, a field, an element left empty, a link, a label known by its
 * words. Subheads in boxes of their own look alike several times on a page and stay.
 */
export const insets: Pass = {
  *find(story) {
    const verdicts = new Map<Box, string | null>();
    const alike = boxesByShape(story);
    for (const line of story.lines) {
      const box = story.inset(line);
      if (!box) continue;
      let verdict = verdicts.get(box);
      if (verdict === undefined) {
        const found = signIn(story, box);
        verdict = found && (alike.get(shapeOf(box))?.size ?? 0) < ALIKE ? found : null;
        verdicts.set(box, verdict);
      }
      if (verdict) yield { block: line.block, evidence: `a small box of labels with ${verdict}` };
    }
    yield* below(story);
  },
};

/** A box below the story with more words is a part of it. */
const MOST_WORDS_BELOW = 80;

/** Boxes below all prose of the story proper that hold something to use or to fill. */
function* below(story: Story): Iterable<Finding> {
  const last = story.lines.findLastIndex((line) => line.prose && !story.inset(line));
  if (last < 0) return;
  for (const line of story.lines.slice(last + 1)) {
    const box = story.inset(line);
    if (!box?.controls || line.stated || line.block.kind === 'figure') continue;
    const words = story.within(box).reduce((sum, one) => sum + one.words, 0);
    if (
      words <= MOST_WORDS_BELOW &&
      !story.within(box).some(({ block }) => namesSource(block.text))
    )
      yield {
        block: line.block,
        evidence: 'in a box below the story with something to use or fill',
      };
  }
}

/** What besides labels is in the box; null where it may be story or holds nothing else. */
function signIn(story: Story, box: Box): string | null {
  const lines = story.within(box);
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  if (lines.length > MOST_LINES || words > MOST_WORDS) return null;
  // A box with buttons asks its readers, a box without asks a guest.
  if (!lines.every((line) => isLabel(line) || (box.controls && ASKED.test(line.block.text))))
    return null;
  const subhead = lines.length === 1 && lines[0]?.block.kind === 'heading';
  if (lines.some(({ block }) => runsOf(block.text).some(hintOf))) return 'a known label';
  if (lines.some(({ block }) => DEGREES.test(block.text))) return 'a temperature';
  if (box.controls) return 'something to use or fill';
  return !subhead && lines.some(({ linked }) => linked > 0.3) ? 'a link' : null;
}

/** Texts laid apart by the page's style run together: "Listen3 min", "03:08Source". */
function runsOf(text: string): readonly string[] {
  return text.split(/(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{Lu})/u);
}

function isLabel({ block, words, prose, stated }: Line): boolean {
  return (
    KINDS.has(block.kind) &&
    !prose &&
    !stated &&
    words <= 14 &&
    !isSaid(block.text) &&
    !namesSource(block.text)
  );
}

function namesSource(text: string): boolean {
  return SOURCE.test(text.toLowerCase());
}

/** A sentence of some words, or speech. */
function isSaid(text: string): boolean {
  return (
    /^[“"„«»‘‚「『–—-]/.test(text) ||
    /[:?？]$/.test(text) ||
    (endsSentence(text) && /\s\S+\s/.test(text))
  );
}

/** Which texts the boxes of each shape hold. */
function boxesByShape(story: Story): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const line of story.all) {
    const box = story.inset(line);
    if (!box || !line.plain) continue;
    const shape = shapeOf(box);
    const texts = alike.get(shape);
    if (texts) texts.add(firstOf(story, box, line));
    else alike.set(shape, new Set([firstOf(story, box, line)]));
  }
  return alike;
}

/** The first text in a box stands for the box. */
function firstOf(story: Story, box: Box, line: Line): string {
  return (story.within(box)[0] ?? story.taken(box)[0] ?? line).plain;
}
