// Injected last, for its size: the annotator, and what it finds in the story that is open.
import { annotateText } from './annotate';
import { openReader } from './reader';

openReader()?.annotate(({ text, lang }) => annotateText(text, lang));
