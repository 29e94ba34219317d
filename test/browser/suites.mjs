import accessibility from './suites/accessibility.mjs';
import background from './suites/background.mjs';
import endurance from './suites/endurance.mjs';
import hostile from './suites/hostile.mjs';
import kinds from './suites/kinds.mjs';
import library from './suites/library.mjs';
import opening from './suites/opening.mjs';
import panel from './suites/panel.mjs';
import paper from './suites/paper.mjs';
import payloads from './suites/payloads.mjs';
import privacy from './suites/privacy.mjs';
import settings from './suites/settings.mjs';
import sizes from './suites/sizes.mjs';
import untouched from './suites/untouched.mjs';

/** Everything that is tried in each browser, from the ordinary to the hostile. */
export const SUITES = [
  opening,
  untouched,
  background,
  privacy,
  accessibility,
  panel,
  settings,
  library,
  paper,
  kinds,
  hostile,
  payloads,
  sizes,
  endurance,
];
