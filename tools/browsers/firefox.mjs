// Firefox with the extension, driven as a person drives it. Same interface as chromium.mjs.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { requireBrowser } from './find.mjs';
import { connect } from './marionette.mjs';

/** Quiet, without first-run pages, on a port of the system's choice. */
const PREFERENCES = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'dom.security.https_first': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A proxy that is not there, for every host but this machine. */
const OFFLINE = {
  'network.proxy.type': 2,
  'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(
    "function FindProxyForURL(url, host) { return host === 'localhost' ? 'DIRECT' : 'PROXY 127.0.0.1:9'; }",
  )}`,
};

/** How long Firefox may take to listen; a loaded machine needed 14 s. */
const START_TIMEOUT = 90_000;

/** How long Firefox may take to end when asked to. */
const QUIT_TIMEOUT = 8_000;

/** How long a page may load. Firefox's own limit does not end a navigation. */
const LOAD_TIMEOUT = 15_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// A run that is broken off says goodbye, or its Firefox would go on for ever.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Starts Firefox in a profile of its own. `offline` lets it reach nothing but this machine. */
export async function launchFirefox({ extension, headless = true, offline = true, log } = {}) {
  const program = requireBrowser('firefox');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'on-record-firefox-'));
  const preferences = Object.entries({ ...PREFERENCES, ...(offline ? OFFLINE : {}) });
  await writeFile(
    path.join(profile, 'user.js'),
    preferences.map((entry) => `user_pref(${JSON.stringify(entry).slice(1, -1)});\n`).join(''),
  );
  const firefox = spawn(
    program,
    [
      ...(headless ? ['--headless'] : []),
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
    ],
    {
      stdio: log ? 'inherit' : 'ignore',
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '1000' },
    },
  );
  const abandon = () => {
    firefox.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', abandon);
  const closed = new Promise((resolve) => firefox.once('exit', resolve));
  closed.then(() => process.off('exit', abandon));
  async function end() {
    if (await Promise.race([closed.then(() => false), pause(QUIT_TIMEOUT).then(() => true)]))
      firefox.kill('SIGKILL');
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  try {
    const marionette = await connect(await portOf(profile, firefox));
    const driver = await driverOf(marionette, extension);
    const close = async () => {
      await marionette.quit();
      await end();
    };
    return { ...driver, closed, close };
  } catch (error) {
    firefox.kill();
    await end();
    throw error;
  }
}

async function driverOf(marionette, extension) {
  const install = () =>
    marionette.send('Addon:Install', { path: path.resolve(extension), temporary: true });
  const { value: id } = await install();
  const button = await pinButton(marionette, id);

  const { evaluate, evaluateInBrowser, evaluateWithin, inBrowser, press, click, find, send } =
    marionette;
  const origin = await evaluateInBrowser(
    (id) => `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/`,
    id,
  );
  async function navigate(url) {
    const loading = send('WebDriver:Navigate', { url });
    loading.catch(() => {}); // it may fail when nobody waits any more
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${url} timed out.`)), LOAD_TIMEOUT);
    });
    await Promise.race([loading, late]).finally(() => clearTimeout(timer));
  }
  const windows = async () => await send('WebDriver:GetWindowHandles');
  await evaluateInBrowser(takeRequests);

  return {
    name: 'Firefox',
    ownPages: ['about:config', 'about:addons'],
    extensionOrigin: origin,
    // Pages with broken addresses now and then never end to load, about once in a hundred times and
    // also without the reader; the second time they do.
    open: (url) => navigate(url).catch(() => navigate(url)),
    visit: (url) => navigate(url).catch(() => {}),
    back: () => send('WebDriver:Back'),
    reload: () => send('WebDriver:Refresh'),
    evaluate,
    requests: () => evaluateInBrowser(takeRequests),
    errors: () => evaluateInBrowser(takeErrors, origin),
    variable: (name) =>
      evaluate((name) => JSON.parse(JSON.stringify(window.wrappedJSObject[name])), name),
    clickButton: () => inBrowser(async () => click({ at: await find(button) })),
    press: (key) => press(key),
    click: (x, y) => click({ x, y }),
    // Keys sent to the page never reach the browser's shortcuts.
    pressShortcut: () => inBrowser(() => press('Alt', 'Shift', 'q')),
    async chooseFromMenu(item = 'read', selector = 'h1, p, body') {
      await click({ at: await find(selector), button: 2 });
      await evaluateInBrowser(
        async (id, name) => {
          const menu = document.getElementById('contentAreaContextMenu');
          const own = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-menuitem-_${name}`;
          const item = () => document.getElementById(own);
          while (menu.state !== 'open' || !item()) await new Promise((go) => setTimeout(go, 20));
          // Several items of one extension stand in a menu of their own.
          const inner = item().closest('menupopup');
          if (inner !== menu) {
            inner.parentElement.openMenu(true);
            while (inner.state !== 'open') await new Promise((go) => setTimeout(go, 20));
          }
          inner.activateItem(item());
        },
        id,
        item,
      );
    },
    menuGrantsAccess: true,
    /** Chooses from the menu of the extension's own button. */
    async chooseFromButton(item) {
      await inBrowser(async () => click({ at: await find(button), button: 2 }));
      await evaluateInBrowser(
        async (id, name) => {
          const own = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-menuitem-_${name}`;
          const item = () => document.getElementById(own);
          while (item()?.closest('menupopup').state !== 'open')
            await new Promise((go) => setTimeout(go, 20));
          item().closest('menupopup').activateItem(item());
        },
        id,
        item,
      );
    },
    /** Answers the browser's questions for sites as a person who agrees. */
    agreeToSites: () =>
      evaluateInBrowser(() =>
        Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false),
      ),
    /** Takes every site back that was allowed, as a person does on the browser's own page. */
    withdrawSites: () =>
      evaluateInBrowser(async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        const { origins } = await ExtensionPermissions.get(id);
        await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
      }, id),
    button: () =>
      evaluateInBrowser((selector) => {
        const el = document.querySelector(selector);
        return { title: el.getAttribute('tooltiptext'), badge: el.getAttribute('badge') ?? '' };
      }, button),
    stopBackground: () =>
      evaluateInBrowser((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), id),
    /** Installs the extension anew, as an update does. */
    update: install,
    /** What the page's process holds on to once rubbish has been collected; it counts no nodes. */
    memory: () => evaluateWithin(heapOf),
    /** Tries to read the page without anybody having asked for it; gives the browser's answer. */
    async intrude() {
      const { handle } = await send('WebDriver:NewWindow', { type: 'tab', focus: false });
      const page = await send('WebDriver:GetWindowHandle').then(({ value }) => value);
      await send('WebDriver:SwitchToWindow', { handle, focus: false });
      await send('WebDriver:Navigate', { url: `${origin}blank.html` });
      const answer = await evaluate(async () => {
        const { browser } = window.wrappedJSObject;
        const [tab] = await browser.tabs.query({ active: true });
        return browser.scripting
          .executeScript({ target: { tabId: tab.id }, files: ['content.js'] })
          .then(() => 'let in', String);
      });
      await send('WebDriver:CloseWindow');
      await send('WebDriver:SwitchToWindow', { handle: page, focus: true });
      return answer;
    },
    newTab: async () => {
      const { handle } = await send('WebDriver:NewWindow', { type: 'tab', focus: true });
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    /** Lets the extension into private windows, as a person does on the browser's own page. */
    allowPrivate: () =>
      evaluateInBrowser(async (id) => {
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs',
        );
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        const permissions = ['internal:privateBrowsingAllowed'];
        await ExtensionPermissions.add(id, { permissions, origins: [] }, extension);
        await (await AddonManager.getAddonByID(id)).reload();
      }, id),
    newPrivateTab: async () => {
      const { handle } = await send('WebDriver:NewWindow', { type: 'window', private: true });
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    closeTab: async () => {
      await send('WebDriver:CloseWindow');
      await send('WebDriver:SwitchToWindow', { handle: (await windows()).at(-1), focus: true });
    },
    /** The newest tab, once it is there. */
    async lastTab() {
      const before = (await send('WebDriver:GetWindowHandle')).value;
      while ((await windows()).at(-1) === before) await pause(50);
      await send('WebDriver:SwitchToWindow', { handle: (await windows()).at(-1), focus: true });
      // A script that runs while the first page comes is lost with the empty one.
      const there = () => location.href !== 'about:blank' && document.readyState === 'complete';
      while (!(await evaluate(there).catch(() => false))) await pause(50);
    },
    switchTab: async (index) =>
      send('WebDriver:SwitchToWindow', { handle: (await windows())[index], focus: true }),
    /** Sizes the page, not the window. */
    async resize(width, height) {
      const [outer, inner] = await Promise.all([
        send('WebDriver:GetWindowRect'),
        evaluate(() => ({ width: innerWidth, height: innerHeight })),
      ]);
      await send('WebDriver:SetWindowRect', {
        width: width + outer.width - inner.width,
        height: height + outer.height - inner.height,
      });
    },
    scheme: (value) =>
      evaluateInBrowser(
        (dark) =>
          Services.prefs.setIntPref(
            'layout.css.prefers-color-scheme.content-override',
            dark ? 0 : 1,
          ),
        value === 'dark',
      ),
    /** The page on paper, as PDF. */
    async print() {
      const { value } = await send('WebDriver:Print', {});
      return Buffer.from(value, 'base64');
    },
    zoom: (factor) => evaluateInBrowser((factor) => (window.ZoomManager.zoom = factor), factor),
    forcedColors: (on) =>
      evaluateInBrowser(
        (use) => Services.prefs.setIntPref('browser.display.document_color_use', use),
        on ? 2 : 0,
      ),
    picture: async (file) => writeFile(file, await marionette.picture()),
    async runScript(source, expression) {
      const work = `() => { ${source};
return ${expression}; }`;
      return evaluate(work);
    },
  };
}

