/** A form that a line may have. */
export interface Form {
  test(text: string): boolean;
}

/**
 * A form by what every such line has in it, and by the whole, which is asked of the line in lower
 * case. The first is quick to make and rare: most pages never need the second.
 *
 * A letter is `[a-zß-ῼぁ-힣]` in it, of the scripts that news is written in: getting `\p{L}` ready,
 * or any class whose case is ignored, takes a browser a millisecond for each place it stands in.
 */
export function form(needed: RegExp, whole: RegExp): Form {
  return { test: (text) => needed.test(text) && whole.test(text.toLowerCase()) };
}
