// Injected with the reader where it is to open, and not to close.
import { makeWish } from '../wish';

makeWish('open');
