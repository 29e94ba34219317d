// `npm test`: everything that has to hold, from types to the extension in two real browsers.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { main, Plain, show } from './progress.mjs';
import { setUp } from './setup.mjs';

const bin = (name) => path.join('node_modules', name);
const node = (...args) => show(process.execPath, args);

/** Each check by its title: counts of what passed and what failed. */
const CHECKS = {
  Types: () => one(node(bin('typescript/bin/tsc'), '--noEmit')),
  Lint: () => one(node(bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')),
  'Unit tests': unitTests,
  Packages: () => one(node('tools/package.mjs')),
  Weight: () => one(node('tools/weigh.mjs')),
  'Add-on lint': () =>
    one(
      show(
        process.execPath,
        [
          ...[bin('web-ext/bin/web-ext.js'), 'lint', '--source-dir', 'dist/firefox'],
          ...['--no-config-discovery', '--warnings-as-errors'],
        ],
        { env: { NO_UPDATE_NOTIFIER: '1' } },
      ),
    ),
  'Archives, command, library, tools': async () =>
    nodeTests(
      ...(await readdir('test'))
        .filter((name) => /\.test\.mjs$/.test(name))
        .map((name) => `test/${name}`),
    ),
  'Real browsers': () =>
    nodeTests(...['chromium', 'firefox', 'packed'].map((name) => `test/browser/${name}.test.mjs`)),
};

/** A command that is one check: it passes or it fails. */
async function one(exitCode) {
  return (await exitCode) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Jest's own counts; a run that broke before it counted is one failure. */
function unitTests() {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'jest.json');
    const code = await node(bin('jest/bin/jest.js'), '--json', `--outputFile=${file}`, '--silent');
    const found = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
    return counts(found.numPassedTests, found.numFailedTests, code);
  });
}

/** Two files of Node's test runner at a time, so both browsers at once. */
function nodeTests(...files) {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'node.tap');
    const code = await node(
      ...['--test', '--test-concurrency=2'],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${file}`],
      ...files,
    );
    const tap = await readFile(file, 'utf8').catch(() => '');
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    return counts(count('pass'), count('fail') + count('cancelled'), code);
  });
}

function counts(passed = 0, failed = 0, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function inTemporaryFolder(work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'on-record-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main(async () => {
  let passed = 0;
  let failed = 0;
  try {
    await setUp(['chromium', 'firefox']);
    for (const [title, check] of Object.entries(CHECKS)) {
      process.stdout.write(`\n${title} …\n`);
      const found = await check();
      passed += found.passed;
      failed += found.failed;
    }
  } catch (error) {
    // What cannot be set up cannot be tested, and that is a failure.
    process.stderr.write(`${error instanceof Plain ? error.message : error.stack}\n`);
    failed++;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
