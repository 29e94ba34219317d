import browser from 'webextension-polyfill';

async function toggle(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['annotate.js'] });
}

browser.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) void toggle(tab.id);
});
