import type { Finding, Pass } from './pass';
import { isAnnounced } from './related';
import type { Line } from './story';

/** So many link-only lines in a row are a list of links, not of the story. */
const RUN = 3;

/**
 * Runs of lines that are all link, above or below the story: navigation that no name gives away.
 * Between prose a list of links may be the story's own and stays.
 */
export const links: Pass = {
  *find(story) {
    const { lines, first, last } = story;
    let run: Line[] = [];
    for (let i = 0; i <= lines.length; i++) {
      const line = lines[i];
      if (line && line.linked > 0.8 && !line.prose && line.block.kind !== 'figure') {
        run.push(line);
        continue;
      }
      const outside = i <= first || i - run.length > last;
      if (run.length >= RUN && outside && !isAnnounced(lines, i - 1)) yield* found(run);
      run = [];
    }
  },
};

function* found(run: readonly Line[]): Iterable<Finding> {
  for (const { block } of run)
    yield { block, evidence: `one of ${run.length} link lines in a row, outside the story` };
}
