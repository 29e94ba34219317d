import { viewAppearance } from '../panel/appearance';
import { el } from '../panel/elements';
import { keepLook } from '../panel/look';
import { DEFAULTS, loadSettings } from '../settings';
import { direction, LOCALES, locale, type Word, word } from '../words';
import { viewData } from './data';
import { viewShortcut } from './keys';
import { viewPreview } from './preview';
import { viewSites } from './sites';

// A page of the extension's own, dressed in the panel's sheets and built by its means: what is
// chosen here cannot look different there.
document.documentElement.lang = locale();
document.documentElement.dir = direction();
document.title = `${word('settings')} – ${word('name')}`;

const { signal } = new AbortController();
const page = el('div', { class: 'panel options' });
const look = keepLook(page, DEFAULTS, signal);

/** The site somebody came here to add, as the panel or the menu named it. */
const proposed = new URLSearchParams(location.hash.slice(1)).get('site') ?? '';

function section(title: Word, ...content: readonly (Node | null)[]): HTMLElement {
  return el(
    'section',
    { class: 'card-of', id: title, 'aria-labelledby': `title-${title}` },
    el('h2', { id: `title-${title}` }, word(title)),
    ...content,
  );
}

const shortcut = viewShortcut();
const languages = new Intl.DisplayNames([locale()], { type: 'language' });
const known = new Intl.ListFormat(locale()).format(
  LOCALES.map((code) => languages.of(code) ?? code),
);

page.append(
  el(
    'header',
    { class: 'top' },
    el('p', { class: 'site' }, word('name')),
    el('h1', {}, word('settings')),
  ),
  el(
    'div',
    { class: 'columns', role: 'main' },
    section('preview', el('div', { class: 'stage' }, viewPreview())),
    el(
      'div',
      { class: 'choices' },
      section('sites', el('p', { class: 'hint' }, word('sitesHint')), viewSites(proposed)),
      section('appearance', viewAppearance({ ...look, signal })),
      shortcut && section('keys', shortcut),
      section('language', el('p', {}, word('languageHint', known))),
      section('data', viewData(look.wear)),
    ),
  ),
);
document.body.append(page);
void loadSettings().then((settings) => {
  look.wear(settings);
  if (!proposed) return;
  document.getElementById('sites')?.scrollIntoView();
  document.getElementById('site')?.focus();
});
