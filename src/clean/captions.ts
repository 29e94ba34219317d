import { pattern, words } from '../lists';
import { inBoxesOf } from './boxed';
import type { Pass } from './pass';

const NAMES = words`
  caption captions figcaption imagecaption credit credits photocredit imagecredit imagesource
  imagedescription source
`;
const CREDIT = pattern`
  ^(?:photo|photos|foto|fotos|image|images|picture|bild|bilder|credit|crédit|crédits|quelle|source
  |fuente|illustration|grafik|graphic|video|imagem|reprodução|divulgação|zdjęcie|фото)
  \s?(?:credits?|by|courtesy|:|–|-)
`;
/** Below a picture whose it is; elsewhere where the story comes from. */
const SOURCE = /^(?:quelle|source|fuente|fonte|bron|kilde|källa|źródło)\s?:/i;
const MOST_WORDS = 14;

/** Captions and credits whose picture is not there: nothing for them to tell about. */
export const captions: Pass = {
  markup: NAMES,
  *find(story) {
    for (const [i, line] of story.lines.entries()) {
      const { block } = line;
      if (block.kind === 'figure' && block.images.length === 0)
        yield { block, evidence: 'a caption whose picture the page does not have' };
      else if (
        block.kind !== 'figure' &&
        line.words <= MOST_WORDS &&
        CREDIT.test(block.text.toLowerCase()) &&
        !line.prose &&
        (!SOURCE.test(block.text) || story.lines[i - 1]?.block.kind === 'figure')
      )
        yield { block, evidence: 'names the owner of a picture' };
    }
    yield* inBoxesOf(story, NAMES);
  },
};
