import { launchFirefox } from '../../tools/browsers/firefox.mjs';
import { runIn } from './suite.mjs';
import sites from './suites/sites.mjs';
import { SUITES } from './suites.mjs';

runIn(
  () => launchFirefox({ extension: 'dist/test/firefox' }),
  [...SUITES, (test) => sites(test, { privateWindows: true })],
);
