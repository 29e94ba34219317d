// Injected with the reader where only the selected part of a page is wanted.
import { linesOf, narrowTo } from '../selection';
import { wishForPart } from '../wish';

const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.get;
const lines = linesOf(String(getSelection() ?? ''));
// What is selected in a field or a frame is not known here; then the page is read.
if (lines.length > 0)
  wishForPart((story) =>
    narrowTo(lines, story, { url: location.href, title: String(title?.call(document) ?? '') }),
  );
