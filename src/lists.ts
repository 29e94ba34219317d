/** The words of a list, as it stands beside the rule it serves: white space between them. */
export function words(list: TemplateStringsArray): ReadonlySet<string> {
  return new Set(list.join('').trim().split(/\s+/));
}
