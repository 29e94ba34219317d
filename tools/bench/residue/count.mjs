// Compares what a reader shows with the story and with the widget that was put into it.

import { surroundings } from './page.mjs';

/** Text without the differences that do not matter: white space, case, width. */
const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const says = (text) => /[\p{L}\p{N}]/u.test(text);

/** Below this a text may stand inside another by chance, so it must fill a block. */
const SHORT = 16;

/** Takes every occurrence of `text` out of the pieces; true if there was one. */
function take(pieces, text) {
  let found = false;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (text.length < SHORT ? piece !== text : !piece.includes(text)) continue;
    found = true;
    pieces.splice(i, 1, ...piece.split(text));
  }
  return found;
}

/** Story lines that are not there, and what is there beside the story. */
function compare(result, lines) {
  const shown = (result?.blocks ?? []).map(({ text }) => bare(text));
  const pieces = [...shown, bare(result?.title ?? ''), bare(result?.standfirst ?? '')];
  const lost = [];
  for (const line of [...lines].sort((a, b) => b.length - a.length))
    if (!take(pieces, bare(line)) && !shown.some((text) => text.includes(bare(line))))
      lost.push(line);
  return { lost, rest: pieces.filter(says) };
}

/** The units of a widget that are left, whole or in part. */
function leftOver(rest, units) {
  return units.filter((unit) => {
    const text = bare(unit);
    return rest.some((piece) => (piece.length > 1 && text.includes(piece)) || piece.includes(text));
  });
}

/** How often a text occurs among the blocks beyond the first time. */
const again = (result, text) =>
  (result?.blocks ?? [])
    .map((block) => block.text)
    .join('\n')
    .split(text)
    .slice(2)
    .map(() => text);

/** One case judged: what was left and what was lost, by the library and by Readability. */
export function judge({ story, markup, widget, way, place }, { ours, theirs, error }) {
  const { once = null, keeps = null, icons = [] } = widget ?? {};
  const lines = keeps ? [...story.lines, keeps] : story.lines;
  const around = new Set(surroundings(story).map(bare));
  const units = (widget?.units ?? []).filter(
    (text) => !around.has(bare(text)) && (way === 'bare' || !icons.includes(text)),
  );
  // Bare lines have no pictures.
  const pictures = (way !== 'bare' && widget?.pictures) || [];
  // A credit may stand in the figure, only not among the paragraphs.
  const counts = ({ kind }) => widget?.class !== 'credit' || kind !== 'figure';
  const side = (result) => {
    const blocks = (result?.blocks ?? []).filter(counts);
    const { rest } = compare({ ...result, blocks }, lines);
    const extra = rest.filter((piece) => !around.has(piece));
    return {
      lost: compare(result, lines).lost,
      left: [
        ...(once ? again(result, once) : leftOver(extra, units)),
        ...pictures.filter((picture) => result?.pictures.some((src) => src.endsWith(picture))),
      ],
      around: rest.length - extra.length,
    };
  };
  return {
    story: story.name,
    lang: story.lang,
    markup,
    class: widget?.class ?? null,
    widget: widget?.name ?? null,
    way,
    place,
    hard: widget?.hard.includes(way) ?? false,
    wordsOnly: way === 'bare' && (widget?.wordsOnly ?? false),
    units: (once ? 1 : units.length) + pictures.length,
    lines: lines.length,
    error: error ?? null,
    ours: side(ours),
    theirs: side(theirs),
  };
}
