/** The words of a list, as it stands beside the rule it serves: white space between them. */
export function words(list: TemplateStringsArray): ReadonlySet<string> {
  return new Set(list.join('').trim().split(/\s+/));
}

/**
 * A pattern of alternatives, as many in a line as belong together, for text in lower case: where
 * case is ignored, a browser needs twice the time to get it ready.
 */
export function anyOf(list: TemplateStringsArray): RegExp {
  return new RegExp(
    list.raw
      .join('')
      .trim()
      .split(/\s*\n\s*/)
      .join('|'),
  );
}
