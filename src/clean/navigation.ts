import { inBoxesOf } from './boxed';
import { labelsOf } from './labels';
import type { Pass } from './pass';
import { SKIP } from './words';

const MARKUP =
  `nav navbar navigation menu menubar menuitem breadcrumb breadcrumbs breadcrumblist skip skiplink skipto toolbar masthead topbar pagination pager sitemap <nav> subnav navlist`.split(
    /\s+/,
  );
const NAMES = new Set(MARKUP);

/** Menus, breadcrumbs and links that skip them. */
export const navigation: Pass = {
  markup: MARKUP,
  *find(story) {
    yield* labelsOf(story, SKIP);
    yield* inBoxesOf(story, NAMES);
  },
};
