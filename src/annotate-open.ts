// Injected last, for its size: the annotator, and what it finds in the story that is open.
import { readJudges, type StoredJudges } from './annotate/judges';
import { readModel } from './annotate/names/model';
import { bytesOf } from './annotate/stored';
import { annotateWith } from './annotate/text';
import { askForLearnt } from './messages';
import { openReader } from './reader';

askForLearnt().then(
  (files) => {
    const judges = readJudges(files.judges as StoredJudges);
    const learnt = { model: readModel(bytesOf(files.names)), judges };
    // In a task of its own: nobody who has begun to read waits for all of it.
    setTimeout(() => openReader()?.annotate(({ text, lang }) => annotateWith(learnt, text, lang)));
  },
  (error) =>
    openReader()?.annotate(() => {
      throw error;
    }),
);
