import type { Block, Inline } from '../article';
import { type Group, nest, segments } from '../segments';

/** How a format writes text, and a stretch of it under inline markup. */
export interface Weaver {
  text(plain: string): string;
  inline(inline: Inline, inner: string): string;
}

/** A block's text with its inline markup in some format. */
export function weave({ text, inlines }: Block, weaver: Weaver): string {
  const marks = inlines.map((inline) => ({
    start: inline.start,
    end: inline.end,
    layer: inline.kind === 'link' ? 0 : 1,
    value: inline,
  }));
  const write = (groups: readonly Group<Inline>[]): string =>
    groups
      .map(({ start, end, mark, inner }) =>
        mark ? weaver.inline(mark.value, write(inner)) : weaver.text(text.slice(start, end)),
      )
      .join('');
  return write(nest(segments(text.length, marks)));
}
