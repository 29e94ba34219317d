import type { Copy } from './copy';

/** The story with its annotations, as the program has them; offsets count UTF-16 units. */
export const toJson = ({ article, annotations }: Copy): string =>
  `${JSON.stringify({ article, annotations }, null, 2)}\n`;
