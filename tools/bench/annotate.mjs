// How long annotating takes, and whether it grows with the text and no faster, also with a text
// made to do harm. After a build:  node tools/bench/annotate.mjs [story.txt]
import { readFileSync } from 'node:fs';
import { annotateText } from '../../dist/lib/on-record.mjs';
import { HOSTILE } from '../../test/support/hostile-texts.mjs';

const SENTENCES = [
  'Mayor Ann Lee met the workers of Westhaven on Monday, and Bo Berg, a crane driver, spoke for them.',
  '“We will not close the harbour,” she said. “Not this year, and not the next.”',
  'Berg, 51, told reporters that the cranes were old and the plan was “a slow goodbye” to the island.',
  'According to a spokesperson for the port authority, the council had never seen the letter.',
  'The North Sea Bank and the Holm Foundation gave money for the bridge, which opened in May.',
];
const [file] = process.argv.slice(2);
const paragraph = `${SENTENCES.join(' ')}\n\n`;
const story = file
  ? readFileSync(file, 'utf8')
  : paragraph.repeat(Math.ceil(5000 / paragraph.length)).slice(0, 5000);

const time = (text) => {
  const start = performance.now();
  annotateText(text, 'en');
  return performance.now() - start;
};
const median = (list) => [...list].sort((one, other) => one - other)[list.length >> 1];

const first = time(story);
const warm = Array.from({ length: 60 }, () => time(story));
console.log(
  `${story.length} characters: first ${first.toFixed(1)} ms, median ${median(warm).toFixed(2)} ms`,
);
for (const times of [10, 100, Math.ceil(1e6 / story.length)]) {
  const long = story.repeat(times);
  const taken = median([1, 2, 3].map(() => time(long)));
  const each = (1e6 * taken) / long.length;
  console.log(`${long.length} characters: ${taken.toFixed(0)} ms, ${each.toFixed(0)} µs per 1,000`);
}

/** A text so much longer takes some so much longer: quadratic growth would take its square. */
const TIMES = 8;
const MOST = 3 * TIMES;
/** In milliseconds; what takes less is not worth a ratio. */
const LEAST = 5;

for (const [name, make] of Object.entries(HOSTILE)) {
  const [small, large] = [10_000, 10_000 * TIMES].map((length) =>
    Math.max(LEAST, Math.min(...[1, 2, 3].map(() => time(make(length))))),
  );
  const growth = large / small;
  console.log(`${name}, ${TIMES} times as long: × ${growth.toFixed(1)} (${large.toFixed(0)} ms)`);
  if (growth > MOST) process.exitCode = 1;
}
