// Injected last, for its size: the annotator, and what it finds in the story that is open.
import { readModel } from './annotate/names/model';
import { bytesOf } from './annotate/stored';
import { annotateWith } from './annotate/text';
import { askForNames } from './messages';
import { openReader } from './reader';

askForNames().then(
  (file) => {
    const model = readModel(bytesOf(file));
    // In a task of its own: nobody who has begun to read waits for all of it.
    setTimeout(() => openReader()?.annotate(({ text, lang }) => annotateWith(model, text, lang)));
  },
  (error) =>
    openReader()?.annotate(() => {
      throw error;
    }),
);
