import { describe } from 'node:test';
import { launchChromium } from '../../tools/browsers/chromium.mjs';
import { runIn } from './suite.mjs';
import sites from './suites/sites.mjs';
import { SUITES } from './suites.mjs';

describe('with no site allowed', () =>
  runIn(() => launchChromium({ extension: 'dist/test/chrome' }), SUITES));

describe('with a site allowed', () =>
  runIn(() => launchChromium({ extension: 'dist/test/chrome-allowed' }), [sites]));
