// Injected after the story is on the screen: the second bundle, with the annotator and the parts
// of the panel that a story can be read without.
import { annotateText } from './annotate';
import { furnish } from './panel/furnish';
import { openReader } from './reader';

const reader = openReader();
reader?.equip(furnish);
reader?.annotate(({ text, lang }) => annotateText(text, lang));
