import { allowedOrigins, giveBack } from '../allowed';
import { el } from '../panel/elements';
import { save } from '../panel/keep';
import { create } from '../panel/page';
import type { Settings } from '../settings';
import { isOnlyHere, keepOnlyHere } from '../store';
import { word, wordFor } from '../words';
import { ask } from './ask';
import { adopt, forgetAll, fromFile, gather, LARGEST, TOO_LARGE, toFile } from './file';
import { viewLine } from './line';

/** Where choices are kept, how they get into a file and out of one, and how they are forgotten. */
export function viewData(wear: (settings: Settings) => void): HTMLElement {
  const line = viewLine();
  const renew = async () => wear((await gather()).settings);
  const button = (label: string, act: () => void) => {
    const element = el('button', { type: 'button', class: 'wide' }, label);
    element.addEventListener('click', act);
    return element;
  };
  const load = async (file: File) => {
    const read = file.size > LARGEST ? TOO_LARGE : fromFile(await file.text());
    if ('fault' in read) return line.say(wordFor(`import_${read.fault}`, read.at));
    line.say(word((await adopt(read)) ? 'imported' : 'notKept'));
    await renew();
  };
  const picker = filePicker((file) => void load(file));
  const reset = async () => {
    await giveBack(await allowedOrigins());
    await forgetAll();
    line.say(word('resetDone'));
    await renew();
  };
  return el(
    'div',
    { class: 'data' },
    viewOnlyHere(() => void renew()),
    button(word('exportChoices'), () => void saveAll()),
    button(word('importChoices'), () => picker.click()),
    button(word('resetAll'), () => ask(word('resetAsk'), word('resetAll'), () => void reset())),
    picker,
    line.element,
  );
}

const saveAll = async () =>
  save(toFile(await gather()), 'application/json', 'on-record-settings.json');

/** Unseen: a button speaks for it, in the person's language. */
function filePicker(use: (file: File) => void): HTMLElement {
  const picker = create(document, 'input') as HTMLInputElement;
  Object.assign(picker, { type: 'file', accept: '.json,application/json', hidden: true });
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    if (file) use(file);
    // The same file again, mended, is a change too.
    picker.value = '';
  });
  return picker;
}

function viewOnlyHere(changed: () => void): HTMLElement {
  const button = el(
    'button',
    { type: 'button', role: 'switch', class: 'switch', 'aria-describedby': 'only-here' },
    word('onlyHere'),
  );
  const show = (only: boolean) => button.setAttribute('aria-checked', String(only));
  void isOnlyHere().then(show);
  button.addEventListener('click', async () => {
    await keepOnlyHere(!(await isOnlyHere()));
    show(await isOnlyHere());
    changed();
  });
  return el('div', {}, button, el('p', { class: 'hint', id: 'only-here' }, word('onlyHereHint')));
}
