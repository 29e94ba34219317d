// Compares what a reader shows with the story and with the widget that was put into it.

/** Text without the differences that do not matter: white space, case, width. */
export const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

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
export function compare(result, lines) {
  const shown = (result?.blocks ?? []).map(({ text }) => bare(text));
  const pieces = [...shown, bare(result?.title ?? '')];
  const lost = [];
  for (const line of [...lines].sort((a, b) => b.length - a.length))
    if (!take(pieces, bare(line)) && !shown.some((text) => text.includes(bare(line))))
      lost.push(line);
  return { lost, rest: pieces.filter(says) };
}

/** The units of a widget that are left, whole or in part. */
export function leftOver(rest, units) {
  return units.filter((unit) => {
    const text = bare(unit);
    return rest.some((piece) => (piece.length > 1 && text.includes(piece)) || piece.includes(text));
  });
}
