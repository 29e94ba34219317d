/** One object of structured data. Nothing is known of its values. */
export type Thing = Readonly<Record<string, unknown>>;

/** The objects of one JSON-LD script, or none where it cannot be read. */
export function parseThings(text: string): Thing[] {
  const found: Thing[] = [];
  const queue: unknown[] = [parseLoosely(text)];
  for (let i = 0; i < queue.length && i < 500; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 100));
    else if (value && typeof value === 'object') {
      const thing = value as Thing;
      found.push(thing);
      queue.push(thing['@graph'], thing.mainEntity);
    }
  }
  return found;
}

/** Between the bracket of a list and its first object, in code units. */
const MOST_SPACE = 100;

/**
 * The value of a JSON text, or null. Pages wrap it in comments or CDATA, leave raw line breaks in
 * strings and commas before brackets: each attempt is more tolerant than the one before.
 */
function parseLoosely(text: string): unknown {
  const first = text.indexOf('{');
  const brace = text.lastIndexOf('}');
  if (first < 0 || brace < first) return null;
  const before = text.slice(Math.max(0, first - MOST_SPACE), first).trimEnd();
  const start = before.endsWith('[') ? text.lastIndexOf('[', first) : first;
  const end = text[start] === '[' ? text.indexOf(']', brace) + 1 : brace + 1;
  const bare = text.slice(start, end);
  const oneLine = bare.replace(/\p{Cc}+/gu, ' ');
  for (const attempt of [bare, oneLine, oneLine.replace(/,\s{0,9}([}\]])/g, '$1')])
    try {
      return JSON.parse(attempt);
    } catch {
      // After the last attempt the page has said nothing.
    }
  return null;
}
