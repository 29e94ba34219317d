/** About `length` units of what a text could be made of to do harm, by its name. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>>;
