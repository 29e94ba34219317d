import browser from 'webextension-polyfill';

/**
 * Runs files in the tab's top document, one after the other and nothing between; gives the value
 * of the last one's last expression.
 *
 * Chromium sometimes refuses the first injection after a genuine click because the grant has not
 * reached the page's process yet (2 in 48 under load, seen 2026-11); moments later it succeeds.
 */
export async function inject(tabId: number, ...files: readonly string[]): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const [frame] = await browser.scripting.executeScript({
        target: { tabId },
        files: [...files],
        // A page that loads slowly is answered all the same.
        injectImmediately: true,
      });
      // Firefox answers for its own pages with nothing, instead of refusing.
      if (!frame) throw new Error('No document was reached.');
      return frame.result;
    } catch (error) {
      if (attempt === 6 || !/Cannot access contents of/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
