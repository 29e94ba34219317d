/** Signs around a label that do not change what it says: arrows, colons, dots, brackets. */
const AROUND = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** A line as the tables of words have it: lower case, inner signs as spaces. */
export function labelOf(text: string): string {
  return text
    .toLowerCase()
    .replace(AROUND, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The longest prefix, in words, that is a phrase of the table; null where none is. */
export function startsWithLabel(text: string, table: ReadonlySet<string>): string | null {
  const words = labelOf(text.slice(0, 120)).split(' ');
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    const start = words.slice(0, length).join(' ');
    if (table.has(start)) return start;
  }
  return null;
}

/** Whether a line opens like speech: then its words are somebody's, whatever they are. */
export function isSpeech(text: string): boolean {
  return /^\s*[–—“„«‹「『]/.test(text);
}
