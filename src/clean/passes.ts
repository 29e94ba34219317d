import { ads } from './ads';
import { byline } from './byline';
import { captions } from './captions';
import { clumps } from './clumps';
import { comments } from './comments';
import { consent } from './consent';
import { copyright } from './copyright';
import { headline } from './headline';
import { hidden } from './hidden';
import { icons } from './icons';
import { insets } from './insets';
import { links } from './links';
import { live } from './live';
import { loading } from './loading';
import { navigation } from './navigation';
import type { Pass } from './pass';
import { pitches } from './pitches';
import { player } from './player';
import { related } from './related';
import { remains } from './remains';
import { repeats } from './repeats';
import { share } from './share';
import { shelves } from './shelves';
import { signup } from './signup';
import { tags } from './tags';
import { ticker } from './ticker';
import { weather } from './weather';

/** Passes in the order they run. The key names the pass everywhere. */
export const PASSES: Readonly<Record<string, Pass>> = {
  headline,
  hidden,
  repeats,
  weather,
  icons,
  ticker,
  live,
  navigation,
  consent,
  ads,
  signup,
  share,
  loading,
  comments,
  related,
  tags,
  player,
  captions,
  byline,
  copyright,
  links,
  pitches,
  insets,
  clumps,
  remains,
  // Last: a shelf is over nothing when its links are gone.
  shelves,
};
