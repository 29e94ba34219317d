/** A form that a line may have. */
export interface Form {
  test(text: string): boolean;
}

/**
 * A form by what every such line has in it, and by the whole. The first is quick to make and rare:
 * most pages never need the second, whose classes of letters take a browser a millisecond each to
 * get ready.
 */
export function form(needed: RegExp, whole: RegExp): Form {
  return { test: (text) => needed.test(text) && whole.test(text) };
}
