import { hintOf } from '../src/clean/hints';
import { plain } from '../src/prose';
import { looksLikePerson, splitNames } from '../src/read/authors';
import { splitCredit } from '../src/read/credits';

describe('a short line reads like', () => {
  test.each([
    ['a reading', ['52º', 'Máx. 25º / Mín. 14º', 'Humidity 81%', 'ВЛАЖНОСТЬ 81%', 'H 61° L 44°']],
    ['a player', ['00:00 / 03:15', '-0:00', 'Duration 1:30', 'ΔΙΑΡΚΕΙΑ 1:30', '1 / 5', '1x']],
    ['a price', ['$24.00', '24,90 zł', 'Buy for £39.99', 'Köp för 5 kr']],
    [
      'a count',
      ['4 minute read', 'Lesedauer: 5 Min.', 'ЧТЕНИЕ: 5 МИН.', '読了時間 5分', '2 hours ago'],
    ],
    ['a gallery', ['1 of 6', 'Bild 3 von 8', 'BILD 3 VON 8', 'фото 3 из 8']],
    ['a message', ['(Error Code: 102630)', 'FEHLER: 404']],
    ['a ticker', ['+1.20%', '8.11', 'NAX 18.204 +0,4 %', 'NAX Ørsted 18,20']],
    ['topics', ['#Hafenfest', '@порт_1']],
    ['an offer', ['Storm lantern, brass $24.00 BUY NOW']],
    ['a pitch', ['Sign up for our newsletter', 'JETZT UNSEREN NEWSLETTER ABONNIEREN']],
  ])('%s', (hint, lines) => {
    expect(lines.map((line) => [line, hintOf(line)])).toEqual(lines.map((line) => [line, hint]));
  });

  test.each([
    'It was a mild 14º on the quay',
    'Some twelve of them, 81% by weight',
    'The ferry left the quay at 1:30',
    'She and her crew of nine paid £39.99',
    'It all took her only 5 minutes',
    'She left 2 very long hours ago',
    'He took 3 of 8',
    'An error of 3 boats',
    'Gold said 18.20',
    '# the harbour',
    'The lantern cost $24.00 when the harbour still had a shop',
    'He signed up for the newsletter',
  ])('nothing: %s', (line) => {
    expect(hintOf(line)).toBeNull();
  });
});

test.each([
  ['PHOTO: Ann Lee', 'Ann Lee'],
  ['Zdjęcie – Anna Łoś', 'Anna Łoś'],
  ['ФОТО/Анна', 'Анна'],
  ['Photos of the harbour were shown', null],
  ['Source of the river: the hills', null],
])('the credit in %s is %s', (caption, credit) => {
  expect(splitCredit(caption).credit).toBe(credit);
});

test.each([
  ['Ann Lee', true],
  ['Łucja Żak', true],
  ['Αννα Λη', true],
  ['Ana de la Cruz', true],
  ['李安娜', true],
  ['Ann', false],
  ['the harbour desk', false],
])('%s is a person’s name by its form: %s', (name, expected) => {
  expect(looksLikePerson(name)).toBe(expected);
});

test('authors are names, in Latin letters with a capital', () => {
  expect(splitNames('VON Ann Lee und d’Ancona, аня ли; authors')).toEqual([
    'Ann Lee',
    'd’Ancona',
    'аня ли',
  ]);
});

test.each([
  ['“Tern Bay’s” ferry – 5 €: a µ-boat’s 2½ m²', 'tern bay s ferry 5 a µ boat s 2½ m²'],
  ['Größe × Länge ÷ 2', 'größe länge 2'],
  ['हिन्दी, में!', 'हिन्दी में'],
  ['«Паром» №5', 'паром 5'],
  ['フェリー・港 “5”', 'フェリー 港 5'],
  ['e\u0301te\u0301', 'e\u0301te\u0301'],
])('of %s letters, marks and digits are left', (text, expected) => {
  expect(plain(text)).toBe(expected);
  expect(plain(text)).toBe(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim(),
  );
});
