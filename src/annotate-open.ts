// Injected last, for its size: the annotator, and what it finds in the story that is open.
import { readJudges, type StoredJudges } from './annotate/judges';
import { readModel } from './annotate/names/model';
import { bytesOf } from './annotate/stored';
import { annotateWith, type Learnt } from './annotate/text';
import { askForLearnt, type LearntFiles } from './messages';
import { openReader } from './reader';

const unpack = ({ names, judges }: LearntFiles): Learnt => ({
  model: readModel(bytesOf(names)),
  judges: readJudges(judges as StoredJudges),
});

askForLearnt()
  .then(unpack)
  .then(
    (learnt) => {
      // In a task of its own: nobody who has begun to read waits for all of it.
      setTimeout(() =>
        openReader()?.annotate(({ text, lang }) => annotateWith(learnt, text, lang)),
      );
    },
    (error) =>
      openReader()?.annotate(() => {
        throw error;
      }),
  );
