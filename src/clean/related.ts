import type { Block } from '../article';
import { words } from '../lists';
import { endsSentence } from '../prose';
import { inBoxesOf, proseIn } from './boxed';
import { startsWithLabel } from './label';
import { labelsOf } from './labels';
import type { Finding, Pass } from './pass';
import type { Line, Story } from './story';
import { SHELF, SHELF_START } from './words';

const NAMES = words`
  related relatedarticles relatedcontent relatedlinks relatedstories relatedposts recirc
  recirculation recommended recommendation recommendations recommender readmore readnext readalso
  morefrom morestories mostread mostpopular mostviewed popular trending teaser teasers teaserlist
  promo promos promobox sidebar rail carousel upnext linklist seealso trinitybox widget widgets
  textwidget lireaussi leesook leggianche ilgili related-topics siehe lesenswert bottomline
  relacionadas weiterlesen linkback crosslink crosslinks moretopic
`;
const ASIDE = new Set(['<aside>']);
/** A box of teasers may hold so much of the prose: their summaries. */
const MOST_PROSE = 0.25;
/** So much of a line on a shelf is link. */
const ON_SHELF = 0.3;
const MOSTLY = 0.6;
/** A list of which so many items lead elsewhere lies on the shelf as a whole. */
const MOST_ON_SHELF = 0.8;
/** "More on the harbour: https://news.example/harbour" */
const BARE_LINK = /:\s?https?:\/\/\S/;
/** A shorter paragraph beside the story may be anything. */
const LEAST_FACTS = 15;
/** A longer line that is all link is a paragraph somebody linked. */
const LINK_LINE_WORDS = 30;

/**
 * Related, recommended and most-read: shelves of teasers and lines that lead to other stories. A
 * sentence with a link in it stays, and so does a paragraph that is one link but has no label.
 */
export const related: Pass = {
  markup: NAMES,
  *find(story) {
    for (const [i, line] of story.lines.entries()) {
      // In a box like those of the story only a link leads elsewhere.
      const told = line.block.kind === 'heading' || line.linked < MOSTLY;
      const shelf = line.boxes.find((box) => box.teaser && !(told && story.isHome(box)));
      if (
        shelf &&
        line.block.kind !== 'figure' &&
        !isAnnounced(story.lines, i) &&
        !(endsSentence(line.block.text) && story.within(shelf).length === 1) &&
        proseIn(story.within(shelf)) <= story.words * MOST_PROSE
      )
        yield { block: line.block, evidence: 'one of several teasers' };
    }
    for (const [i, line] of story.lines.entries()) {
      if (line.words > LINK_LINE_WORDS || line.block.kind === 'figure') continue;
      const start = startsWithLabel(line.block.text, SHELF_START);
      // "Listen here to the whole talk." is a sentence of the story, "Listen: the talk" is not.
      const told = endsSentence(line.block.text) && !/[:|»›→]/.test(line.block.text.slice(0, 30));
      const leads = line.linked > 0.4 || (i > story.last && BARE_LINK.test(line.block.text));
      if (start && !told && leads && !story.isStated(line))
        yield { block: line.block, evidence: `begins "${start}" and is a link` };
    }
    for (const line of story.lines)
      if (
        line.linked > 0.9 &&
        !line.prose &&
        line.block.kind !== 'figure' &&
        line.block.kind !== 'embed' &&
        line.words > 0 &&
        story.inset(line) &&
        !story.isStated(line)
      )
        yield { block: line.block, evidence: 'all link, and set apart from the prose' };
    yield* shelvesIn(story);
    yield* alikeLabelled(story);
    for (const line of story.lines)
      if (
        line.linked > 0.9 &&
        line.words >= 5 &&
        !endsSentence(line.block.text) &&
        /^(?:paragraph|heading)$/.test(line.block.kind) &&
        // Some sites' structured data holds such lines with the story.
        (!story.isStated(line) || isShouted(line.block.text))
      )
        yield { block: line.block, evidence: 'all link, and no sentence' };
    yield* inBoxesOf(story, NAMES);
    for (const finding of inBoxesOf(story, ASIDE))
      if (!isFacts(story, finding.block)) yield finding;
  },
};

/** "Read this too | The ferry", "Mehr dazu: Die Fähre": a label of some words, and what it is over. */
const LABELLED = /^(\S{2,20}(?:\s\S{1,20}){1,5}?)\s?([|:»›])\s?\S/u;
/** So many lines with one label, whatever its language, lead elsewhere. */
const ALIKE = 3;

/** Lines with links that begin with the same label; what is said by one person is quoted. */
function* alikeLabelled({ lines }: Story): Iterable<Finding> {
  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.linked < ON_SHELF || line.words > LINK_LINE_WORDS || /[“"„«]/.test(line.block.text))
      continue;
    const [, label = '', sign] = LABELLED.exec(line.block.text) ?? [];
    // After a colon the name of what a part is about may be a link.
    if (!label || line.block.kind !== 'paragraph' || (sign === ':' && line.linked < MOSTLY))
      continue;
    const list = alike.get(label);
    if (list) list.push(line);
    else alike.set(label, [line]);
  }
  for (const [label, list] of alike)
    if (list.length >= ALIKE)
      for (const { block } of list)
        yield { block, evidence: `one of ${list.length} links that begin "${label}"` };
}

/** Whether a line is in capitals. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Labels of shelves and what lies on them: the lines with links that follow without a break. */
function* shelvesIn(story: Story): Iterable<Finding> {
  for (const finding of labelsOf(story, SHELF)) {
    yield finding;
    const start = story.lines.findIndex(({ block }) => block === finding.block) + 1;
    const list = listAt(story.lines, start);
    const all = list.filter(({ linked }) => linked > 0).length >= list.length * MOST_ON_SHELF;
    for (let i = start; i < story.lines.length; i++) {
      const line = story.lines[i] as Line;
      const lies = line.linked >= ON_SHELF && !line.prose;
      if (!(lies || (all && list.includes(line))) || line.words > LINK_LINE_WORDS) break;
      yield { block: line.block, evidence: `under the label of a shelf` };
    }
  }
}

/** A box of facts beside the story tells in prose, leads nowhere and has nothing to use. */
function isFacts(story: Story, block: Block): boolean {
  const line = story.lines.find((one) => one.block === block);
  const aside = line?.boxes.find(({ name }) => name === 'aside');
  if (!line || !aside || aside.controls || !line.prose || line.words < LEAST_FACTS) return false;
  return story.within(aside).every(({ linked }) => linked === 0) && !story.taken(aside).length;
}

/** The items of the list that begins at a line. */
function listAt(lines: readonly Line[], start: number): readonly Line[] {
  const end = lines.findIndex(({ block }, i) => i >= start && block.kind !== 'item');
  return lines.slice(start, end < 0 ? lines.length : end);
}

/** Whether a line that ends in a colon announces the row of links in which the line stands. */
export function isAnnounced(lines: readonly Line[], i: number): boolean {
  let at = i;
  while (at > 0 && (lines[at]?.linked ?? 0) > 0.6) at--;
  return /[:：]$/.test(lines[at]?.block.text ?? '');
}
