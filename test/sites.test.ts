import {
  action,
  allowed,
  answers,
  asked,
  browser,
  executeScript,
  injected,
  load,
  opensAnd,
  person,
  registered,
  session,
  settled,
} from './support/background';
import { forgetEverything, listeners, stored, storedHere } from './support/extension';

const STORY = 'https://example.org/news/a';
const allow = (...hosts: string[]) => {
  for (const host of hosts) allowed.add(`*://${host}/*`).add(`*://www.${host}/*`);
};
/** Sets a rule, as another machine may. */
const set = (...patterns: string[]) => {
  for (const pattern of patterns) stored[`site:${pattern}`] = 1;
};
const watched = () => registered.get('always')?.matches ?? [];
const says = async (kind: string, url = STORY, tabId = 7, began = Date.now()) => {
  browser.runtime.onMessage.fire(
    { kind, began },
    { id: 'ours', frameId: 0, url, tab: { id: tabId, index: 3 } },
  );
  await settled();
};
/** The same on a site that is one page: its address is another than the one it was loaded from. */
const saysAt = async (kind: string, url: string) => {
  browser.runtime.onMessage.fire(
    { kind, began: Date.now() },
    { id: 'ours', frameId: 0, url: 'https://example.org/', tab: { id: 7, index: 3, url } },
  );
  await settled();
};
const tab = { id: 7, index: 3, url: STORY };
const choose = async (menuItemId: string, more: object = {}, where: object = tab) => {
  browser.contextMenus.onClicked.fire({ menuItemId, ...more }, where);
  await settled();
};
const created = () => browser.tabs.create.mock.calls.map(([tab]) => tab);

beforeAll(load);
beforeEach(() => {
  jest.clearAllMocks();
  forgetEverything();
  for (const key of Object.keys(session)) delete session[key];
  for (const all of [allowed, registered]) all.clear();
  asked.length = 0;
  person.agrees = true;
  opensAnd(true);
});

