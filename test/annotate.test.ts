import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotateText } from '../src/annotate';
import { parseSample, printSample } from './support/annotated';

const folder = path.join(__dirname, 'annotate');
const update = process.env.UPDATE === '1';

/**
 * Each `annotate/<rule>--<case>.txt` is a text that carries its own expectation. `UPDATE=1` writes
 * what is found now; review the difference like code. A case named `--todo` must still fail.
 */
describe('annotated texts', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    test(name.replace('.txt', ''), () => {
      const file = path.join(folder, name);
      const written = readFileSync(file, 'utf8');
      const sample = parseSample(written);
      const printed = printSample(sample, annotateText(sample.text, sample.lang));
      if (name.includes('--todo')) return expect(printed).not.toBe(written);
      if (update) writeFileSync(file, printed);
      else expect(printed).toBe(written);
    });
  }
});
