import type { PageArticle } from '../article';
import { isSite, shownAuthors } from './authors';
import { findCaptions } from './captions';
import { belowHeadline, type Choice, choose, withinArticle } from './choose';
import { joinDateline } from './dateline';
import { shownDate } from './dates';
import { intoFrame, isFramed } from './frames';
import { findGenerated } from './generated';
import { findHeadline } from './headline';
import { lay } from './lay';
import { areTooMany, isTooLong } from './limits';
import type { Said } from './meta';
import { pictureOf } from './pictures';
import { cutPieces, type Piece } from './pieces';
import { besideFurniture } from './short';
import { factsOf, isElsewhere, layOutStated } from './stated';
import { isDataTable } from './tables';
import { readTop } from './top';
import { isInside, type PageText, type PageTree } from './tree';

/** Fewer words in all are no story, whatever stands around them. */
const FEWEST_WORDS = 25;
/** A choice with fewer words, or with less of the page's prose, asks for a second opinion. */
const DOUBTFUL_WORDS = 120;
const DOUBTFUL_SHARE = 0.35;

/** A short story among much furniture is found when furniture weighs only so much. */
const LENIENT = 0.02;

/** What the story is read from. */
export interface Page {
  readonly tree: PageTree;
  readonly said: Said;
  readonly url: string;
  /** What its links and pictures are relative to. */
  readonly base: string;
  /** Words that mark furniture, by the name of the pass that knows them. */
  readonly markup: Readonly<Record<string, readonly string[]>>;
}

/** Why a page could not be read. */
export type Unread = 'noArticle' | 'tooLarge';

/** Where the story seems to stand. */
export interface Draft {
  /** Whether a second opinion is worth its time. */
  readonly inDoubt: boolean;
  /** Lays the story out, given the text that a witness took for it; null where there is none. */
  finish(asked: ReadonlySet<PageText> | null): PageArticle | Unread;
}

/** Looks for the story in a page's tree, if there is time for it. */
export function draftStory(page: Page): Draft | 'tooLarge' {
  const { root, elements } = page.tree;
  const pieces = cutPieces(root, isDataTable);
  if (areTooMany(pieces)) return 'tooLarge';
  const marked = new Set(Object.values(page.markup).flat());
  const first = choose(elements, pieces, null, marked);
  return {
    inDoubt: !first || first.words < DOUBTFUL_WORDS || first.share < DOUBTFUL_SHARE,
    finish(asked) {
      let choice = (asked && choose(elements, pieces, asked, marked)) ?? first;
      if (!choice || choice.words < FEWEST_WORDS)
        choice = choose(elements, pieces, null, marked, LENIENT);
      const { said, url } = page;
      if (!choice || choice.words < FEWEST_WORDS) return layOutStated(said, url) ?? 'noArticle';
      if (choice.words >= DOUBTFUL_WORDS) return layOutStory(page, pieces, choice);
      const stated = isElsewhere(proseOf(pieces, choice), said) ? layOutStated(said, url) : null;
      return stated ?? layOutStory(page, pieces, besideFurniture(choice, pieces) ?? choice);
    },
  };
}

/** The paragraphs of what was chosen. */
function proseOf(pieces: readonly Piece[], { start, end, root }: Choice): string[] {
  return pieces
    .slice(start, end)
    .flatMap((piece) => (piece.prose && isInside(piece.el, root) ? [piece.text] : []));
}

/** The story as blocks, from the pieces of the element that was chosen. */
function layOutStory(
  { said, url, base }: Page,
  pieces: readonly Piece[],
  chosen: Choice,
): PageArticle | Unread {
  const headline = findHeadline(pieces, chosen, said);
  let choice = intoFrame(withinArticle(chosen, pieces, headline.index), pieces);
  if (headline.sure) choice = belowHeadline(choice, pieces, headline.index);
  const captions = findCaptions(pieces, choice.root, (el) => pictureOf(el, base) !== null);
  const { above, standfirsts } = readTop(pieces, choice, headline.index, said, captions);
  const story = [
    ...above,
    ...pieces
      .slice(choice.start, choice.end)
      .filter(
        (piece) =>
          isInside(piece.el, choice.root) &&
          !isFramed(piece, choice.root) &&
          piece !== pieces[headline.index],
      ),
  ];
  const generated = findGenerated(story, choice.root);
  const labels = new Set(
    headline.sure
      ? pieces.slice(0, headline.index).filter((piece) => isLabel(piece, standfirsts))
      : [],
  );
  const { blocks, boxes, aboveHeadline } = lay(
    joinDateline(story, standfirsts),
    choice,
    { captions, standfirsts, labels, generated },
    base,
  );
  if (isTooLong(blocks)) return 'tooLarge';
  const bySite = said.authors.every((name) => isSite(name, said.siteName, url));
  const shown = bySite ? shownAuthors(pieces, choice) : [];
  const facts = factsOf(said, url);
  const authors = shown.length ? shown : facts.authors;
  const lead = blocks.find((block) => block.kind === 'figure');
  return {
    ...facts,
    from: 'page',
    title: headline.text,
    byline: authors.join(', ') || null,
    authors,
    published: said.published ?? shownDate(pieces, choice, headline.index),
    leadImage: lead?.kind === 'figure' ? (lead.images[0] ?? null) : facts.leadImage,
    blocks,
    boxes,
    aboveHeadline,
  };
}

/** A longer line above the headline is not only a kicker, a path or a date. */
const MOST_LABEL_WORDS = 12;

/** Whether a piece above the headline is none of the story's. */
function isLabel(piece: Piece, standfirsts: ReadonlySet<Piece>): boolean {
  const { kind, words } = piece;
  return (
    (kind === 'heading' || kind === 'paragraph' || kind === 'item') &&
    words <= MOST_LABEL_WORDS &&
    !piece.prose &&
    !standfirsts.has(piece)
  );
}
