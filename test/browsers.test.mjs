// What a tool says where its browser is missing.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { launchChromium } from '../tools/browsers/chromium.mjs';
import { findBrowser, requireBrowser } from '../tools/browsers/find.mjs';
import { launchFirefox } from '../tools/browsers/firefox.mjs';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test('a browser that is there is found', () => {
  process.env.FIREFOX_PATH = process.execPath;
  assert.equal(requireBrowser('firefox'), process.execPath);
});

test('of one that is missing it says how to come by it', () => {
  process.env = { PATH: '/nowhere' };
  const missing = ['firefox', 'chromium'].filter((name) => !findBrowser(name));
  // Elsewhere than in PATH either may still be found.
  for (const name of missing)
    assert.throws(() => requireBrowser(name), /^Error: \w+ is missing: npm test puts it in place/);
});

test('a program that was named and is none is said to be that', async () => {
  process.env.FIREFOX_PATH = '/nowhere/firefox';
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  await assert.rejects(launchFirefox(), /FIREFOX_PATH names no program: \/nowhere\/firefox/);
  await assert.rejects(launchChromium(), /CHROMIUM_PATH names no program: \/nowhere\/chromium/);
});
