import again from './again.css';
import controls from './controls.css';
import floats from './floats.css';
import lightbox from './lightbox.css';
import people from './people.css';
import print from './print.css';
import quotes from './quotes.css';
import rail from './rail.css';
import shelves from './shelves.css';
import voices from './voices.css';

/** The look of the parts that arrive after the story. What is shared comes first. */
export const LATER_STYLES = [
  voices,
  controls,
  rail,
  people,
  quotes,
  shelves,
  floats,
  again,
  lightbox,
  print,
].join('');
