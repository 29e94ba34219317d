// Brings what is missing: packages and browsers. Runs before anything is installed, so it uses
// only what Node brings.
import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser, VARIABLE } from './browsers/find.mjs';
import { Plain, step } from './progress.mjs';

const OLDEST_NODE = 20;

/** Debian's package for each browser. Fonts come along, or headless pages are without letters. */
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = ['fonts-liberation', 'fonts-noto-core'];

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** The project's folder; every tool works from there, wherever it was called. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Makes sure that packages and the browsers named are there, and goes to the project's folder. */
export async function setUp(browsers) {
  process.chdir(ROOT);
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE)
    throw new Plain(`On Record needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  await installPackages();
  await installBrowsers(browsers);
}

async function installPackages() {
  if (await packagesMatch()) return;
  const there = await lstat('node_modules').catch(() => null);
  if (there?.isSymbolicLink())
    throw new Plain(
      'node_modules is a link to packages that do not match package-lock.json; run npm ci where it leads.',
    );
  await step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
}

/** Whether node_modules holds what the lockfile asks for; optional ones depend on the system. */
async function packagesMatch() {
  try {
    const [wanted, found] = await Promise.all(
      ['package-lock.json', 'node_modules/.package-lock.json'].map(async (file) =>
        Object.entries(JSON.parse(await readFile(file, 'utf8')).packages),
      ),
    );
    const versions = new Map(found.map(([name, { version }]) => [name, version]));
    return wanted.every(
      ([name, { version, optional }]) => !name || optional || versions.get(name) === version,
    );
  } catch {
    return false; // Nothing there yet, or half of it: the install puts both right.
  }
}

async function installBrowsers(browsers) {
  const missing = browsers.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const names = missing.map((name) => NAMES[name]).join(' and ');
  const variables = missing.map((name) => VARIABLE[name]).join(' and ');
  const wrong = missing.find((name) => process.env[VARIABLE[name]]);
  if (wrong)
    throw new Plain(`${VARIABLE[wrong]} names no program: ${process.env[VARIABLE[wrong]]}`);
  if (!(await isDebian()) || process.getuid?.() !== 0)
    throw new Plain(
      `${names} could not be found: please install it, or name its program in ${variables}.`,
    );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Reading the list of Debian packages', 'apt-get', ['update', '-q'], { env });
  const packages = [...missing.map((name) => PACKAGES[name]), ...FONTS];
  await step(
    `Installing ${names}`,
    'apt-get',
    ['install', '-qy', '-o', 'DPkg::Lock::Timeout=120', '--no-install-recommends', ...packages],
    { env },
  );
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0)
    throw new Plain(
      `apt-get installed ${packages.join(' ')}, yet ${still.join(' and ')} is missing.`,
    );
}

async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}
