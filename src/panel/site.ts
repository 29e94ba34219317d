import { tellBackground } from '../messages';
import { forgetRules, isRuleKey, loadRules, ruleFor } from '../rules';
import { onChange } from '../store';
import { word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';

/** Whether the stories of this site open by themselves, and the way to all settings. */
export function viewSite({ article, signal }: Desk): readonly HTMLElement[] {
  const rule = ruleFor(article.url);
  const settings = el('button', { type: 'button', class: 'wide' }, word('settings'));
  settings.addEventListener('click', () => tellBackground({ kind: 'settings' }), { signal });
  if (!rule) return [settings];

  const always = el(
    'button',
    { type: 'button', role: 'switch', class: 'row switch', 'aria-checked': 'false' },
    el('span', {}, word('alwaysHere', rule.pattern)),
  );
  const isOn = async () => (await loadRules()).some(({ pattern }) => pattern === rule.pattern);
  const show = async () => always.setAttribute('aria-checked', String(await isOn()));
  void show();
  onChange((keys) => keys.some(isRuleKey) && void show(), signal);
  always.addEventListener(
    'click',
    async () => {
      // To be asked for by the browser is not for a script in a page; to be taken back is.
      if (await isOn()) await forgetRules([rule]);
      else tellBackground({ kind: 'always' });
      await show();
    },
    { signal },
  );
  return [always, settings];
}
