// Trains what `annotate/` ships, from a folder of annotated articles:
//   npm run train -- ../shared/people
// The same data give the same bytes. `--measure` also cross-validates by outlet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findNames } from '../../src/annotate/names';
import { readModel } from '../../src/annotate/names/model';
import { foldsByDomain, readTraining } from './documents';
import { compare, makeLexicon, type Prepared, prepare, type Score, trainNames } from './names';
import { storeModel } from './store';

/** What a sentence from elsewhere than the news counts. */
const OUTSIDE = 0.3;
const FOLDS = 5;
const MODEL = 'src/annotate/names/model.json';

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder of annotated articles: npm run train -- <folder>');
const training = readTraining(folder, OUTSIDE);
const lexicon = makeLexicon([...training.news, ...training.licensed], training.firstNames);
const news = training.news.map((document) => prepare(document, lexicon));
const licensed = training.licensed.map((document) => prepare(document, lexicon));

mkdirSync('out', { recursive: true });
if (process.argv.includes('--measure')) writeFileSync('out/names.json', JSON.stringify(measure()));
const stored = storeModel(trainNames(news, licensed, lexicon));
const text = `${JSON.stringify(stored)}\n`;
writeFileSync(MODEL, text);
console.log(`${MODEL}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} zipped`);

/** Names found in each article by a model that saw no article of its outlet. */
function measure(): Record<string, unknown> {
  const folds = foldsByDomain(training.news, FOLDS);
  const score: Score = { right: 0, found: 0, gold: 0 };
  const names: Record<string, unknown> = {};
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = news.filter((_, index) => folds[index] !== fold);
    const model = readModel(storeModel(trainNames(others, licensed, lexicon)));
    news.forEach(({ document, evidence }: Prepared, index) => {
      if (folds[index] !== fold) return;
      const found = findNames(evidence.tokens, model);
      names[document.id] = found;
      compare(score, found, document.mentions);
    });
    const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
    console.log(
      `names, outlets 1–${fold + 1} of ${FOLDS} left out:`,
      `P ${share(score.right, score.found)} R ${share(score.right, score.gold)}`,
      `F1 ${share(2 * score.right, score.found + score.gold)}`,
    );
  }
  return names;
}
