import type { Span } from './article';

/** A span that becomes an element around its text. */
export interface Mark<T> extends Span {
  /** Of two marks over the same text, the one with the lower layer is the outer element. */
  readonly layer: number;
  readonly value: T;
}

/** A stretch of text under the same marks from end to end; `marks` are outermost first. */
export interface Segment<T> extends Span {
  readonly marks: readonly Mark<T>[];
}

/** Deeper than this no story nests; a hostile page would. */
const DEEPEST = 12;

/**
 * Cuts a text of `length` at every edge of every mark, so that overlapping marks nest.
 *
 * Marks are clipped to the text; empty ones and those outside are left out.
 */
export function segments<T>(length: number, marks: readonly Mark<T>[]): Segment<T>[] {
  const opening = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, 0), end: Math.min(mark.end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const edges = [...new Set([0, length, ...opening.flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  let next = 0;
  let active: Mark<T>[] = [];
  return edges.slice(0, -1).map((start, i) => {
    active = active.filter((mark) => mark.end > start);
    for (let mark = opening[next]; mark?.start === start; mark = opening[++next])
      if (active.length < DEEPEST) active.push(mark);
    // Stable: marks of one layer stay in the order they began.
    active.sort((a, b) => a.layer - b.layer);
    return { start, end: edges[i + 1] as number, marks: [...active] };
  });
}

/** Segments under one mark, or under none; `inner` are cut further by the marks inside it. */
export interface Group<T> extends Span {
  readonly mark: Mark<T> | null;
  readonly inner: readonly Group<T>[];
}

/** Nests segments: neighbours under the same mark become one group, so an element is not cut. */
export function nest<T>(pieces: readonly Segment<T>[], depth = 0): Group<T>[] {
  const groups: Group<T>[] = [];
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i] as Segment<T>;
    const mark = first.marks[depth] ?? null;
    let end = i + 1;
    while (end < pieces.length && (pieces[end]?.marks[depth] ?? null) === mark) end++;
    const run = pieces.slice(i, end);
    const span = { start: first.start, end: (run.at(-1) ?? first).end };
    groups.push({ ...span, mark, inner: mark ? nest(run, depth + 1) : [] });
    i = end;
  }
  return groups;
}
