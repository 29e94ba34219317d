import { isShelf } from './composed';
import type { Labels } from './hashed';
import { isSpeech } from './label';
import type { Finding } from './pass';
import type { Line, Story } from './story';
import { SHELF } from './words';

/** "More Harbour Post stories": the site's name stands inside the label. */
const MORE =
  /^(?:more|latest|recent|other|top)(?: \S+){1,4} (?:stories|news|articles|headlines|videos|coverage|posts)$/;
/** A label has no more words than this. */
const MOST_WORDS = 9;

/**
 * Lines that are nothing but a label of the table. A word alone says little ("More", "Live"): it
 * must also be a link, or stand where no story goes on, or be repeated.
 */
export function* labelsOf(
  story: Story,
  table: Labels,
  { oneWord = false }: { readonly oneWord?: boolean } = {},
): Iterable<Finding> {
  for (const [i, line] of story.lines.entries()) {
    if (
      line.block.kind === 'figure' ||
      line.words > MOST_WORDS ||
      !line.block.text ||
      isSpeech(line.block.text)
    )
      continue;
    const label = line.plain;
    const composed = table === SHELF && (MORE.test(label) || isShelf(line.block.text));
    if (!table.has(label) && !composed) continue;
    const structure = placeOf(story, i);
    if (structure) yield { block: line.block, evidence: `"${label}", ${structure}` };
    else if (
      (composed || oneWord || /\s/.test(label)) &&
      !/[.!?]$/.test(line.block.text) &&
      (composed || !isSubhead(story, i, label))
    )
      yield { block: line.block, evidence: `"${label}", not a sentence and no part of one` };
  }
}

/** What about a line's place speaks against it; null where nothing does. */
export function placeOf(story: Story, i: number): string | null {
  const line = story.lines[i] as Line;
  const next = story.lines[i + 1];
  if (line.linked > 0.8) return 'all link';
  if (story.inset(line)) return 'set apart from the prose';
  if (i < story.first) return 'above the story';
  if (i > story.last) return 'below the story';
  if (line.block.kind === 'heading' && (!next || next.block.kind === 'heading'))
    return 'a heading over nothing';
  if (next && next.linked > 0.8 && next.block.kind !== 'figure') return 'over links';
  if (story.lines.filter((other) => other.plain === line.plain).length > 2) return 'repeated';
  return null;
}

/** A heading over prose may well be the author's, unless it speaks of what the site offers. */
function isSubhead(story: Story, i: number, label: string): boolean {
  const line = story.lines[i] as Line;
  if (line.block.kind !== 'heading' || !story.lines[i + 1]?.prose) return false;
  return !(
    / (?:videos?|articles?|stories|posts|reading|now)$/.test(label) || aloneInBox(story, line)
  );
}

/** Whether the line's box holds nothing else: the shelf under the label was left empty. */
function aloneInBox(story: Story, line: Line): boolean {
  const box = line.boxes.find(({ name }) => !/^h[1-6]$|^p$|^span$/.test(name));
  return box !== undefined && story.within(box).length === 1;
}
