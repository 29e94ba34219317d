import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { isButton } from './composed';
import { form } from './form';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { LIVE, PLAYER } from './words';

const NAMES = words`
  player videoplayer audioplayer jwplayer vjs plyr playlist duration audio podcast tts readspeaker
  listen controls gallery slideshow lightbox carousel playback videocaption lecteur speler spelare
  reproductor modal
`;

/** "00:00 / 03:15", "1 / 5", "-0:00". */
const CLOCK = /^[-–\s/|]*\d{1,3}(?::\d{2}){0,2}(?:[\s/|-]+\d{1,3}(?::\d{2}){0,2})?[-–\s/|]*$/;

/** "0:00 / 2:33", "-5:12", "0:00 -1:30": so only a player counts. */
const PROGRESS = form(
  /:\d\d$/,
  /^(?:\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}|(?:0?0:00\s?\/?\s?)?[-–−]\s?\d{1,2}:\d{2})$/,
);

/** What players and galleries show beside the picture: times, "Play", "Transcript", "1 / 5". */
export const player: Pass = {
  markup: NAMES,
  *find(story) {
    for (const line of story.lines)
      if (PROGRESS.test(line.block.text))
        yield { block: line.block, evidence: 'how far a player has got' };
      else if (isButton(line.block.text) && line.block.kind !== 'figure')
        yield { block: line.block, evidence: 'put together as buttons are' };
      else if (
        line.words <= 4 &&
        CLOCK.test(line.block.text) &&
        line.boxes.some(({ words }) =>
          words.some((word) => NAMES.has(word) || word === 'video' || word === 'media'),
        )
      )
        yield { block: line.block, evidence: 'a time in a player' };
    yield* labelsOf(story, PLAYER);
    yield* labelsOf(story, LIVE);
    yield* inBoxesOf(story, NAMES, { proseStays: true });
  },
};
