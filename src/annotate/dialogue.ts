import type { Span } from '../article';
import type { Language } from './languages';
import { isSpaceUnit } from './paragraphs';
import type { Quoted } from './quotes';

const DASH = /^[–—-]\s?(?=[\p{L}«“"¿¡'])/u;
/** Longest distance from the comma or dash to the verb behind it, in words. */
const FEW = 2;

/**
 * Speech that a dash opens at the start of a paragraph, up to the reporting clause or the end.
 *
 * "– Vi er klare, sier Ola Berg." ends before the comma; "—Vale —dijo Ana—. Hasta luego." before
 * the second dash, and goes on behind the third. Only in languages that write dialogue so.
 */
export function findDialogue(
  text: string,
  paragraphs: readonly Span[],
  { reporting, auxiliaries, dashes }: Language,
): Quoted[] {
  if (!dashes) return [];
  const found: Quoted[] = [];
  const isVerb = (from: number) => {
    const next =
      text
        .slice(from, from + 60)
        .toLowerCase()
        .match(/[\p{L}’'-]+/gu) ?? [];
    let at = 0;
    while (at < FEW && auxiliaries.has(next[at] ?? '')) at++;
    return reporting.has(next[at] ?? '') || reporting.has((next[at] ?? '').split('-')[0] ?? '');
  };
  paragraphs.forEach(({ start, end }, paragraph) => {
    const line = text.slice(start, end);
    if (!DASH.test(line)) return;
    const push = (from: number, to: number) => {
      let last = to;
      while (last > from && isSpaceUnit(text.charCodeAt(last - 1))) last--;
      if (last - from > 3) {
        found.push({
          start: from,
          end: last,
          paragraph,
          open: false,
          continues: false,
          mark: 'dash',
        });
      }
    };
    let from = start;
    // A comma or a mark before the verb, or a dash with a space before it.
    const turn = /,\s|[!?…]\s|\s[–—-]\s?/g;
    turn.lastIndex = 2;
    const again = /[–—-][.,]?\s|\.\s[–—-]\s/g;
    for (let at = turn.exec(line); at; at = turn.exec(line)) {
      const behind = start + at.index + at[0].length;
      if (!isVerb(behind)) continue;
      const mark = /[!?…]/.test(at[0]) ? 1 : 0;
      push(from, start + at.index + mark);
      // A dash closes the clause and speech goes on.
      if (at[0].startsWith(',')) return;
      again.lastIndex = at.index + at[0].length;
      const next = again.exec(line);
      if (!next) return;
      from = start + next.index + next[0].length;
      turn.lastIndex = from - start;
    }
    if (from < end) push(from, end);
  });
  return found;
}
