import { el } from '../panel/elements';
import { create } from '../panel/page';
import { word } from '../words';

/**
 * Asks something in a dialog over the page; `yes` runs inside the click on its button.
 *
 * Inside, because the browser takes some questions from nothing but a click.
 */
export function ask(question: string, label: string, yes: () => void): void {
  const dialog = create(document, 'dialog') as HTMLDialogElement;
  dialog.className = 'ask';
  dialog.setAttribute('aria-labelledby', 'question');
  const agree = el('button', { type: 'button', class: 'wide strong' }, label);
  const cancel = el('button', { type: 'button', class: 'wide' }, word('cancel'));
  agree.addEventListener('click', () => {
    yes();
    dialog.close();
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(
    el('p', { id: 'question' }, question),
    el('div', { class: 'answers' }, cancel, agree),
  );
  document.querySelector('.panel')?.append(dialog);
  dialog.showModal();
}
