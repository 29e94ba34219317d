// Injected with the reader where the story is to be read anew.
import { makeWish } from '../wish';

makeWish('again');
