// Damages a page as broken templates, cut transfers and hostile authors do; the same for a seed.
import { randomFrom } from '../../test/browser/generator.mjs';

const NOISE = [
  ...['hidden', 'dir="rtl"', 'lang="xx-\u202e"', 'aria-hidden="true"', 'role="dialog"', 'is="x-a"'],
  ...['name="parentNode"', 'id="createElement"', 'style="display:none"', 'contenteditable'],
  ...['class="related comments ad"', 'colspan="1e9"', 'datetime="\0"', 'slot="a"', 'inert'],
  ...['href="javascript:alert(1)"', 'src="data:,"', 'srcset=", , x 1e9w"', 'width="-1"', '"=\'>'],
];

/** What may happen to the pieces of a page that begin with a tag. */
const DEEDS = [
  // A stretch is lost.
  (pieces, at, random) => pieces.splice(at, 1 + Math.floor(random() * 40)),
  // A stretch comes twice, there or elsewhere.
  (pieces, at, random) => {
    const stretch = pieces.slice(at, at + 1 + Math.floor(random() * 60));
    pieces.splice(Math.floor(random() * pieces.length), 0, ...stretch);
  },
  // An element gets an attribute it should not have.
  (pieces, at, random) => {
    const noise = NOISE[Math.floor(random() * NOISE.length)];
    pieces[at] = pieces[at].replace(/^<[a-z][\w-]*/i, (tag) => `${tag} ${noise}`);
  },
  // Two pieces change places.
  (pieces, at, random) => {
    const other = Math.floor(random() * pieces.length);
    [pieces[at], pieces[other]] = [pieces[other], pieces[at]];
  },
  // Letters that are none get into the text.
  (pieces, at, random) => {
    const signs = [
      '\u202e',
      '\u0000',
      '\ud83d',
      '\u200b'.repeat(50),
      '\u0301'.repeat(50),
      '“',
      '<',
    ];
    pieces[at] += signs[Math.floor(random() * signs.length)];
  },
];

/** The page with some twenty such things done to it, and now and then cut off. */
export function mutate(html, seed) {
  const random = randomFrom(seed);
  const pieces = html.split(/(?=<)/);
  for (let i = 0; i < 20 && pieces.length > 1; i++) {
    const deed = DEEDS[Math.floor(random() * DEEDS.length)];
    deed(pieces, Math.floor(random() * pieces.length), random);
  }
  const whole = pieces.join('');
  return random() < 0.2 ? whole.slice(0, Math.floor(whole.length * random())) : whole;
}
