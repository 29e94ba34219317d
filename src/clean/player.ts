import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { LIVE, PLAYER } from './words';

const MARKUP =
  `player videoplayer audioplayer jwplayer vjs plyr playlist duration audio podcast tts readspeaker listen controls gallery slideshow lightbox carousel playback videocaption lecteur speler spelare reproductor modal`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);

/** "00:00 / 03:15", "1 / 5", "-0:00". */
const CLOCK = /^[-–\s/|]*\d{1,3}(?::\d{2}){0,2}(?:[\s/|-]+\d{1,3}(?::\d{2}){0,2})?[-–\s/|]*$/;

/** What players and galleries show beside the picture: times, "Play", "Transcript", "1 / 5". */
export const player: Pass = {
  markup: MARKUP,
  *find(story) {
    for (const line of story.lines)
      if (
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
