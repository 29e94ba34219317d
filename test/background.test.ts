import type { Runtime } from 'webextension-polyfill';
import {
  action,
  answers,
  browser,
  event,
  executeScript,
  injected as files,
  handed,
  load,
  opensAnd,
  settled,
  page as visited,
} from './support/background';
import { forgetEverything, listeners, stored, storedHere } from './support/extension';

beforeAll(load);
beforeEach(() => jest.clearAllMocks());

test('a click injects the reader, then the annotator, and the button shows that it is open', async () => {
  opensAnd(true);
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(files()).toEqual(['content.js', 'parts.js', 'annotate.js']);
  expect(executeScript.mock.calls[0][0].target).toEqual({ tabId: 7 });
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'buttonClose' });
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
});

test.each([
  ['closed', 'buttonOpen', ''],
  ['noArticle', 'noArticle', '!'],
  ['failed', 'failed', '!'],
])('when the reader answers %s the annotator stays out', async (state, title, text) => {
  executeScript.mockResolvedValue(answers(state));
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(files()).toEqual(['content.js']);
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title });
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text });
});

test('of a page that goes elsewhere during the reading, nothing is said on the next', async () => {
  executeScript.mockResolvedValueOnce([{ frameId: 0, result: undefined }]);
  action.onClicked.fire({ id: 7 });
  await settled();
  executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'));
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(action.setTitle).not.toHaveBeenCalled();
});

test('of a page that goes elsewhere before it is read, and one that lets nobody in, likewise', async () => {
  visited.isOpen = true;
  executeScript.mockRejectedValueOnce(new Error('Missing host permission for the tab'));
  action.onClicked.fire({ id: 7 });
  await settled();
  visited.isOpen = false;
  expect(action.setTitle).not.toHaveBeenCalled();
});

test('a page that goes elsewhere right after the reading takes the open reader with it', async () => {
  opensAnd(false);
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'buttonOpen' });
});

test('a page of Firefox itself, where nothing answers, is refused', async () => {
  executeScript.mockResolvedValue([]);
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'refused' });
});

test('a grant that comes late is waited for', async () => {
  jest.useFakeTimers();
  executeScript
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'))
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'))
    .mockResolvedValue(answers('closed'));
  action.onClicked.fire({ id: 7 });
  await jest.advanceTimersByTimeAsync(500);
  jest.useRealTimers();
  expect(executeScript).toHaveBeenCalledTimes(3);
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'buttonOpen' });
});

test('a page of the browser is refused at once, and the button says so', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(executeScript).toHaveBeenCalledTimes(1);
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'refused' });
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
});

test('a page that has been left when nothing reaches it is not said to let nobody in', async () => {
  executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
  action.onClicked.fire({ id: 7, url: 'https://news.example/left' });
  await settled();
  expect(action.setTitle).not.toHaveBeenCalled();
  action.onClicked.fire({ id: 7, url: 'https://news.example/a' });
  await settled();
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'refused' });
});

test('a tab that closed meanwhile is no error', async () => {
  executeScript.mockResolvedValue(answers('closed'));
  action.setTitle.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await expect(Promise.all(action.onClicked.fire({ id: 7 }))).resolves.toBeDefined();
  await settled();
});

test('a click outside any tab does nothing', async () => {
  action.onClicked.fire({ id: -1 });
  action.onClicked.fire({});
  await settled();
  expect(executeScript).not.toHaveBeenCalled();
});

test('the menu reads the page, and no other menu does', async () => {
  executeScript.mockResolvedValue(answers('closed'));
  const { onClicked } = browser.contextMenus;
  onClicked.fire({ menuItemId: 'another' }, { id: 7 });
  onClicked.fire({ menuItemId: 'read' }, undefined);
  await settled();
  expect(executeScript).not.toHaveBeenCalled();
  onClicked.fire({ menuItemId: 'read' }, { id: 7 });
  await settled();
  expect(files()).toEqual(['content.js']);
});

test('installing and updating leave each menu item once', async () => {
  browser.runtime.onInstalled.fire({ reason: 'update' });
  await settled();
  expect(browser.contextMenus.removeAll).toHaveBeenCalledTimes(1);
  const items = browser.contextMenus.create.mock.calls.map(([{ id }]) => id);
  expect(items).toEqual(['read', 'selection', 'link', 'always']);
});

