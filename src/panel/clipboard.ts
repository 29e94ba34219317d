import { type Word, word } from '../words';
import type { Desk } from './desk';

/** Copies a text and says so, or says that the browser would not. */
export function copyText(text: string, { say }: Pick<Desk, 'say'>): void {
  const done = (ok: boolean) => say(word((ok ? 'copied' : 'notCopied') satisfies Word));
  // Missing on pages without https; refused where the page forbids itself to write.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard)
    clipboard.writeText(text).then(
      () => done(true),
      () => done(copyByCommand(text)),
    );
  else done(copyByCommand(text));
}

/** The old way, which no page can forbid: answer the copy event ourselves. */
function copyByCommand(text: string): boolean {
  // A page that listened first may answer instead of us; then what was copied is not ours.
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    answered = true;
  };
  addEventListener('copy', answer, { capture: true });
  const done = Document.prototype.execCommand.call(document, 'copy');
  removeEventListener('copy', answer, { capture: true });
  return done && answered;
}