/** The port Firefox wrote into its profile. */
async function portOf(profile, firefox) {
  const file = path.join(profile, 'MarionetteActivePort');
  for (const end = Date.now() + START_TIMEOUT; Date.now() < end; await pause(50)) {
    if (firefox.exitCode !== null)
      throw new Error(`Firefox ended with exit code ${firefox.exitCode} before it was ready.`);
    const port = Number(await readFile(file, 'utf8').catch(() => ''));
    if (port) return port;
  }
  firefox.kill('SIGKILL');
  throw new Error(`Firefox was not ready after ${START_TIMEOUT / 1000} s.`);
}

/** Puts the extension's button into the toolbar, as a person would; gives a selector for it. */
async function pinButton({ evaluateInBrowser }, id) {
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  await evaluateInBrowser((widget) => {
    const { CustomizableUI } = ChromeUtils.importESModule(
      'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
    );
    CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
  }, widget);
  return `#${widget} .unified-extensions-item-action-button`;
}

/** Gives the addresses pages have asked for since the last call; runs in the browser's window. */
function takeRequests() {
  window.requestsSeen ??= [];
  if (!window.requestWatcher) {
    window.requestWatcher = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        // The browser's own errands belong to no page.
        if (channel.loadInfo?.browsingContextID) window.requestsSeen.push(channel.URI.spec);
      },
    };
    Services.obs.addObserver(window.requestWatcher, 'http-on-modify-request');
  }
  return window.requestsSeen.splice(0);
}

