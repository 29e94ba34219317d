import { launchChromium } from '../../tools/browsers/chromium.mjs';
import { runIn } from './suite.mjs';
import { SUITES } from './suites.mjs';

runIn(() => launchChromium({ extension: 'dist/test/chrome' }), SUITES);
