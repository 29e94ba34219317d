import fs from 'node:fs';
import path from 'node:path';
import { LOCALES } from '../src/words';

const STORE = path.join(__dirname, '../store');
const LOCALE = path.join(__dirname, '../src/_locales');
const manifest = JSON.parse(fs.readFileSync('manifest.json', 'utf8'));

/** Characters the stores take. */
const SUMMARY = 132;
const DESCRIPTION = 16_000;
/** Bytes of a picture: all of them are in the repository. */
const PICTURE = 200_000;

test('there is a text for each language of the panel, and no other', () => {
  const texts = fs.readdirSync(STORE).filter((file) => file.endsWith('.txt'));
  expect(texts.sort()).toEqual(LOCALES.map((locale) => `${locale}.txt`));
});

const english = fs.readFileSync(path.join(STORE, 'en.txt'), 'utf8');

describe.each(LOCALES)('%s', (locale) => {
  const text = fs.readFileSync(path.join(STORE, `${locale}.txt`), 'utf8');
  const [summary = '', ...description] = text.trim().split('\n\n');

  test('its first line is what the package says of itself, and short enough for a summary', () => {
    const messages = fs.readFileSync(path.join(LOCALE, locale, 'messages.json'), 'utf8');
    expect(JSON.parse(messages).description.message).toBe(summary);
    expect(summary.length).toBeLessThanOrEqual(SUMMARY);
  });

  test('it says all that the English text says', () => {
    expect(description.join('\n\n').length).toBeLessThanOrEqual(DESCRIPTION);
    expect(text.split('\n')).toHaveLength(english.split('\n').length);
    for (const word of ['On Record', 'Markdown', 'HTML', 'PDF'])
      expect([word, text.toLowerCase()]).toEqual([
        word,
        expect.stringContaining(word.toLowerCase()),
      ]);
  });
});

/** Width, height, bits and bytes of a picture, as its head states them. */
function sizesOf(file: string) {
  const bytes = fs.readFileSync(path.join(STORE, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
}

test('there are five screenshots and a tile, of the sizes the stores ask for', () => {
  const pictures = fs.readdirSync(STORE).filter((file) => file.endsWith('.png'));
  expect(pictures.filter((file) => /^[1-5]-\w+\.png$/.test(file))).toHaveLength(5);
  expect(pictures).toHaveLength(6);
  for (const file of pictures) {
    const { width, height, bytes } = sizesOf(file);
    const wanted = file === 'tile.png' ? [440, 280] : [1280, 800];
    expect([file, width, height]).toEqual([file, ...wanted]);
    expect([file, bytes < PICTURE]).toEqual([file, true]);
  }
});

test.each(['store/PERMISSIONS.md', 'PRIVACY.md'])('%s explains each permission', (file) => {
  const text = fs.readFileSync(path.join(__dirname, '..', file), 'utf8');
  for (const permission of manifest.permissions) expect(text).toContain(permission);
  for (const sites of manifest.optional_host_permissions)
    expect(text).toMatch(
      file === 'PRIVACY.md'
        ? /access to a site/
        : new RegExp(`\`${sites.replace(/[*/]/g, '\\$&')}\``),
    );
});
