// Injected after the article is on the screen: the second bundle, which brings the annotator.
import { annotateText } from './annotate';
import { openReader } from './reader';

const reader = openReader();
reader?.annotate(annotateText(reader.article.text, reader.article.lang));
