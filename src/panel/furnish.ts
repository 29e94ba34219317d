import type { Annotations } from '../annotations';
import { withPutBack } from '../copies/putback';
import { keepLedger } from '../ledger';
import { type Saying, sayings } from '../sayings';
import type { Word } from '../words';
import { offerAgain } from './again';
import { viewAppearance } from './appearance';
import { setUpCard } from './card';
import { headingsOf, viewContents } from './contents';
import type { Desk } from './desk';
import { viewKeep } from './keep';
import { setUpKeys } from './keys';
import { setUpLightbox } from './lightbox';
import { followLinks } from './links';
import { setUpListening } from './listen';
import { nameInMargin } from './margin';
import { markStory } from './marks';
import { prepareForPaper } from './paper';
import { viewPeople } from './people';
import { heedPointing } from './pointing';
import { showProgress } from './progress';
import { viewQuotes } from './quotes';
import { type Part, setUpRail } from './rail';
import { setUpRemovals } from './removals';
import { viewRemoved } from './removed';
import { viewSite } from './site';
import { setUpSpotlight } from './spotlight';
import { viewStrip } from './strip';
import { layTrail, type Trail } from './trail';
import { canSpeak } from './voice';

/** Builds the parts of the panel that a story can be read without. */
export function furnish(desk: Desk): void {
  const trail = layTrail(desk);
  const spotlight = setUpSpotlight(desk, trail);
  const removals = setUpRemovals(desk);
  const headings = headingsOf(desk);
  const listen = canSpeak() ? setUpListening(desk).toggle : null;
  // After what it may lie over: Escape asks the last first.
  const rail = setUpRail(desk);
  const keys = setUpKeys(desk, { rail, trail, spotlight, listen });
  let found: Annotations | null = null;
  const shown = () => withPutBack({ article: desk.article, annotations: found }, removals.isBack);
  showProgress(desk);
  setUpLightbox(desk);
  followLinks(desk, trail);
  offerAgain(desk);

  const add = (place: number, title: Word, more: Omit<Part, 'place' | 'title'>) =>
    rail.add({ place, title, ...more });
  const contents = () => viewContents(headings, { trail, uncover: rail.uncover }, desk);
  const removed = () => viewRemoved(removals, trail, desk);
  const count = removals.all.length;
  if (headings.length > 1) add(2, 'contents', { icon: 'contents', key: 't', build: contents });
  add(3, 'removed', { icon: 'removed', key: 'r', count, build: removed });
  add(5, 'appearance', {
    icon: 'look',
    key: 'a',
    build: () => viewAppearance(desk, viewSite(desk)),
  });
  add(6, 'keep', { icon: 'keep', key: 's', build: () => viewKeep(shown, desk) });
  add(7, 'keys', { icon: 'help', key: '?', build: keys.view });

  desk.whenAnnotated((annotations) => {
    const ledger = keepLedger(desk.article, annotations);
    markStory(desk.story, desk.article, annotations, ledger);
    const all = sayings(desk.article, annotations, ledger);
    found = annotations;
    const card = setUpCard(spotlight, desk);
    heedPointing(all, { card, spotlight }, desk);
    nameInMargin(all, card.open, desk);
    viewStrip(ledger, spotlight, desk);
    prepareForPaper(desk, ledger);
    const goTo = ({ index }: Saying) => {
      rail.uncover();
      goToQuote(index, trail, desk);
    };
    const means = { spotlight, uncover: rail.uncover, signal: desk.signal };
    const people = () => viewPeople(ledger, means);
    const quotes = () => viewQuotes(all, goTo, desk);
    add(0, 'people', { icon: 'people', key: 'w', count: ledger.entries.length, build: people });
    add(1, 'quotesTitle', { icon: 'quotes', key: 'q', count: all.length, build: quotes });
    rail.offer(ledger.entries.length > 0 ? 'people' : 'quotesTitle');
  });
}

function goToQuote(index: number, trail: Trail, { story }: Desk): void {
  const quote = story.element.querySelector<HTMLElement>(`.quote[data-quote="${index}"]`);
  if (quote) trail.go(quote, { focus: true });
}
