// Trains what `annotate/` ships, from a folder of annotated articles:
//   npm run train -- ../shared/people
// The same data give the same bytes. With `--judges` only the judges are trained, on the names that
// the last whole run left in out/names.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findNames, type Name } from '../../src/annotate/names';
import { readModel } from '../../src/annotate/names/model';
import { readStory } from '../../src/annotate/story';
import { foldsByDomain, readTraining } from './documents';
import { type Lesson, makeGenderLists, trainJudges } from './judges';
import { compare, makeLexicon, type Prepared, prepare, type Score, trainNames } from './names';
import { storeJudges, storeModel } from './store';

/** What a sentence from elsewhere than the news counts. */
const OUTSIDE = 0.3;
const FOLDS = 5;
const MODEL = 'src/annotate/names/model.bin';
const JUDGES = 'src/annotate/judges.json';
const NAMES = 'out/names.json';

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder of annotated articles: npm run train -- <folder>');
const training = readTraining(folder, OUTSIDE);
const lexicon = makeLexicon([...training.news, ...training.licensed], training.firstNames);
const news = training.news.map((document) => prepare(document, lexicon));
const licensed = training.licensed.map((document) => prepare(document, lexicon));

mkdirSync('out', { recursive: true });
const judgesOnly = process.argv.includes('--judges');
if (!judgesOnly) write(MODEL, storeModel(trainNames(news, licensed, lexicon)));
write(JUDGES, `${JSON.stringify(storeJudges(trainJudges(lessons(), makeGenderLists())))}\n`);

function write(file: string, stored: Buffer | string): void {
  writeFileSync(file, stored);
  console.log(`${file}: ${stored.length} bytes, ${gzipSync(stored, { level: 9 }).length} zipped`);
}

/** Stories as the judges will meet them: with the names a tagger finds that never saw the outlet. */
function lessons(): Lesson[] {
  const found = judgesOnly ? lastNames() : crossValidate();
  return training.news.map((document) => ({
    document,
    story: readStory(document.text, document.lang, {
      tagNames: () => found.get(document.id) ?? [],
      firstNames: { known: () => false, common: () => false },
    }),
  }));
}

function lastNames(): Map<string, Name[]> {
  return new Map(Object.entries(JSON.parse(readFileSync(NAMES, 'utf8'))));
}

/** Names found in each article by a model that saw no article of its outlet. */
function crossValidate(): Map<string, Name[]> {
  const folds = foldsByDomain(training.news, FOLDS);
  const score: Score = { right: 0, found: 0, gold: 0 };
  const names = new Map<string, Name[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = news.filter((_, index) => folds[index] !== fold);
    const model = readModel(storeModel(trainNames(others, licensed, lexicon)));
    news.forEach(({ document, evidence }: Prepared, index) => {
      if (folds[index] !== fold) return;
      const found = findNames(evidence.tokens, model);
      names.set(document.id, found);
      compare(score, found, document.mentions);
    });
    const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
    console.log(
      `names, outlets 1–${fold + 1} of ${FOLDS} left out:`,
      `P ${share(score.right, score.found)} R ${share(score.right, score.gold)}`,
      `F1 ${share(2 * score.right, score.found + score.gold)}`,
    );
  }
  writeFileSync(NAMES, JSON.stringify(Object.fromEntries(names)));
  return names;
}
