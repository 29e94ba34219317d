// Chromium with the extension, driven as a person drives it. Same interface as firefox.mjs.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './find.mjs';

/** Alt and Shift, as the debugging protocol counts them. */
const ALT_SHIFT = 9;

/** Starts Chromium in a profile of its own. `offline` lets it reach nothing but this machine. */
export async function launchChromium({ extension, headless = true, offline = true, log } = {}) {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    protocolTimeout: 60_000,
    dumpio: Boolean(log),
    args: [
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'] : []),
      '--disable-component-update',
      '--disable-domain-reliability',
    ],
  });
  try {
    return await driverOf(browser, extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function driverOf(browser, extension) {
  const id = await browser.installExtension(path.resolve(extension));
  const isBackground = (target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
  /** The newest: one that was ended may be listed for a while. */
  async function background() {
    await browser.waitForTarget(isBackground);
    return browser.targets().filter(isBackground).at(-1);
  }
  /** Whether an error says that the worker was spoken to before it began, or after it was ended. */
  const isGone = ({ message }) => /chrome is not defined|detached|No session|closed/.test(message);
  /**
   * Runs a function in the worker; in the next one, if this one is ended meanwhile. By a session of
   * its own: puppeteer's may belong to a worker that was ended.
   */
  async function inBackground(work, ...args) {
    for (let attempt = 1; ; attempt++) {
      try {
        const session = await (await background()).createCDPSession();
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression: `(${work})(...${JSON.stringify(args)})`,
          awaitPromise: true,
          returnByValue: true,
        });
        await session.detach();
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value;
      } catch (error) {
        if (attempt === 20 || !isGone(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
  /** The first click counts only once the worker listens. */
  async function ready() {
    while (!(await inBackground(() => chrome.action.onClicked.hasListeners())))
      await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await ready();

  let page = (await browser.pages())[0];
  let protocol = await page.createCDPSession();
  let extensionHandle = (await browser.extensions()).get(id);

  const asked = [];
  const attend = (page) => {
    // A page's own question must not hold everything up.
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
    page.on('request', (request) => asked.push(request.url()));
    // What lies in the page's own cache was asked for before.
    page.on('requestservedfromcache', (request) =>
      asked.splice(asked.lastIndexOf(request.url()), 1),
    );
  };
  attend(page);

  const errors = [];
  /** Notes errors nobody caught, and those our own scripts report, in whatever world they ran. */
  const listen = async () => {
    await protocol.send('Runtime.enable');
    const isOurs = (trace, url) =>
      [url, ...(trace?.callFrames ?? []).map((frame) => frame.url)].some((at) =>
        at?.startsWith(`chrome-extension://${id}/`),
      );
    protocol.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
      if (isOurs(details.stackTrace, details.url))
        errors.push(details.exception?.description ?? details.text);
    });
    protocol.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type === 'error' && isOurs(stackTrace))
        errors.push(args.map(({ value, description }) => value ?? description).join(' '));
    });
  };
  await listen();

  async function show(next) {
    page = next;
    protocol = await page.createCDPSession();
    await listen();
    await page.bringToFront();
  }

  const choose = (menuItemId, linkUrl) =>
    inBackground(
      async (menuItemId, linkUrl) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId, linkUrl }, tab);
      },
      menuItemId,
      linkUrl,
    );

  return {
    name: 'Chromium',
    /** Pages of the browser itself, which it lets nobody read. */
    ownPages: ['chrome://version/', `chrome-extension://${id}/manifest.json`],
    extensionOrigin: `chrome-extension://${id}/`,
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    /** For addresses that are no ordinary load, such as downloads and viewers. */
    visit: (url) => page.goto(url, { waitUntil: 'load', timeout: 5_000 }).catch(() => {}),
    back: () => page.goBack(),
    reload: () => page.reload(),
    /** Runs a function in the page, in a world that the page's own scripts cannot spoil. */
    async evaluate(work, ...args) {
      const { frameTree } = await protocol.send('Page.getFrameTree');
      const { executionContextId } = await protocol.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'test',
      });
      const { result, exceptionDetails } = await protocol.send('Runtime.callFunctionOn', {
        functionDeclaration: String(work),
        executionContextId,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    /** The addresses pages have asked the network for since the last call; `data:` is none. */
    requests: async () => asked.splice(0).filter((url) => /^(https?|wss?):/.test(url)),
    /** Errors of the extension in the page since the last call. */
    errors: async () => errors.splice(0),
    /** The value of a variable of the page's own scripts. */
    variable: (name) => page.evaluate((name) => window[name], name),
    clickButton: () => page.triggerExtensionAction(extensionHandle),
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    async pressShortcut() {
      for (const type of ['rawKeyDown', 'keyUp'])
        await protocol.send('Input.dispatchKeyEvent', {
          type,
          modifiers: ALT_SHIFT,
          key: 'Q',
          code: 'KeyQ',
          windowsVirtualKeyCode: 81,
          nativeVirtualKeyCode: 81,
        });
    },
    /** Headless Chromium shows no menu; the choice is told to the worker, without a new grant. */
    async chooseFromMenu(item = 'read', selector = 'body') {
      await choose(item, await page.$eval(selector, ({ href }) => href));
    },
    chooseFromButton: (item) => choose(item),
    menuGrantsAccess: false,
    /** Takes every site back that was allowed, as a person does on the browser's own page. */
    async withdrawSites() {
      const own = await browser.newPage();
      await own.goto('chrome://extensions/');
      await own.evaluate(
        (extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: 'ON_CLICK',
          }),
        id,
      );
      await own.close();
      await show(page);
    },
    button: () =>
      inBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const tabId = tab.id;
        return {
          title: await chrome.action.getTitle({ tabId }),
          badge: await chrome.action.getBadgeText({ tabId }),
        };
      }),
    async stopBackground() {
      try {
        await (await (await background()).worker()).close();
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    /** Installs the extension anew, as an update does. */
    async update() {
      await browser.installExtension(path.resolve(extension));
      await ready();
      extensionHandle = (await browser.extensions()).get(id);
    },
    /** What the page holds on to once rubbish has been collected. */
    async memory() {
      await protocol.send('HeapProfiler.collectGarbage');
      const { usedSize } = await protocol.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    },
    /** Tries to read the page without anybody having asked for it; gives the browser's answer. */
    intrude: () =>
      inBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.scripting
          .executeScript({ target: { tabId: tab.id }, files: ['content.js'] })
          .then(() => 'let in', String);
      }),
    newTab: async () => {
      await show(await browser.newPage());
      attend(page);
    },
    closeTab: async () => {
      await page.close();
      await show((await browser.pages()).at(-1));
    },
    /** The newest tab, once it is there. */
    async lastTab() {
      const before = page;
      while ((await browser.pages()).at(-1) === before)
        await new Promise((go) => setTimeout(go, 50));
      await show((await browser.pages()).at(-1));
    },
    switchTab: async (index) => show((await browser.pages())[index]),
    resize: (width, height) => page.setViewport({ width, height }),
    scheme: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    /** The page on paper, as PDF. */
    print: () => page.pdf(),
    /** As if the page were zoomed: a smaller window of larger points. */
    zoom: (factor) =>
      page.setViewport({
        width: Math.round(1280 / factor),
        height: Math.round(900 / factor),
        deviceScaleFactor: factor,
      }),
    forcedColors: (on) =>
      protocol.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: on ? 'active' : 'none' }],
      }),
    picture: async (file) => writeFile(file, await page.screenshot()),
    /** Runs a script in the page, past its policies, and gives the value of an expression. */
    runScript: (source, expression) => page.evaluate(`${source};\n${expression}`),
    closed: new Promise((resolve) => browser.once('disconnected', resolve)),
    close: () => browser.close(),
  };
}
