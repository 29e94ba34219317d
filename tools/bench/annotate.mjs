// How long annotating takes, and whether it grows with the text and no faster. After a build:
//   node tools/bench/annotate.mjs [story.txt]
import { readFileSync } from 'node:fs';
import { annotateText } from '../../dist/lib/on-record.mjs';

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
