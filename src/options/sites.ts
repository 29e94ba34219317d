import { allowedOrigins, askFor, giveBack, isAllowed } from '../allowed';
import { el } from '../panel/elements';
import { icon } from '../panel/icons';
import { create } from '../panel/page';
import {
  forgetRules,
  isBroad,
  isRuleKey,
  keepRules,
  loadRules,
  originsOf,
  parseRule,
  RULES,
  type Rule,
} from '../rules';
import { onChange } from '../store';
import { word } from '../words';
import { ask } from './ask';
import { type Line, viewLine } from './line';

/** What the parts of the list work with. */
interface Table {
  readonly line: Line;
  readonly lists: HTMLElement;
  /** Draws the lists anew. */
  draw(): Promise<void>;
}

/** The sites whose stories open by themselves: a list, and a field for one more. */
export function viewSites(proposed: string): HTMLElement {
  const line = viewLine();
  const lists = el('div', { class: 'lists' });
  const table: Table = { line, lists, draw: () => drawLists(table) };
  void table.draw();
  onChange((keys) => keys.some(isRuleKey) && void table.draw());
  for (const event of [chrome.permissions.onAdded, chrome.permissions.onRemoved])
    event.addListener(() => void table.draw());
  return el('div', {}, viewField(proposed, table), line.element, lists);
}

/** The field, and the button that adds what it holds. */
function viewField(proposed: string, table: Table): HTMLElement {
  const { line, lists } = table;
  const field = create(document, 'input') as HTMLInputElement;
  Object.assign(field, {
    id: 'site',
    type: 'text',
    value: proposed,
    spellcheck: false,
    autocomplete: 'off',
  });
  field.setAttribute('aria-describedby', 'site-hint');
  field.setAttribute('autocapitalize', 'none');
  field.dir = 'ltr';
  const label = create(document, 'label') as HTMLLabelElement;
  label.htmlFor = 'site';
  label.textContent = word('siteField');
  const add = el('button', { type: 'button', class: 'wide strong' }, word('addSite'));
  const submit = () => {
    const rule = parseRule(field.value);
    if (!rule) return line.say(word('siteWrong', field.value.trim()));
    const shown = [...lists.querySelectorAll<HTMLElement>('[data-pattern]')];
    const there = shown.find(({ dataset }) => dataset.pattern === rule.pattern);
    if (there?.dataset.allowed === 'true') return line.say(word('siteThere', rule.pattern));
    if (!there && shown.length >= RULES) return line.say(word('sitesFull'));
    const enter = async () => {
      if (await allow(rule, table)) field.value = '';
    };
    allowAfterWarning(rule, () => void enter());
  };
  add.addEventListener('click', submit);
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && submit());
  return el(
    'div',
    { class: 'field' },
    label,
    el('div', { class: 'entry' }, field, add),
    el('p', { class: 'hint', id: 'site-hint' }, word('siteFieldHint')),
  );
}

/** Asks the browser for what a rule needs, then keeps it. The question comes before any wait. */
async function allow(rule: Rule, { line, draw }: Table): Promise<boolean> {
  if (!(await askFor([rule]))) {
    line.say(word('siteDeclined'));
    return false;
  }
  const kept = await keepRules([rule]);
  line.say(kept ? word('siteAdded', rule.pattern) : word('notKept'));
  await draw();
  return kept;
}

/** Asks the person as well where the rule takes in so much that they should know it. */
function allowAfterWarning(rule: Rule, enter: () => void): void {
  if (isBroad(rule)) ask(word('siteBroad', rule.pattern), word('siteBroadYes'), enter);
  else enter();
}

async function drawLists(table: Table): Promise<void> {
  const [rules, origins] = await Promise.all([loadRules(), allowedOrigins()]);
  const allowed = await Promise.all(rules.map(isAllowed));
  const rows = rules.map((rule, i) => viewRule(rule, allowed[i] === true, table));
  const needed = new Set(rules.flatMap(originsOf));
  const others = origins.filter((origin) => !needed.has(origin));
  table.lists.replaceChildren(
    rows.length > 0 ? el('ul', { class: 'sites' }, ...rows) : el('p', {}, word('noSites')),
  );
  if (others.length > 0)
    table.lists.append(
      el('h3', {}, word('alsoAllowed')),
      el('p', { class: 'hint' }, word('alsoAllowedHint')),
      el('ul', { class: 'sites' }, ...others.map((origin) => viewOrigin(origin, table))),
    );
}

function viewRule(rule: Rule, allowed: boolean, table: Table): HTMLElement {
  const { pattern } = rule;
  const grant = el('button', { type: 'button', class: 'wide' }, word('allowSite', pattern));
  grant.addEventListener('click', () => allowAfterWarning(rule, () => void allow(rule, table)));
  return el(
    'li',
    { 'data-pattern': pattern, 'data-allowed': String(allowed) },
    el('bdi', { class: 'pattern', dir: 'ltr' }, pattern),
    removing(pattern, () => remove(rule, table)),
    allowed ? null : el('p', { class: 'hint' }, word('siteNotAllowed')),
    allowed ? null : grant,
  );
}

/** Takes a rule out, and gives back what no other rule needs. */
async function remove(rule: Rule, { line, draw }: Table): Promise<void> {
  const others = (await loadRules()).filter(({ pattern }) => pattern !== rule.pattern);
  const needed = new Set(others.flatMap(originsOf));
  await giveBack(originsOf(rule).filter((origin) => !needed.has(origin)));
  line.say(word((await forgetRules([rule])) ? 'siteRemoved' : 'notKept', rule.pattern));
  await draw();
  // The button that had the focus is gone.
  document.getElementById('site')?.focus();
}

/** A site that may be read and has no rule. */
function viewOrigin(origin: string, { draw }: Table): HTMLElement {
  const name = origin.replace(/^\*:\/\/|\/\*$/g, '');
  return el(
    'li',
    {},
    el('bdi', { class: 'pattern', dir: 'ltr' }, name),
    removing(name, () => giveBack([origin]).then(draw)),
  );
}

function removing(name: string, act: () => Promise<void>): HTMLElement {
  const label = word('removeSite', name);
  const button = el(
    'button',
    { type: 'button', class: 'plain', 'aria-label': label, title: label },
    icon('close'),
  );
  button.addEventListener('click', () => void act());
  return button;
}
