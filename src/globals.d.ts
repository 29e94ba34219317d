declare const OPEN_SHADOW: boolean; // true only in the test flavour (build.mjs)
declare const VERSION: string; // that of package.json (build.mjs)
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
/**
 * The extension's own interface, in both browsers. Never `browser`: where the browser does not
 * define that name, a page's `<div id=browser>` answers to it.
 */
declare const chrome: import('webextension-polyfill').Browser;
