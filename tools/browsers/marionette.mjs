// The protocol Firefox is driven by (geckodriver speaks it too), as far as it is needed here.
// A message is `<length>:<JSON>`: [0, id, command, parameters] goes out, [1, id, error, result]
// comes back. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import net from 'node:net';

/** The key under which a reference to an element travels. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebDriver's code points for keys that have no character. */
const KEYS = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  PageDown: '\uE00F',
  End: '\uE010',
  ArrowDown: '\uE015',
};

/** How long a script may take before Firefox gives it up. */
const SCRIPT_TIMEOUT = 30_000;

/** How long a browser may take to take notice that it should end. */
const QUIT_TIMEOUT = 3_000;

/** Connects to a port Firefox listens on and opens a session. */
export async function connect(port) {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map();
  let lastId = 0;
  let received = Buffer.alloc(0);

  await new Promise((greeted, failed) => {
    socket.once('error', failed);
    const end = (error = new Error('Firefox closed the connection.')) => {
      failed(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    socket.on('close', () => end());
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      for (let message = next(); message; message = next())
        if (Array.isArray(message)) settle(message);
        else greeted();
    });
  });

  /** Takes one whole message off what was received, or gives undefined. */
  function next() {
    const colon = received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(received.subarray(0, colon));
    if (received.length < end) return undefined;
    const message = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    return message;
  }

  function settle([, id, error, result]) {
    const { resolve, reject, command } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${command}: ${error.error}: ${error.message}`));
    else resolve(result);
  }

  function send(command, parameters = {}) {
    const id = ++lastId;
    const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, command });
      socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
    });
  }

  await send('WebDriver:NewSession', {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        unhandledPromptBehavior: 'dismiss',
      },
    },
  });
  return commands(send, socket);
}

function commands(send, socket) {
  /** Does something in the browser's own window, then goes back to the page. */
  async function inBrowser(work) {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Asks again where a question of the page's own came between; it has been dismissed by then. */
  async function insist(command, parameters, tries = 5) {
    try {
      return await send(command, parameters);
    } catch (error) {
      if (tries === 1 || !error.message.includes('unexpected alert open')) throw error;
      return insist(command, parameters, tries - 1);
    }
  }

  async function run(sandbox, work, args, tries = 5) {
    const { value } = await insist('WebDriver:ExecuteAsyncScript', {
      // The function travels as text; an error travels back as one, as it is no JSON.
      script: `const done = arguments[arguments.length - 1];
        const args = [...arguments].slice(0, -1);
        (async () => (${work})(...args))().then(
          (value) => done({ value }),
          (error) => done({ error: error + '\\n' + error?.stack }),
        );`,
      args,
      sandbox,
      newSandbox: true,
      scriptTimeout: SCRIPT_TIMEOUT,
    });
    // A page that goes away takes the answer with it; the one that comes is asked anew.
    if (value === null && tries > 1) return run(sandbox, work, args, tries - 1);
    if (value === null) throw new Error('The page went away before it answered.');
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  }

  async function perform(actions) {
    await send('WebDriver:PerformActions', { actions });
    await send('WebDriver:ReleaseActions');
  }

  const find = async (selector) =>
    (await send('WebDriver:FindElement', { using: 'css selector', value: selector })).value;

  return {
    send,
    inBrowser,
    perform,
    find,

    /** Runs a function in the page with the page's rights. */
    evaluate: (work, ...args) => run('default', work, args),

    /** Runs a function in the page's process with the browser's rights. */
    evaluateWithin: (work, ...args) => run('system', work, args),

    /** Runs a function in the browser's own window with the browser's rights. */
    evaluateInBrowser: (work, ...args) => inBrowser(() => run('system', work, args)),

    /** A click with the mouse: on an element's middle, or on a point of the window. */
    click: ({ at, x = 0, y = 0, button = 0, times = 1 }) =>
      perform([
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: at ?? 'viewport' },
            ...Array.from({ length: times }, () => [
              { type: 'pointerDown', button },
              { type: 'pointerUp', button },
            ]).flat(),
          ],
        },
      ]),

    /** Presses keys together, in the order given, and lets go of them. */
    press: (...names) => {
      const keys = names.map((name) => KEYS[name] ?? name);
      return perform([
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...keys.map((value) => ({ type: 'keyDown', value })),
            ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ]);
    },

    /** The window as PNG. */
    picture: async (full = false) => {
      const { value } = await send('WebDriver:TakeScreenshot', { full, hash: false, id: null });
      return Buffer.from(value, 'base64');
    },

    elementIn: (value) => value[ELEMENT],

    quit: async () => {
      // It may hang up before it answers, or hang altogether.
      const quit = send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await Promise.race([quit, new Promise((resolve) => setTimeout(resolve, QUIT_TIMEOUT))]);
      socket.destroy();
    },
  };
}
