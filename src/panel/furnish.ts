import type { Annotations } from '../annotations';
import { viewAppearance } from './appearance';
import { setUpCard } from './card';
import { headingsOf, viewContents } from './contents';
import type { Desk } from './desk';
import { viewKeep } from './keep';
import { setUpKeys } from './keys';
import { setUpLightbox } from './lightbox';
import { followInnerLinks } from './links';
import { setUpListening } from './listen';
import { nameInMargin } from './margin';
import { prepareForPaper } from './paper';
import css from './parts.css';
import { viewPeople } from './people';
import { heedPointing } from './pointing';
import { showProgress } from './progress';
import { viewQuotes } from './quotes';
import { setUpRail } from './rail';
import { setUpRemovals } from './removals';
import { viewRemoved } from './removed';
import { type Saying, sayings } from './sayings';
import { setUpSpotlight } from './spotlight';
import { viewStrip } from './strip';
import { layTrail } from './trail';
import { canSpeak } from './voice';

/** Builds the parts of the panel that a story can be read without. */
export function furnish(desk: Desk): void {
  const trail = layTrail(desk);
  const rail = setUpRail(desk);
  const spotlight = setUpSpotlight(desk, trail);
  const removals = setUpRemovals(desk);
  const headings = headingsOf(desk);
  const listen = canSpeak() ? setUpListening(desk).toggle : null;
  const keys = setUpKeys(desk, { rail, trail, spotlight, listen });
  let found: Annotations | null = null;
  let all: readonly Saying[] = [];
  const copy = () => ({ article: desk.article, annotations: found, sayings: all });

  dress(desk, css);
  showProgress(desk);
  setUpLightbox(desk);
  followInnerLinks(desk);
  if (headings.length > 1)
    rail.add(
      {
        title: 'contents',
        icon: 'contents',
        key: 't',
        build: () => viewContents(headings, trail, desk),
      },
      2,
    );
  if (removals.all.length > 0)
    rail.add(
      {
        title: 'removed',
        icon: 'removed',
        key: 'r',
        count: removals.all.length,
        build: () => viewRemoved(removals, trail, desk),
      },
      3,
    );
  rail.add({ title: 'appearance', icon: 'look', key: 'a', build: () => viewAppearance(desk) }, 5);
  rail.add({ title: 'keep', icon: 'keep', key: 's', build: () => viewKeep(copy, desk) }, 6);
  rail.add({ title: 'keys', icon: 'help', key: '?', build: keys.view }, 7);

  desk.whenAnnotated((annotations, ledger) => {
    found = annotations;
    all = sayings(desk.article, annotations, ledger);
    const { entries } = ledger;
    const card = setUpCard(spotlight, desk);
    heedPointing(all, { card, spotlight }, desk);
    nameInMargin(all, card.open, desk);
    prepareForPaper(desk, ledger);
    viewStrip(ledger, spotlight, desk);
    const goTo = ({ index }: Saying) => {
      const quote = desk.story.element.querySelector<HTMLElement>(`.quote[data-quote="${index}"]`);
      rail.uncover();
      if (!quote) return;
      quote.tabIndex = -1;
      quote.focus({ preventScroll: true });
      trail.go(quote);
    };
    if (entries.length > 0)
      rail.add(
        {
          title: 'people',
          icon: 'people',
          key: 'w',
          count: entries.length,
          build: () =>
            viewPeople(ledger, { spotlight, uncover: rail.uncover, signal: desk.signal }),
        },
        0,
      );
    if (all.length > 0)
      rail.add(
        {
          title: 'quotesTitle',
          icon: 'quotes',
          key: 'q',
          count: all.length,
          build: () => viewQuotes(all, goTo, desk),
        },
        1,
      );
    if (entries.length > 0) rail.offer('people');
    else if (all.length > 0) rail.offer('quotesTitle');
  });
}

/** Adds the styles of the parts to those of the story. */
function dress({ dialog }: Desk, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = dialog.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
