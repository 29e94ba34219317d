// What the browser tells us, and who answers it. Nothing is kept in variables but what can be read
// again, as the browser ends this script whenever it likes.
import browser, { type Runtime } from 'webextension-polyfill';
import { showState } from './background/button';
import { forgetSettings, readLearnt } from './background/files';
import { inject } from './background/inject';
import { choose, makeMenus, menus } from './background/menus';
import { open, toggle } from './background/open';
import { rememberFollowed } from './background/session';
import { hearClosed, hearStory, keepWatch, showSettings, wantAlways } from './background/sites';
import { messageIn } from './messages';
import { isRuleKey } from './rules';
import { onChange, settle } from './store';

// `_execute_action` makes the shortcut a click on the button.
browser.action.onClicked.addListener((tab) => void toggle(tab));

menus?.onClicked.addListener(choose);

browser.runtime.onInstalled.addListener(() => {
  void makeMenus();
  void settle().then(keepWatch);
});

browser.runtime.onStartup.addListener(() => void settle().then(keepWatch));

browser.permissions.onAdded.addListener(() => void keepWatch());
browser.permissions.onRemoved.addListener(() => void keepWatch());
onChange((keys) => {
  forgetSettings();
  if (keys.some(isRuleKey)) void keepWatch();
});

// Who says what is told in messages.ts. Only the top document of a tab is heard, and only ours.
browser.runtime.onMessage.addListener((received: unknown, sender: Runtime.MessageSender) => {
  const { id, frameId, tab } = sender;
  const tabId = tab?.id;
  // A sender's own address is the one that its document was loaded from: it may have changed since.
  const url = tab?.url ?? sender.url;
  if (id !== browser.runtime.id || frameId !== 0 || tab === undefined || tabId === undefined)
    return undefined;
  const message = messageIn(received);
  switch (message?.kind) {
    case 'closed':
      void showState(tabId, message.by === 'page' ? 'drivenOff' : 'closed');
      if (url !== undefined && message.by === 'person') void hearClosed(tabId, url);
      return undefined;
    case 'found':
      return void open(tabId, 'open');
    case 'shown':
      return void showState(tabId, 'open');
    case 'followed':
      return void rememberFollowed(tabId);
    case 'always':
      return url === undefined ? undefined : void wantAlways(url, tab);
    case 'settings':
      return void showSettings(null);
    case 'again':
      return void open(tabId, 'again');
    case 'story':
      return url === undefined ? undefined : void hearStory(tabId, url, message.began);
    case 'witness':
      return inject(tabId, 'witness.js');
    case 'learnt':
      return readLearnt();
  }
});
