/** The addresses a story may hold, made absolute; anything else is null. */

/** A link's address: http, https or mailto. */
export function linkAddress(value: string | undefined, base: string): string | null {
  const url = parse(value, base);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}

/** A picture's or frame's address: http or https. */
export function pictureAddress(value: string | undefined, base: string): string | null {
  const url = parse(value, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * The address against which a page resolves its own: what its `<base>` says, or the page's address
 * where there is none, or one that is of no use for a link. Browsers pass over `data:` and
 * `javascript:` there as well.
 */
export function baseAddress(value: string | null, url: string): string {
  return pictureAddress(value ?? undefined, url) ?? url;
}

function parse(value: string | undefined, base: string): URL | null {
  const trimmed = value?.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, base);
    // "https://news.example@elsewhere.example" leads elsewhere, and is to look like it.
    url.username = '';
    url.password = '';
    return url;
  } catch {
    // Not an address at all: nothing a story could link to.
    return null;
  }
}
