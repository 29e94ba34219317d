import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';

/** Browsers look no further for a page's own word on its encoding. */
const LOOKED_AT = 1024;

/**
 * The text of a page's bytes, as a browser reads them from a file: by the byte order mark, by what
 * the page says of itself, as UTF-8 where that is what they are, else as Windows-1252.
 *
 * Bytes that mean nothing become U+FFFD.
 */
export function decodePage(bytes: Uint8Array): string {
  const encoding = getBOMEncoding(bytes) ?? statedIn(bytes.subarray(0, LOOKED_AT)) ?? null;
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old pages that say nothing: Western European more often than anything else.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The encoding a `meta` element names, or null for none that exists. */
function statedIn(start: Uint8Array): string | null {
  const ascii = new TextDecoder('latin1').decode(start).replace(/<!--.*?(?:-->|$)/gs, '');
  const stated = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(ascii)?.[1];
  const name = stated ? normalizeEncoding(stated) : null;
  // A page in UTF-16 could not have been read so far.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
