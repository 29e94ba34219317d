import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(file, 'utf8');
const { dependencies, devDependencies, version } = JSON.parse(read('package.json'));

/** Packages by whose names something below src is imported. */
const imported = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) => [...read(path.join('src', file)).matchAll(/\bfrom '([^'.][^']*)'/g)])
    .map(([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    .filter((name) => !name.startsWith('node:')),
);
const bundled = [...imported].filter((name) => !(name in dependencies));

test('what is bundled is installed by nobody, what is not is installed by npm', () => {
  expect(bundled.sort()).toEqual(['@mozilla/readability', 'webextension-polyfill']);
  expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual([]);
});

test.each(bundled.map((name) => [name, devDependencies[name]]))(
  '%s %s is named with its licence',
  (name, version) => {
    const section = new RegExp(`^## ${name} ${version}\n[^#]*\\bLicense\\b`, 'm');
    expect(read('NOTICES.md')).toMatch(section);
  },
);

test('the notice and the licence of Readability ship with it', () => {
  const notices = read('NOTICES.md');
  expect(notices).toContain('Copyright (c) 2010 Arc90 Inc\n');
  expect(notices).toContain('Copyright (c) 2010-2026 Mozilla and Contributors\n');
  expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
});

test('the manifest asks for no more than the button needs', () => {
  const manifest = JSON.parse(read('manifest.json'));
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus']);
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources'])
    expect(manifest).not.toHaveProperty(key);
  expect(manifest).not.toHaveProperty('externally_connectable');
  // Asked for site by site, at a click.
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.content_security_policy.extension_pages).toMatch(
    /^default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none';/,
  );
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
