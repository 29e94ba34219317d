// Injected after the story is on the screen: the parts of the panel a story can be read without.
import { furnish } from './panel/furnish';
import { openReader } from './reader';

openReader()?.equip(furnish);
