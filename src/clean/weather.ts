import { words } from '../lists';
import { plain } from '../prose';
import { inBoxesOf } from './boxed';
import { form } from './form';
import type { Pass } from './pass';
import type { Line } from './story';
import { ICON, SKY } from './words';

const NAMES = words`
  weather weatherbug forecast temperature wetter meteo clima tiempo weerbericht wx wetterbox
  wetterteaser tempo previsao pogoda vader vaer vejr weer hava tenki currenttemp conditions hourly
`;
/** "52º", "72°F", "-3 °C", "H 81°". Sites write the ordinal sign for the degree sign. */
const DEGREES = form(/[°º˚]/, /^(?:[a-zß-ῼぁ-힣]{1,9}[.:]?\s{0,2})?[-−–]?\d{1,3}\s?[°º˚]\s?[cf]?$/);

/** "Monday 9° / 4°". */
const DAY = form(
  /[°º˚]/,
  /^(?:[a-zß-ῼぁ-힣]{2,12}\.?\s?)?[-−–]?\d{1,3}\s?[°º˚]\s?\/\s?[-−–]?\d{1,3}\s?[°º˚]$/,
);
/** A story that speaks of temperatures may list them. */
const TOLD =
  /\d\s?[°º˚℃℉]|(?:^|\s)(?:degrees|grader?|grados|gradi|graus|graden|degrés|stopni|derece)(?:$|[\s.,])/i;

/**
 * The weather bug at the top of local news pages: a temperature alone in its line, with the sky
 * beside it. Only above the story, or in a box named for the weather; a table of temperatures or
 * "It was 52º outside" is story.
 */
export const weather: Pass = {
  markup: NAMES,
  *find(story) {
    const { lines, first } = story;
    const days = lines.filter(({ block }) => DAY.test(block.text));
    if (days.length > 1 && !lines.some(({ prose, block }) => prose && TOLD.test(block.text)))
      for (const { block } of days) yield { block, evidence: 'the forecast of a day' };
    for (const [i, line] of lines.entries()) {
      const text = line.block.text;
      if (line.words > 6 || !text) continue;
      const boxed = line.boxes.some(({ words }) => words.some((word) => NAMES.has(word)));
      if (i >= first && !boxed) continue;
      if (DEGREES.test(text))
        yield { block: line.block, evidence: 'a temperature alone, above the story' };
      else if (isSky(text) && (boxed || [lines[i - 1], lines[i + 1]].some(hasDegrees)))
        yield { block: line.block, evidence: 'the sky beside a temperature' };
    }
    for (const finding of inBoxesOf(story, NAMES, { proseStays: true }))
      if (finding.block.kind !== 'table') yield finding;
  },
};

function hasDegrees(line: Line | undefined): boolean {
  return line !== undefined && DEGREES.test(line.block.text);
}

/** "Clear icon", "Partly cloudy", "wolkig". */
function isSky(text: string): boolean {
  const label = plain(text);
  const words = label.split(' ');
  return SKY.has(label) || ICON.has(words.at(-1) ?? '') || ICON.has(words[0] ?? '');
}
