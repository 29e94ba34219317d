/** All control signs but line end and tab: a terminal would obey them, and no story has any. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** A text that does nothing to the terminal it is shown in. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

/** The same of JSON, which loses nothing: control signs stand in its strings only. */
export const escapeControls = (json: string): string =>
  json.replace(CONTROLS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