test.each(['onInstalled', 'onStartup'] as const)(
  '%s brings what is stored up to date',
  async (when) => {
    forgetEverything();
    storedHere.theme = 'dark';
    browser.runtime[when].fire({ reason: 'update' });
    await settled();
    await settled();
    expect([stored, storedHere]).toEqual([{ theme: 'dark' }, { version: 2 }]);
  },
);

const page: Partial<Runtime.MessageSender> = { id: 'ours', frameId: 0, tab: { id: 7 } as never };

test('a reader that closed resets the button of its own tab', () => {
  browser.runtime.onMessage.fire({ kind: 'closed' }, page);
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'buttonOpen' });
});

test.each<[string, unknown, Partial<Runtime.MessageSender>]>([
  ['another extension', { kind: 'closed' }, { ...page, id: 'theirs' }],
  ['another extension that asks', { kind: 'learnt' }, { ...page, id: 'theirs' }],
  ['a frame inside the page', { kind: 'closed' }, { ...page, frameId: 3 }],
  ['no tab', { kind: 'closed' }, { id: 'ours', frameId: 0 }],
  ['another kind', { kind: 'opened' }, page],
  ['no object', 'closed', page],
  ['nothing', null, page],
])('a message from or of %s changes nothing', (_, message, sender) => {
  const answers = browser.runtime.onMessage.fire(message, sender);
  expect(answers).toEqual([undefined]);
  for (const set of [action.setIcon, action.setTitle, action.setBadgeText])
    expect(set).not.toHaveBeenCalled();
});

test('the annotator is given what was learnt, in a form that a message can hold', async () => {
  const answers = browser.runtime.onMessage.fire({ kind: 'learnt' }, page);
  const [learnt] = await Promise.all(answers);
  expect(learnt).toEqual({ names: btoa('\x00\x80\xff'), judges: { scale: 1 } });
});

test('before the reader, its page is given settings as they are now, style and words', async () => {
  stored.theme = 'sepia';
  for (const heard of listeners) heard({ theme: { newValue: 'sepia' } }, 'sync');
  opensAnd(true);
  action.onClicked.fire({ id: 7 });
  await settled();
  const settings = { theme: 'sepia', font: 'serif' };
  expect(handed.at(-2)).toMatchObject({
    target: { tabId: 7 },
    args: ['on-record.kit', { settings, style: 'p {}', lists: '["a b", [3, 4, 5]]' }],
  });
});

test('before the parts that come after the story, its page is given their style', async () => {
  opensAnd(true);
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(handed.at(-1)).toMatchObject({
    target: { tabId: 7 },
    args: ['on-record.style', 'q {}'],
  });
});

test('of clicks that put their kits into a page before any reader runs, each reader has one', async () => {
  opensAnd(true);
  action.onClicked.fire({ id: 7 });
  await settled();
  const { func, args } = handed.at(-2) as { func: (...args: unknown[]) => void; args: unknown[] };
  func(...args);
  func(...args);
  const taken = [1, 2, 3].map(() => {
    jest.resetModules();
    return require('../src/kit').kit;
  });
  expect(taken).toEqual([args[1], args[1], null]);
});

test('a reader that finds no kit, as its page went elsewhere in between, is run again', async () => {
  executeScript
    .mockResolvedValueOnce(answers('unequipped'))
    .mockResolvedValueOnce(answers('noArticle'));
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(files()).toEqual(['content.js', 'content.js']);
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'noArticle' });
});

test('a reader in doubt is given the witness, in its own tab', async () => {
  executeScript.mockResolvedValue([{ frameId: 0, result: null }]);
  await Promise.all(browser.runtime.onMessage.fire({ kind: 'witness' }, page));
  expect(executeScript.mock.calls).toMatchObject([
    [{ target: { tabId: 7 }, files: ['witness.js'] }],
  ]);
});

test('without context menus and without an icon, as in Firefox for Android, the button works', async () => {
  const { contextMenus } = browser;
  const { setIcon } = action;
  Object.assign(browser, { contextMenus: undefined });
  Object.assign(action, { setIcon: undefined, onClicked: event() });
  load();
  opensAnd(true);
  action.onClicked.fire({ id: 7 });
  await settled();
  expect(files()).toEqual(['content.js', 'parts.js', 'annotate.js']);
  Object.assign(browser, { contextMenus });
  Object.assign(action, { setIcon });
});
