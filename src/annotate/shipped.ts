import { readJudges } from './judges';
import storedJudges from './judges.json';
import { readModel } from './names/model';
import storedModel from './names/model.bin';
import type { Learnt } from './text';

let learnt: Learnt | null = null;

/** What was learnt and comes with the project, unpacked on first use. */
export function shipped(): Learnt {
  learnt ??= { model: readModel(storedModel), judges: readJudges(storedJudges) };
  return learnt;
}