/** Gives the errors of the extension since the last call; runs in the browser's window. */
function takeErrors(origin) {
  // How Firefox notes that a page was left while something in it was awaited, which is no error.
  const left = /^Promise resolved while context is inactive/;
  // What a page's policy keeps from the page is told of the script that runs at that time.
  const kept = /^Content-Security-Policy:/;
  const found = Services.console
    .getMessageArray()
    .map((message) => {
      if (!(message instanceof Ci.nsIScriptError)) return null;
      message.QueryInterface(Ci.nsIScriptError);
      const { sourceName, errorMessage, flags, warningFlag } = message;
      const isOurs = sourceName.startsWith(origin) && !(flags & warningFlag);
      return isOurs && !left.test(errorMessage) && !kept.test(errorMessage) ? errorMessage : null;
    })
    .filter((message) => message !== null);
  Services.console.reset();
  return found;
}

/**
 * Collects rubbish, and adds up what scripts and pages hold; runs in the page's process. The least
 * of three times, as what ended a moment ago is sometimes only let go of after the first.
 */
async function heapOf() {
  const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(
    Ci.nsIMemoryReporterManager,
  );
  const sizes = [];
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => memory.minimizeMemoryUsage(resolve));
    let heap = 0;
    const add = (_process, path, _kind, _units, amount) => {
      if (/^explicit\/(window-objects|js-non-window)\//.test(path)) heap += amount;
    };
    await new Promise((resolve) => memory.getReports(add, null, resolve, null, true));
    sizes.push(heap);
  }
  return { heap: Math.min(...sizes) };
}
