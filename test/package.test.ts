import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const { dependencies, version } = JSON.parse(read('package.json'));

test.each(Object.entries(dependencies))('%s %s is named with its licence', (name, version) => {
  const section = new RegExp(`^## ${name} ${version}\n[^#]*\\bLicense\\b`, 'm');
  expect(read('NOTICES.md')).toMatch(section);
});

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