describe('the watcher is registered', () => {
  test.each(['onInstalled', 'onStartup'] as const)('%s, once, for allowed sites', async (when) => {
    allow('example.org');
    set('example.org', 'other.example');
    browser.runtime[when].fire({ reason: 'update' });
    await settled();
    browser.runtime[when].fire({ reason: 'update' });
    await settled();
    expect(watched()).toEqual(['*://example.org/*', '*://www.example.org/*']);
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(browser.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  test('with a site more when one is allowed, and with none when the last is withdrawn', async () => {
    allow('example.org');
    browser.permissions.onAdded.fire({});
    await settled();
    allow('other.example');
    browser.permissions.onAdded.fire({});
    await settled();
    expect(watched()).toHaveLength(4);
    allowed.clear();
    browser.permissions.onRemoved.fire({});
    await settled();
    expect(registered.size).toBe(0);
  });

  test('when a rule comes from another machine whose site is allowed here by a wider one', async () => {
    allowed.add('*://*/*');
    // The wider permission alone is no wish to look at every page.
    browser.permissions.onAdded.fire({});
    await settled();
    expect(watched()).toEqual([]);
    set('*');
    for (const hear of listeners) hear({ 'site:*': { newValue: 1 } }, 'sync');
    await settled();
    expect(watched()).toEqual(['*://*/*']);
  });

  test('in two changes at once as the last one wants it', async () => {
    allow('example.org');
    browser.permissions.onAdded.fire({});
    allowed.clear();
    browser.permissions.onRemoved.fire({});
    await settled();
    expect(registered.size).toBe(0);
  });
});

describe('a story of an allowed site', () => {
  beforeEach(() => allow('example.org'));

  test('opens quietly where a rule covers it', async () => {
    set('example.org/news/*');
    await says('story');
    expect(injected()).toEqual(['quietly.js', 'content.js', 'parts.js', 'annotate.js']);
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'buttonClose' });
  });

  test('stays as it is where none does', async () => {
    set('example.org/news/*');
    await says('story', 'https://example.org/sport/a');
    expect(injected()).toEqual([]);
  });

  test('that turns out to be none says nothing', async () => {
    set('example.org');
    executeScript.mockResolvedValue(answers('closed'));
    await says('story');
    expect(injected()).toEqual(['quietly.js', 'content.js']);
    expect(action.setTitle).not.toHaveBeenCalled();
  });

  test('whose permission was withdrawn meanwhile is let be, without a word', async () => {
    set('example.org');
    executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    await says('story');
    expect(action.setTitle).not.toHaveBeenCalled();
    expect(action.setBadgeText).not.toHaveBeenCalled();
  });

  test('stays closed once it was closed, also when it is loaded again', async () => {
    set('example.org');
    await says('closed');
    await says('story', `${STORY}#comments`);
    expect(injected()).toEqual([]);
    await says('story', 'https://example.org/news/b');
    expect(injected()).toContain('content.js');
  });

  test('of a site that is one page is judged by its own address, not by the first', async () => {
    set('example.org/news/*');
    await saysAt('story', STORY);
    expect(injected()).toContain('quietly.js');
    await saysAt('closed', STORY);
    jest.clearAllMocks();
    await saysAt('story', STORY);
    expect(injected()).toEqual([]);
    await saysAt('story', `${STORY}/next`);
    expect(injected()).toContain('quietly.js');
  });

  test('that was closed in one tab opens in another', async () => {
    set('example.org');
    await says('closed');
    await says('story', STORY, 9);
    expect(injected()).toContain('content.js');
  });

  test('opens by itself again once somebody has opened it again', async () => {
    set('example.org');
    await says('closed');
    action.onClicked.fire(tab);
    await settled();
    executeScript.mockClear();
    await says('story');
    expect(injected()).toContain('content.js');
  });

  test('leaves nothing that would outlive its window, private or not', async () => {
    set('example.org');
    await says('closed');
    await says('followed');
    await says('story', 'https://example.org/news/b');
    expect([stored, storedHere]).toEqual([{ 'site:example.org': 1 }, {}]);
  });

  test('closed by the page itself was closed by nobody', async () => {
    set('example.org');
    browser.runtime.onMessage.fire(
      { kind: 'closed', by: 'page' },
      { id: 'ours', frameId: 0, url: STORY, tab },
    );
    await settled();
    await says('story');
    expect(injected()).toContain('content.js');
  });

  test('opens without a rule when a link of the story before led there', async () => {
    await says('followed', 'https://other.example/b');
    await says('story');
    expect(injected()).toContain('content.js');
  });

  test.each([
    ['in another tab', 9, 0],
    ['by a page that was on its way before', 7, -10_000],
    ['by the page after that', 7, 10_000],
    ['at no time that can be told', 7, Number.NaN],
  ])('that is there %s was not followed to', async (_, tabId, later) => {
    await says('followed');
    await says('story', STORY, tabId, Date.now() + later);
    expect(injected()).toEqual([]);
  });
});

describe('the wish to read a site always', () => {
  test('from the menu asks the browser at once, keeps the rule and opens the story', async () => {
    browser.contextMenus.onClicked.fire({ menuItemId: 'always' }, tab);
    // Before anything was waited for: later the browser would not ask.
    expect(asked).toEqual([['*://example.org/*', '*://www.example.org/*']]);
    await settled();
    expect(stored).toEqual({ 'site:example.org': 1 });
    expect(injected()).toContain('content.js');
  });

  test('from the menu changes nothing where the person declines', async () => {
    person.agrees = false;
    await choose('always');
    expect([stored, injected()]).toEqual([{}, []]);
  });

  test('from the menu leads to the list where the site is in it already', async () => {
    allow('example.org');
    set('example.org');
    await choose('always');
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledTimes(1);
  });

  test('from the menu on a page of the browser leads to the settings', async () => {
    await choose('always', {}, { id: 7, index: 0, url: 'chrome://version' });
    expect(asked).toEqual([]);
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledTimes(1);
  });

  test('from the reader leads to the settings with the site in the field', async () => {
    await says('always');
    expect(created()).toEqual([
      { url: 'extension://ours/options.html#site=example.org', index: 4 },
    ]);
    expect(stored).toEqual({});
  });

  test('from the reader is kept at once where the browser allows it already', async () => {
    allow('example.org');
    await says('always');
    expect([created(), stored]).toEqual([[], { 'site:example.org': 1 }]);
  });
});

describe('a menu', () => {
  test('reads the selection', async () => {
    await choose('selection');
    expect(injected()).toEqual(['selection.js', 'content.js', 'parts.js', 'annotate.js']);
  });

  test('opens a link in a tab of its own and reads it when it has loaded', async () => {
    await choose('link', { linkUrl: 'https://other.example/b' });
    expect(asked).toEqual([['*://other.example/*', '*://www.other.example/*']]);
    expect(created()).toEqual([{ url: 'https://other.example/b', index: 4, openerTabId: 7 }]);
    browser.tabs.onUpdated.fire(5, { status: 'complete' });
    browser.tabs.onUpdated.fire(8, { status: 'loading' });
    await settled();
    expect(injected()).toEqual([]);
    browser.tabs.onUpdated.fire(8, { status: 'complete' });
    await settled();
    expect(injected()).toEqual(['open.js', 'content.js', 'parts.js', 'annotate.js']);
    // One link is no wish to read the site always.
    expect(stored).toEqual({});
  });

  test('opens a link that may not be read all the same, and the button says so', async () => {
    person.agrees = false;
    await choose('link', { linkUrl: 'https://other.example/b' });
    browser.tabs.onUpdated.fire(8, { status: 'complete' });
    await settled();
    expect(injected()).toEqual([]);
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 8, title: 'notAllowed' });
  });

  test('opens a link whose tab is closed before it has loaded, and that is all', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id: 8'));
    await choose('link', { linkUrl: 'https://other.example/b' });
    browser.tabs.onRemoved.fire(8, {});
    await settled();
    expect(injected()).toEqual(['open.js', 'content.js']);
  });

  test('leads to the settings', async () => {
    await choose('settings');
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledTimes(1);
  });
});

