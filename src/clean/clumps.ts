import { hintOf } from './hints';
import { COUNTED } from './label';
import type { Finding, Pass } from './pass';
import { isAnnounced } from './related';
import type { Line, Story } from './story';

/** "11 bis 14 Grad", "20 degrees": words a widget does not use. */
const WEATHER_STORY =
  /\d\s(?:grad|degrees|degrés|grados|gradi|graus|graden|grader|stopni|градус|derece)/i;
/** A longer line is not part of a clump. */
const MOST_WORDS = 16;
/** So much of a clump, by lines, must be known for furniture. */
const LEAST_KNOWN = 0.5;
/** So many lines may go only because of the others. */
const MOST_UNKNOWN = 3;
/** A pitch may be longer than a label. */
const LONGEST_PITCH = 45;
/** A line that ends so is a sentence, or announces what follows. */
const ENDED = /[.!?…:。！？：][”"'’»)]{0,2}$/;

/**
 * Several short lines in a row of which at least half are furniture by their words, their links or
 * because an earlier pass took them: what is left of a weather strip, a player, a share bar whose
 * markup is gone. A line that ends like a sentence, a heading over prose and a list of the story
 * break the row.
 */
export const clumps: Pass = {
  *find(story) {
    const weather = story.lines.some(({ block }) => WEATHER_STORY.test(block.text));
    let run: Member[] = [];
    for (let i = 0; i <= story.all.length; i++) {
      const line = story.all[i];
      const member = line && memberOf(story, line, i);
      // The days of a forecast are what a story about the weather tells.
      if (weather && line && /weather|reading/.test(member?.known ?? '') && !story.inset(line)) {
        yield* judge(story, run);
        run = [];
        continue;
      }
      if (member) {
        run.push(member);
        continue;
      }
      yield* judge(story, run);
      run = [];
    }
  },
};

interface Member {
  readonly line: Line;
  /** What it is known by; null where only its place speaks against it. */
  readonly known: string | null;
}

const TAKEN = 'taken before';

function memberOf(story: Story, line: Line, i: number): Member | null {
  if (story.isTaken(line)) return { line, known: TAKEN };
  const { block, words, linked } = line;
  if (/^(?:figure|table|embed|rule)$/.test(block.kind) || story.isStated(line)) return null;
  if (
    block.kind === 'item' &&
    hintOf(block.text) !== 'a ticker' &&
    !story.inset(line) &&
    !isLabelled(story, i)
  )
    return null;
  const next = story.all.slice(i + 1, i + 12).find((other) => !story.isTaken(other));
  // Whatever stood between them: a heading over prose is the author's.
  if (block.kind === 'heading' && (next?.prose || next?.block.kind === 'figure')) return null;
  if (words <= MOST_WORDS && linked > 0.9)
    return isAnnounced(story.all, i) ? null : { line, known: 'a link' };
  const hint = words <= LONGEST_PITCH ? hintOf(block.text) : null;
  if (hint) return { line, known: hint };
  if (line.prose || words > MOST_WORDS || ENDED.test(block.text)) return null;
  return { line, known: null };
}

/** Whether furniture stands directly over the list; else it is the story's own. */
function isLabelled(story: Story, i: number): boolean {
  let at = i;
  while (story.all[at]?.block.kind === 'item') at--;
  const over = story.all[at];
  return over !== undefined && (story.isTaken(over) || hintOf(over.block.text) !== null);
}

function* judge(story: Story, run: readonly Member[]): Iterable<Finding> {
  const known = run.filter((one) => one.known);
  if (known.length < 2 || known.length < run.length * LEAST_KNOWN) return;
  if (run.length - known.length > MOST_UNKNOWN) return;
  for (const [i, { line, known: sign }] of run.entries()) {
    if (story.isTaken(line)) continue;
    // The last line of the row may be a subhead of what follows.
    const around = [run[i - 1]?.known, run[i + 1]?.known];
    const enclosed = around.every(Boolean) && around.some((one) => one !== TAKEN);
    if (sign)
      yield { block: line.block, evidence: `reads like ${sign}, in a row of ${run.length} such` };
    else if ((enclosed && !COUNTED.test(line.block.text)) || story.inset(line))
      yield { block: line.block, evidence: 'between lines of furniture' };
  }
}
