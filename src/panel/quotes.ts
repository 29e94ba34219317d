import type { Saying } from '../sayings';
import { counted, locale, type Word, word } from '../words';
import { cite } from './citation';
import { copyText } from './clipboard';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';

/** Longer quotes are cut in the list; the story has them whole. */
const LONG = 220;

/** More quotes than a window shows. */
const AT_ONCE = 40;

/** Who said what: every quote, in the order of the story or gathered by speaker. */
export function viewQuotes(
  all: readonly Saying[],
  goTo: (saying: Saying) => void,
  desk: Desk,
): Node {
  const list = el('div', { class: 'sayings' });
  const row = (saying: Saying, named: boolean) => {
    const label = word('copyCitation');
    const attributes = { type: 'button', class: 'plain', 'aria-label': label, title: label };
    const copying = el('button', attributes, icon('copy'));
    const copy = () => copyText(cite(desk.article, saying), desk);
    copying.addEventListener('click', copy, { signal: desk.signal });
    const going = viewSaying(saying, named, desk.article.lang);
    going.addEventListener('click', () => goTo(saying), { signal: desk.signal });
    return el('li', {}, going, copying);
  };
  const inOrder = () => {
    const rows = el('ul');
    return [() => list.append(rows), ...all.map((saying) => () => rows.append(row(saying, true)))];
  };
  const bySpeaker = () =>
    gather(all).flatMap(([speaker, own]) => {
      const hue = own[0]?.entry?.hue ?? 'none';
      const rows = el('ul');
      return [
        () => list.append(el('h3', { 'data-hue': hue }, el('bdi', {}, speaker)), rows),
        ...own.map((saying) => () => rows.append(row(saying, false))),
      ];
    });
  /** Ends the filling of the list for an order that was left. */
  let filling = new AbortController();
  const orders = [
    { label: word('inOrder'), steps: inOrder },
    { label: word('bySpeaker'), steps: bySpeaker },
  ];
  const buttons = orders.map(({ label, steps }) => {
    const button = el('button', { type: 'button', 'aria-pressed': 'false' }, label);
    const choose = () => {
      filling.abort();
      filling = new AbortController();
      list.replaceChildren();
      takeSteps(steps(), AbortSignal.any([filling.signal, desk.signal]));
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    };
    button.addEventListener('click', choose, { signal: desk.signal });
    return button;
  });
  buttons[0]?.click();
  const whole = el('div', {});
  whole.append(
    viewSources(all),
    el('div', { class: 'choice', role: 'group', 'aria-label': word('order') }, ...buttons),
    list,
  );
  return whole;
}

/** Takes some steps now and the others a few at a time, so that nothing waits for six hundred quotes. */
function takeSteps(steps: readonly (() => void)[], signal: AbortSignal): void {
  if (signal.aborted) return;
  for (const step of steps.slice(0, AT_ONCE)) step();
  if (steps.length > AT_ONCE) setTimeout(() => takeSteps(steps.slice(AT_ONCE), signal));
}

/** On whose word the story stands: how many quotes have a name behind them, and how many not. */
function viewSources(all: readonly Saying[]): HTMLElement {
  const format = new Intl.NumberFormat(locale());
  const line = (name: Word, is: (saying: Saying) => boolean) => {
    const count = all.filter(is).length;
    return count > 0 && el('li', {}, word(name, format.format(count)));
  };
  return el(
    'div',
    { class: 'sources' },
    el('b', {}, counted('quotes', all.length)),
    el(
      'ul',
      {},
      line('sourcesNamed', ({ entry }) => entry !== null),
      line('sourcesDescribed', ({ entry, speaker }) => entry === null && speaker !== null),
      line('sourcesUnknown', ({ speaker }) => speaker === null),
    ),
  );
}

/** The words, as a button that leads to them, and whose they are. */
function viewSaying(saying: Saying, named: boolean, lang: string | null): HTMLElement {
  const { words, entry, index } = saying;
  return el(
    'button',
    { type: 'button', class: 'saying', 'data-hue': entry?.hue ?? 'none', 'data-of': index },
    el(
      'span',
      { class: 'said', lang: lang ?? '', dir: 'auto' },
      words.length > LONG ? `${words.slice(0, LONG).trimEnd()}…` : words,
    ),
    el('small', {}, ...attributionOf(saying, named)),
  );
}

/** "Nadia Berglund, probably · she said": the speaker as far as known, and the evidence. */
export function attributionOf({ speaker, certainty, evidence }: Saying, named: boolean): Node[] {
  const who = speaker === null ? word('unknownSpeaker') : speaker;
  const parts: (Node | null)[] = [
    named || speaker === null ? el('b', {}, el('bdi', {}, who)) : null,
    certainty === 'probable' || certainty === 'possible' ? el('i', {}, word(certainty)) : null,
    evidence ? el('span', { class: 'evidence' }, el('bdi', {}, `“…” ${evidence}`)) : null,
  ];
  return parts
    .filter((part) => part !== null)
    .flatMap((part, i) => (i === 0 ? [part] : [document.createTextNode(' · '), part]));
}

/** Sayings by speaker, the most quoted first, those of nobody known last. */
function gather(all: readonly Saying[]): [speaker: string, own: Saying[]][] {
  const groups = new Map<string | null, Saying[]>();
  for (const saying of all) {
    const own = groups.get(saying.speaker) ?? [];
    own.push(saying);
    groups.set(saying.speaker, own);
  }
  return [...groups]
    .sort(
      ([a, own], [b, others]) =>
        Number(a === null) - Number(b === null) || others.length - own.length,
    )
    .map(([speaker, own]) => [speaker ?? word('unknownSpeaker'), own]);
}