describe.each([
  'closed',
  'shown',
  'followed',
  'always',
  'settings',
  'again',
  'story',
  'names',
  'witness',
])('a message of the kind %s', (kind) => {
  const ours = { id: 'ours', frameId: 0, url: STORY, tab };
  test.each<[string, object]>([
    ['another extension', { ...ours, id: 'theirs' }],
    ['a frame inside the page', { ...ours, frameId: 3 }],
    ['a page of ours, in no tab', { id: 'ours', frameId: 0, url: 'extension://ours/options.html' }],
    ['a tab without a number', { ...ours, tab: {} }],
  ])('from %s is not heard', async (_, sender) => {
    allow('example.org');
    set('example.org');
    const answers = browser.runtime.onMessage.fire({ kind }, sender);
    await settled();
    expect(answers).toEqual([undefined]);
    expect([injected(), created(), session, action.setTitle.mock.calls]).toEqual([[], [], {}, []]);
    expect(browser.runtime.openOptionsPage).not.toHaveBeenCalled();
  });
});

test.each([null, 7, 'story', [], { kind: 'delete' }, { kind: ['story'] }, { kin: 1 }])(
  'what is no message, such as %j, is not heard',
  async (received) => {
    set('example.org');
    const sender = { id: 'ours', frameId: 0, url: STORY, tab };
    expect(browser.runtime.onMessage.fire(received, sender)).toEqual([undefined]);
    await settled();
    expect([injected(), created()]).toEqual([[], []]);
  },
);

test('the reader leads to the settings, and a page that comes back tells its button', async () => {
  await says('settings');
  expect(browser.runtime.openOptionsPage).toHaveBeenCalledTimes(1);
  await says('shown');
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'buttonClose' });
});
