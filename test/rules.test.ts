import {
  covers,
  forgetRules,
  isBroad,
  keepRules,
  loadRules,
  originsOf,
  parseRule,
  type Rule,
  ruleFor,
} from '../src/rules';
import { forgetEverything, stored } from './support/extension';

const rule = (text: string): Rule => {
  const found = parseRule(text);
  if (!found) throw new RangeError(`${text} is no rule`);
  return found;
};

test.each([
  ['example.org', 'example.org'],
  ['  Example.ORG ', 'example.org'],
  ['www.example.org', 'example.org'],
  ['https://www.example.org/', 'example.org'],
  ['*://example.org/*', 'example.org'],
  ['example.org/news/', 'example.org/news/*'],
  ['example.org/news/*#top', 'example.org/news/*'],
  ['http://example.org:8080/a?b=*', 'example.org/a?b=*'],
  ['*.example.org', '*.example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['*', '*'],
  ['*://*/*', '*'],
])('%s is written %s', (text, pattern) => {
  expect(parseRule(text)?.pattern).toBe(pattern);
  expect(parseRule(pattern)?.pattern).toBe(pattern);
});

test.each([
  '',
  ' ',
  '/news',
  'a b',
  'exa*mple.org',
  '*.*.org',
  'user@example.org',
  'file:///etc/hosts',
  'javascript:alert(1)',
  'about:config',
  '<all_urls>',
  'example..org',
  `example.org/${'a'.repeat(300)}`,
])('%j names no site', (text) => {
  expect(parseRule(text)).toBeNull();
});

test.each([
  ['example.org', 'https://example.org/'],
  ['example.org', 'http://www.example.org:8080/a/b?c#d'],
  ['*.example.org', 'https://news.example.org/a'],
  ['*.example.org', 'https://example.org/a'],
  ['example.org/news/*', 'https://example.org/news/a?b'],
  ['example.org/*/2026/*', 'https://example.org/news/2026/a'],
  ['example.org/story', 'https://example.org/story?from=mail'],
  ['example.org/*-id', 'https://example.org/a-id-b-id'],
  ['*', 'https://anything.example/'],
])('%s covers %s', (pattern, url) => {
  expect(covers(rule(pattern), url)).toBe(true);
});

test.each([
  ['example.org', 'https://example.com/'],
  ['example.org', 'https://news.example.org/'],
  ['example.org', 'https://badexample.org/'],
  ['example.org', 'https://example.org.evil.example/'],
  ['*.example.org', 'https://badexample.org/'],
  ['example.org/news/*', 'https://example.org/newsletter'],
  ['example.org/news/*', 'https://example.org/sport/news/'],
  ['example.org/a*a', 'https://example.org/a'],
  ['*', 'file:///home/a.html'],
  ['*', 'chrome://version'],
  ['*', 'no address'],
])('%s does not cover %s', (pattern, url) => {
  expect(covers(rule(pattern), url)).toBe(false);
});

test('a pattern of many stars is matched as any other', () => {
  const url = `https://example.org/${'a'.repeat(100_000)}`;
  expect(covers(rule(`example.org/${'*a'.repeat(140)}b`), url)).toBe(false);
});

test('what stands for very many sites is known as that', () => {
  for (const pattern of ['*', '*.org', '*://*/*']) expect(isBroad(rule(pattern))).toBe(true);
  for (const pattern of ['example.org', '*.example.org', 'localhost', 'example.org/*/a'])
    expect(isBroad(rule(pattern))).toBe(false);
});

test('the browser is asked for no more than the rule needs', () => {
  expect(originsOf(rule('example.org/news/*'))).toEqual([
    '*://example.org/*',
    '*://www.example.org/*',
  ]);
  expect(originsOf(rule('*.example.org'))).toEqual(['*://*.example.org/*']);
  expect(originsOf(rule('localhost'))).toEqual(['*://localhost/*']);
  expect(originsOf(rule('127.0.0.1'))).toEqual(['*://127.0.0.1/*']);
  expect(originsOf(rule('*'))).toEqual(['*://*/*']);
});

test('a page has the rule of its site, a page of the browser none', () => {
  expect(ruleFor('https://www.example.org/news/a')?.pattern).toBe('example.org');
  for (const url of ['about:blank', 'chrome://version', 'file:///a', 'no address', undefined])
    expect(ruleFor(url)).toBeNull();
});

test('rules are kept one by one, so that two machines can both add', async () => {
  forgetEverything();
  stored['site:b.example/x/*'] = 1;
  await keepRules([rule('a.example'), rule('b.example')]);
  stored['site:no site'] = 1;
  const patterns = async () => (await loadRules()).map(({ pattern }) => pattern);
  expect(await patterns()).toEqual(['a.example', 'b.example', 'b.example/x/*']);
  await forgetRules([rule('b.example')]);
  expect(await patterns()).toEqual(['a.example', 'b.example/x/*']);
});
