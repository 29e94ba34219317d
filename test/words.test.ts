import fs from 'node:fs';
import path from 'node:path';
import { PASSES } from '../src/clean/passes';
import { SETTINGS } from '../src/settings';
import { LOCALES as PROMISED } from '../src/words';

const SRC = path.join(__dirname, '../src');
const LOCALES = path.join(SRC, '_locales');
type Messages = Readonly<Record<string, { readonly message: string }>>;
const read = (locale: string): Messages =>
  JSON.parse(fs.readFileSync(path.join(LOCALES, locale, 'messages.json'), 'utf8'));
const locales = fs.readdirSync(LOCALES).sort();
const english = read('en');

/** Counted messages have a form for each plural category; their stem is what a language must have. */
const FORM = /_(zero|one|two|few|many|other)$/;
const stems = (messages: Messages) =>
  new Set(
    Object.keys(messages)
      .filter((name) => FORM.test(name))
      .map((name) => name.replace(FORM, '')),
  );
const plain = (messages: Messages) =>
  Object.keys(messages)
    .filter((name) => !FORM.test(name))
    .sort();

const sources = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => fs.readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n');
const manifest = fs.readFileSync(path.join(__dirname, '../manifest.json'), 'utf8');

/** Names that are put together when they are used, and from what. */
const COMPOSED: readonly RegExp[] = [
  new RegExp(`^theme_(${SETTINGS.theme.values.join('|')})$`),
  new RegExp(`^font_(${SETTINGS.font.values.join('|')})$`),
  new RegExp(`^align_(${SETTINGS.align.values.join('|')})$`),
  /^block_(figure|embed|rule|table)$/,
  new RegExp(`^kind_(${Object.keys(PASSES).join('|')})$`),
  /^\w+Hint$/,
  /^import_(notJson|notOurs|newer|tooLarge|wrong)$/,
];

test('the languages promised are there', () => {
  expect(locales).toEqual(PROMISED);
});

test('every message is used', () => {
  const unused = [...plain(english), ...stems(english)].filter(
    (name) =>
      !sources.includes(`'${name}'`) &&
      !manifest.includes(`__MSG_${name}__`) &&
      !COMPOSED.some((pattern) => pattern.test(name)),
  );
  expect(unused).toEqual([]);
});

test('every pass has a name for what it removes', () => {
  for (const pass of Object.keys(PASSES)) expect(english).toHaveProperty(`kind_${pass}`);
});

test('every choice of a setting has a name', () => {
  for (const setting of ['theme', 'font', 'align'] as const)
    for (const value of SETTINGS[setting].values)
      expect(english).toHaveProperty(`${setting}_${value}`);
});

describe.each(locales)('%s', (locale) => {
  const messages = read(locale);

  test('has every message and no other', () => {
    expect(plain(messages)).toEqual(plain(english));
    expect([...stems(messages)].sort()).toEqual([...stems(english)].sort());
  });

  test('has every plural form of its language and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const stem of stems(messages)) {
      const forms = Object.keys(messages).filter(
        (name) => FORM.test(name) && name.replace(FORM, '') === stem,
      );
      expect(forms.sort()).toEqual(pluralCategories.map((form) => `${stem}_${form}`).sort());
    }
  });

  test('says which language it is', () => {
    expect(messages.locale?.message).toBe(locale);
  });

  test('leaves nothing empty, and takes the same values as the English', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      expect([name, message.trim()]).not.toEqual([name, '']);
      const values = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
      const model = english[name] ?? english[name.replace(FORM, '_other')];
      // "One mention" may say its number in a word, and so may "two".
      if (!/_(zero|one|two)$/.test(name))
        expect([name, values(message)]).toEqual([name, values(model?.message)]);
    }
  });
});
