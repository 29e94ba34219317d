import type { Annotations, Quote } from '../../src/annotations';

/** What stands between the annotated text and its tables in a fixture. */
const RULER = '\n---\n';

/** A fixture taken apart: the plain text, its language, and the notes at its head. */
export interface Sample {
  readonly notes: string;
  readonly lang: string;
  readonly text: string;
}

/**
 * Reads an annotated text back into a plain one.
 *
 * Lines that begin with "#" are notes; "lang: de" may follow them. `[p1:Ann Lee]` is a mention of
 * person p1, `[q1:“…”]` a part of quote q1, `[cue:said]` and `[source:she]` belong to the quote
 * beside them. The brackets carry all spans, so that nobody counts characters.
 */
export function parseSample(file: string): Sample {
  const head = /^((?:#.*\n)*)(?:lang: (\S+)\n)?\n*/.exec(file);
  const body = file.slice(head?.[0].length ?? 0).split(RULER)[0] as string;
  const text = body.replace(/\[[a-z]+\d*~?:/g, '').replaceAll(']', '');
  return { notes: head?.[1] ?? '', lang: head?.[2] ?? 'en', text: text.trimEnd() };
}

/** Prints a text with its annotations, in the form that `parseSample` reads. */
export function printSample({ notes, lang, text }: Sample, found: Annotations): string {
  const marks: { at: number; order: number; text: string }[] = [];
  const put = (start: number, end: number, name: string, depth: number) => {
    marks.push({ at: start, order: 10 + depth, text: `[${name}:` });
    marks.push({ at: end, order: 10 - depth, text: ']' });
  };
  for (const { span, person, kind } of found.mentions) {
    put(span.start, span.end, `p${person + 1}${kind === 'name' ? '' : '~'}`, 3);
  }
  const named = (start: number) => found.mentions.some(({ span }) => span.start === start);
  const seen = new Set<number>();
  found.quotes.forEach(({ content, attribution }, index) => {
    for (const { start, end } of content) put(start, end, `q${index + 1}`, 1);
    const { source, cue } = attribution ?? {};
    if (cue && !seen.has(cue.start)) put(cue.start, cue.end, 'cue', 2);
    if (source && !named(source.start) && !seen.has(source.start)) {
      put(source.start, source.end, 'source', 2);
    }
    if (cue) seen.add(cue.start);
    if (source) seen.add(source.start);
  });
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let from = 0;
  for (const mark of marks) {
    out += text.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  out += text.slice(from);
  const people = found.people.map(({ name, role, gender, credit }, index) => {
    const more = [gender, credit ? 'credit' : null].filter(Boolean).join(', ');
    return `p${index + 1}  ${name}${role ? `, ${role}` : ''}${more ? ` (${more})` : ''}`;
  });
  const quotes = found.quotes.map((quote, index) => `q${index + 1}  ${speakerOf(quote)}`);
  const language = lang === 'en' ? '' : `lang: ${lang}\n`;
  const top = notes || language ? `${notes}${language}\n` : '';
  return `${top}${out}${RULER}${[...people, ...quotes].join('\n')}\n`;
}

function speakerOf({ kind, attribution }: Quote): string {
  if (!attribution) return `${kind}, unattributed`;
  const { speaker, speakerText, rule } = attribution;
  const who = speaker !== null ? `p${speaker + 1}` : speakerText ? `“${speakerText}”` : '?';
  return `${who}  ${rule}${kind === 'direct' ? '' : `  ${kind}`}`;
}
