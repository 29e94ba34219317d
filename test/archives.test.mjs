// The archives for the stores, as `npm run package` has written them into out/.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const archive = (target) => path.join('out', `on-record-${target}-${version}.zip`);
const filesOf = async (target) => unzipSync(await readFile(archive(target)));

/** Bytes of one file of the source archive, and of all of them, packed. */
const LARGE = 350_000;
const MOST = 1_500_000;

let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'on-record-archives-'));
});
after(() => rm(folder, { recursive: true, force: true }));

for (const target of ['chrome', 'firefox'])
  test(`the archive for ${target} holds what runs, and the version of the package`, async () => {
    const files = await filesOf(target);
    const stray = Object.keys(files).filter(
      (file) =>
        !/^(?:[\w-]+\.(?:js|json|html|css|bin)|icons\/[\w-]+\.png|_locales\/\w+\/messages\.json)$/.test(
          file,
        ),
    );
    assert.deepEqual(stray.sort(), ['LICENSE', 'NOTICES.md']);
    const manifest = JSON.parse(strFromU8(files['manifest.json']));
    assert.equal(manifest.version, version);
    // Each browser warns of the other's key.
    const key = target === 'chrome' ? 'service_worker' : 'scripts';
    assert.deepEqual(Object.keys(manifest.background), [key]);
    assert.equal('browser_specific_settings' in manifest, target === 'firefox');
  });

/** All by which a script could ask for something, or make code or markup of a string. */
const REACHES =
  /\b(?:fetch\([^)]*\)?|XMLHttpRequest|sendBeacon|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts|import\(|eval\(|new Function|(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write)/g;

for (const target of ['chrome', 'firefox'])
  test(`no script for ${target} can ask for more than a file of the package`, async () => {
    const reaches = Object.entries(await filesOf(target))
      .filter(([name]) => /\.(?:js|html)$/.test(name))
      .flatMap(([name, bytes]) =>
        [...strFromU8(bytes).matchAll(REACHES)].map(([found]) => `${name}: ${found}`),
      );
    assert.equal(reaches.length, 1, reaches.join('\n'));
    assert.match(reaches[0], /^background\.js: fetch\([\w.]+\.runtime\.getURL\(\w+\)$/);
  });

test('the source archive is small, and has what a build needs', async () => {
  const files = await filesOf('source');
  const { length } = await readFile(archive('source'));
  assert.ok(length < MOST, `${length} bytes`);
  const large = Object.entries(files).filter(([, { length }]) => length > LARGE);
  assert.deepEqual(
    large.map(([name]) => name),
    [],
  );
  for (const file of ['build.mjs', 'package-lock.json', 'NOTICES.md', 'icons/idle-128.png'])
    assert.ok(file in files, file);
  const strange = Object.keys(files).filter((file) =>
    /^(?:node_modules|dist|out)\/|^(?:docs|store)\/.*\.png$/.test(file),
  );
  assert.deepEqual(strange, []);
});

test('from the source archive, anywhere, come the same archives', { timeout: 90_000 }, async () => {
  const there = path.join(folder, 'another place');
  for (const [name, bytes] of Object.entries(await filesOf('source'))) {
    await mkdir(path.join(there, path.dirname(name)), { recursive: true });
    await writeFile(path.join(there, name), bytes);
  }
  await symlink(path.resolve('node_modules'), path.join(there, 'node_modules'), 'dir');
  const run = (command) =>
    promisify(execFile)(command, {
      cwd: there,
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      shell: true,
    });
  const mask = process.platform === 'win32' ? '' : 'umask 077 && ';
  await run(`${mask}npm run build-for-amo`);
  await run(`${mask}node tools/package.mjs chrome`);
  for (const target of ['chrome', 'firefox']) {
    const again = await readFile(path.join(there, archive(target)));
    assert.ok(again.equals(await readFile(archive(target))), target);
  }
});
