import type { Block } from '../article';
import { words } from '../lists';
import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { SKIP } from './words';

const NAMES = words`
  nav navbar navigation menu menubar menuitem breadcrumb breadcrumbs breadcrumblist skip skiplink
  skipto toolbar masthead topbar pagination pager sitemap tooltip tooltips <nav> subnav navlist
`;

/** More of them are a table of contents. */
const MOST_JUMPS = 2;
const MOST_WORDS = 5;

/** Menus, breadcrumbs and links that skip them. */
export const navigation: Pass = {
  markup: NAMES,
  *find(story) {
    yield* labelsOf(story, SKIP);
    const jumps = story.lines.filter(({ block, linked }) => linked > 0.9 && isJump(block));
    if (jumps.length <= MOST_JUMPS)
      for (const { block, words } of jumps)
        if (words <= MOST_WORDS && block.kind === 'paragraph')
          yield { block, evidence: 'leads elsewhere on the page' };
    yield* inBoxesOf(story, NAMES);
  },
};

/** Whether all its links lead to places on a page, by a fragment. */
function isJump({ inlines, text }: Block): boolean {
  const links = inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
  return links.length > 0 && links.every((href) => /#[\w-]/.test(href)) && /\p{L}{2}/u.test(text);
}
