// Injected with the reader where nobody has pressed a button.
import { makeWish } from '../wish';

makeWish('quietly');
