// Injected after the story is on the screen: the parts of the panel a story can be read without.
import { STYLE, takeHanded } from './handed';
import { furnish } from './panel/furnish';
import { openReader } from './reader';

const style = takeHanded<string>(STYLE);
// Without its style there would be heaps of buttons; the story stands without them.
if (style !== null) openReader()?.equip(furnish, style);
