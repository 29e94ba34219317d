import { forgetPositions, leavePosition, POSITIONS, positionIn } from '../src/positions';
import { forgetEverything, full, privacy, stored, storedHere } from './support/extension';

const A = 'https://news.example/a';
const B = 'https://news.example/b';
const place = (block: number) => ({ block, text: 'x', top: 80 });
const list = () => (storedHere.placesLeft as { left: unknown[] } | undefined)?.left ?? [];

beforeEach(forgetEverything);
afterEach(() => jest.restoreAllMocks());

test('a story opens where it was left, and others at their beginning', async () => {
  await leavePosition(A, place(4));
  await leavePosition(A, place(7));
  expect(await positionIn(A)).toEqual(place(7));
  expect(await positionIn(B)).toBeNull();
  expect(list()).toHaveLength(1);
});

test('positions stay on the machine, and hold no address', async () => {
  await leavePosition(A, place(4));
  expect(stored).toEqual({});
  expect(JSON.stringify(storedHere)).not.toContain('news.example');
});

test('a story that was left at its beginning is forgotten', async () => {
  await leavePosition(A, null);
  expect(storedHere).toEqual({});
  await leavePosition(A, place(4));
  await leavePosition(A, null);
  expect(await positionIn(A)).toBeNull();
});

test('so many are kept, and the oldest go', async () => {
  for (let i = 0; i <= POSITIONS; i++) await leavePosition(`${A}${i}`, place(i));
  expect(list()).toHaveLength(POSITIONS);
  expect(await positionIn(`${A}0`)).toBeNull();
  expect(await positionIn(`${A}1`)).toEqual(place(1));
});

test('after two months a position is forgotten', async () => {
  await leavePosition(A, place(4));
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61 * 86_400_000);
  expect(await positionIn(A)).toBeNull();
});

test('of a private window nothing is kept', async () => {
  privacy.inIncognitoContext = true;
  await leavePosition(A, place(4));
  privacy.inIncognitoContext = false;
  expect(storedHere).toEqual({});
});

test.each([
  ['a word', 'damaged'],
  ['nothing', null],
  ['a list', [1, 2]],
  ['no list', { salt: 'a', left: 'b' }],
  ['wrong entries', { salt: 'a', left: [null, ['k', 1], ['k', 'x', 'y', 1, 1]] }],
])('what is damaged, as %s, is no position and is mended', async (_, value) => {
  storedHere.placesLeft = value;
  expect(await positionIn(A)).toBeNull();
  await leavePosition(A, place(4));
  expect(await positionIn(A)).toEqual(place(4));
});

test('where storage is full nothing breaks', async () => {
  full.add('local');
  await leavePosition(A, place(4));
  expect(await positionIn(A)).toBeNull();
});

test('all can be forgotten', async () => {
  await leavePosition(A, place(4));
  await forgetPositions();
  expect(storedHere).toEqual({});
});
