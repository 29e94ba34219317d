// Prints an article with every decision and the rule or the numbers behind it:
//   npm run explain -- story.txt [lang]
// For whoever adds a rule: it shows which sources a quotation could have had and why one won.
import { readFileSync } from 'node:fs';
import { annotateStory, decide } from '../src/annotate/annotate';
import { CONTINUED, candidatesFor, NOBODY } from '../src/annotate/attribution';
import { softmaxShares } from '../src/annotate/scorer';
import { shipped } from '../src/annotate/shipped';
import { scoreSpeech } from '../src/annotate/speech';
import { readStory } from '../src/annotate/story';
import { taggerOf } from '../src/annotate/text';
import { scoreCandidates } from '../src/annotate/weighing';

/** Answers shown for each quotation. */
const SHOWN = 4;

const [file, lang = null] = process.argv.slice(2);
if (!file) throw new Error('Give a text: npm run explain -- story.txt [lang]');
const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trimEnd();
const { judges } = shipped();
const story = readStory(text, lang, taggerOf(shipped()));
const { speech, found, speakers, genders } = decide(story, judges);
const { people, quotes } = annotateStory(story, judges);
const { tokens, layout } = story;
const words = (first: number, last: number) => text.slice(tokens.start[first], tokens.end[last]);
const percent = (share: number) => `${Math.round(100 * share)} %`;

console.log(`Language: ${story.lang}${lang && lang !== story.lang ? ` (stated: ${lang})` : ''}\n`);

console.log('People');
people.forEach(({ name, role, credit }, person) => {
  const places = story.people.mentions.filter((mention) => mention.person === person);
  const guess = genders[person];
  const notes = [
    role && `role “${role}”`,
    guess && `${guess.gender} by ${guess.from}`,
    credit && 'a credit',
    `${places.length}×: ${[...new Set(places.map(({ start, end }) => text.slice(start, end)))].join(', ')}`,
  ];
  console.log(`  p${person + 1}  ${name}: ${notes.filter(Boolean).join('; ')}`);
});

console.log('\nQuotations');
let previous = -1;
story.quoted.forEach(({ start, end, mark, open, continues }, index) => {
  const quoted = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = quoted.length > 90 ? `${quoted.slice(0, 60)} … ${quoted.slice(-25)}` : quoted;
  const notes = [mark !== 'double' && mark, open && 'left open', continues && 'continues'];
  console.log(`\n  ${shown}  ${notes.filter(Boolean).join(', ')}`);
  if (story.lang === 'en') {
    const odds = scoreSpeech(story, index, judges.speech);
    console.log(
      `    speech: ${percent(1 / (1 + Math.exp(-odds)))}${speech[index] ? '' : ', left out'}`,
    );
  } else if (!speech[index]) console.log('    not speech, left out');
  if (!speech[index]) return;
  if (story.lang === 'en') {
    const before = previous >= 0 ? (found[previous] ?? null) : null;
    const candidates = candidatesFor(story, index, previous);
    const scores = scoreCandidates(story, index, candidates, previous, before, judges.source);
    const shares = softmaxShares(scores);
    const ranked = candidates
      .map(({ source, rule }, at) => ({ source, rule, share: shares[at] ?? 0 }))
      .sort((one, other) => other.share - one.share)
      .slice(0, SHOWN);
    for (const { source, rule, share } of ranked) {
      const cue =
        source && source.cueFirst >= 0 ? ` (${words(source.cueFirst, source.cueLast)})` : '';
      const who = source
        ? `${source.kind} “${words(source.first, source.last)}”${cue}`
        : rule === CONTINUED
          ? 'as before'
          : rule === NOBODY
            ? 'nobody'
            : '';
      console.log(`    ${percent(share).padStart(5)}  ${rule}: ${who}`);
    }
  }
  const answer = found[index];
  const speaker = speakers[index];
  const name =
    speaker && speaker.person !== null
      ? people[speaker.person]?.name
      : (speaker?.text ?? 'unknown');
  console.log(`    → ${name}${answer ? ` by ${answer.rule}` : ''}`);
  previous = index;
});

const indirect = quotes.filter(({ kind }) => kind === 'indirect');
if (indirect.length) console.log('\nReported speech');
for (const { content, attribution } of indirect) {
  const [span] = content;
  const speaker = attribution?.speaker != null ? people[attribution.speaker]?.name : 'unknown';
  if (span)
    console.log(`  ${speaker}: ${text.slice(span.start, span.end)}  (${attribution?.rule})`);
}
console.log(`\n${tokens.count} tokens, ${(layout.sentence[tokens.count - 1] ?? -1) + 1} sentences`);
