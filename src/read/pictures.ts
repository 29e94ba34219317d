import type { Image } from '../article';
import { pattern, words } from '../lists';
import { visible } from '../prose';
import { isText, type PageElement } from './tree';
import { pictureAddress } from './url';

/** Smaller pictures are icons, smaller still are counters of visitors. */
const ICON_SIZE = 80;
/** Wider than any panel; the larger candidates of a `srcset` only cost time. */
const WIDE_ENOUGH = 1400;
/** Candidates looked at in one `srcset`. */
const MOST_CANDIDATES = 30;

/** What stands in for a picture until it is loaded. */
const STAND_IN =
  /^data:|(?:blank|spacer|pixel|transparent|placeholder|lazy(?:load)?|loading|loader|empty|1x1|dummy)[^/]{0,20}\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
/** Addresses of pictures as lazy loaders keep them. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#&!:/])/i;
/** Attributes in which lazy loaders keep one address, best first. */
const LAZY = pattern`
  ^data-(?:[a-z]+-)?
  (?:src|original|url|image|img|lazy|hi-?res|full|large|desktop|default-src)(?:-[a-z]+)?$
`;
const LAZY_SET = /^data-(?:[a-z]+-)?srcset$/;
/** Pictures of the site, not of the story, as their names give it away. */
const NOT_STORY = words`
  avatar author byline logo icon icons emoji spinner loader tracking pixel badge sprite smiley
  gravatar profile headshot flag
`;

/** The picture of an `img`, or null where it is none of the story: an icon, a counter, a stand-in. */
export function pictureOf(el: PageElement, base: string): Image | null {
  const { attributes } = el;
  const width = sizeOf(attributes.width);
  const height = sizeOf(attributes.height);
  if ((width !== null && width <= ICON_SIZE) || (height !== null && height <= ICON_SIZE))
    return null;
  for (let at: PageElement | null = el, steps = 0; at && steps < 4; at = at.parent, steps++) {
    if (at.words.some((word) => NOT_STORY.has(word))) return null;
    if (at.name === 'figure') break;
  }
  const src = addressOf(el, base);
  if (!src) return null;
  return {
    src,
    alt: visible(attributes.alt ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    width,
    height,
  };
}

function addressOf(el: PageElement, base: string): string | null {
  const { attributes } = el;
  const good = (value: string | undefined) =>
    value && !STAND_IN.test(value) ? pictureAddress(value, base) : null;
  const shown = good(attributes['current-src']);
  if (shown) return shown;
  const names = Object.keys(attributes);
  for (const name of names) {
    const value = LAZY_SET.test(name) ? widest(attributes[name] ?? '') : attributes[name];
    const isLazy = LAZY_SET.test(name) || (LAZY.test(name) && looksLikePicture(value));
    // No loader keeps a stand-in here, whatever the file is called.
    const found = isLazy && pictureAddress(value, base);
    if (found) return found;
  }
  const plain = good(attributes.src);
  const sets = [attributes.srcset, ...sourcesOf(el)].map((set) => good(widest(set ?? '')));
  return sets.find((address) => address !== null) ?? plain;
}

function looksLikePicture(value: string | undefined): boolean {
  return value !== undefined && (PICTURE.test(value) || /^(?:https?:)?\/\//.test(value));
}

/** The `srcset`s of the sources beside a picture's `img`. */
function sourcesOf({ parent }: PageElement): string[] {
  if (parent?.name !== 'picture') return [];
  return parent.children.flatMap((child) =>
    !isText(child) && child.name === 'source'
      ? [child.attributes.srcset ?? child.attributes['data-srcset'] ?? '']
      : [],
  );
}

/** The widest candidate of a `srcset` that is not wider than need be. */
function widest(srcset: string): string {
  let best = '';
  let bestWidth = -1;
  // Addresses may hold commas; a candidate ends at a comma followed by white space.
  for (const candidate of srcset.split(/,\s/, MOST_CANDIDATES)) {
    const [address = '', size = ''] = candidate.trim().split(/\s+/, 2);
    const width = Number.parseFloat(size) * (size.endsWith('x') ? WIDE_ENOUGH / 2 : 1) || 0;
    const better =
      width <= WIDE_ENOUGH
        ? width > bestWidth
        : bestWidth < 0 || (bestWidth > WIDE_ENOUGH && width < bestWidth);
    if (address && better) {
      best = address.replace(/,$/, '');
      bestWidth = width;
    }
  }
  return best;
}

function sizeOf(value: string | undefined): number | null {
  const size = Number.parseInt(value ?? '', 10);
  return size > 0 && size < 20_000 ? size : null;
}

/** What is left of a picture's address without its size. */
export function pictureKey(address: string): string {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/.exec(address)?.[1] ?? address;
  const file = path.split('/').filter(Boolean).at(-1) ?? path;
  return /\d{3}|.{12}/.test(file)
    ? file.replace(/[-_](?:\d{2,4}x\d{2,4}|scaled|w\d{2,4}|\d{3,4}w)(?=\.|$)/, '')
    : path;
}
