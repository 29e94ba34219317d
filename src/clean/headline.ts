import { plain } from '../prose';
import type { Pass } from './pass';

/**
 * The headline where the story repeats it. A subhead that only shares its words stays: the whole
 * line has to be the headline, above the first prose or as a heading.
 */
export const headline: Pass = {
  *find({ article, lines, first }) {
    const title = plain(article.title);
    if (!title) return;
    for (const [i, { block, plain: text }] of lines.entries())
      if (text === title && (i <= first || block.kind === 'heading'))
        yield { block, evidence: 'says the headline again' };
      else if (i < first && block.kind === 'heading' && text.endsWith(` ${title}`))
        yield { block, evidence: 'says the headline again, with a kicker' };
  },
};
