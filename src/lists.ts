/**
 * How lists and long patterns are written beside the rules they serve. The build takes them out of
 * the script that runs before a story shows (tools/lists.mjs), and gives them to it as data.
 */

/** The words of a list, with white space between them. */
export function words(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.join('').trim().split(/\s+/));
}

/**
 * A pattern in several lines, whose breaks count for nothing. Case counts: where it is ignored, a
 * browser needs twice the time to get the pattern ready, so ask it of text in lower case.
 */
export function pattern({ raw }: Raw): RegExp {
  return new RegExp(linesOf(raw).join(''));
}

/** A pattern of alternatives, as many in a line as belong together. Case counts as well. */
export function anyOf({ raw }: Raw): RegExp {
  return new RegExp(linesOf(raw).join('|'));
}

type Raw = Pick<TemplateStringsArray, 'raw'>;

function linesOf(raw: readonly string[]): string[] {
  return raw
    .join('')
    .trim()
    .split(/\s*\n\s*/);
}
