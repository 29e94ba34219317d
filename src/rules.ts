import { forget, keep, recall } from './store';

/** Where stories open by themselves: a site, several by a pattern, or a part of one. */
export interface Rule {
  /** As a person writes it: `example.org`, `*.example.org`, `example.org/news/*`, `*`. */
  readonly pattern: string;
  /** The host without `www.`, or `*.` and a host for it and all under it, or `*` for every one. */
  readonly host: string;
  /** What path and query must look like, `*` standing for anything; null where all will do. */
  readonly path: string | null;
}

/** How many rules are kept: the travelling storage takes 512 things, and the choices are some. */
export const RULES = 300;

/** Longer than any address of a section; a pattern of this length still fits into the storage. */
const LONGEST = 300;

const PREFIX = 'site:';

/** What a person wrote, as a rule; null where it names no site. */
export function parseRule(text: string): Rule | null {
  const bare = text.trim().replace(/^(?:\*|https?):\/\//i, '');
  if (bare.length > LONGEST) return null;
  const slash = bare.indexOf('/');
  const host = hostOf(slash < 0 ? bare : bare.slice(0, slash));
  if (host === null) return null;
  const rest = slash < 0 ? '/' : bare.slice(slash).replace(/#.*$/s, '');
  // "example.org/news/" means what is in it.
  const path = /^\/\*?$/.test(rest) ? null : rest.replace(/\/$/, '/*');
  return { pattern: host + (path ?? ''), host, path };
}

function hostOf(text: string): string | null {
  if (text === '*') return text;
  const many = text.startsWith('*.');
  const name = many ? text.slice(2) : text;
  // Anything else the browser would read as a password, a search or another kind of address.
  if (!/^(?!.*\.\.|\.)(?:[\p{L}\p{N}\p{M}._-]+|\[[\da-f:.]+\])(?::\d+)?$/iu.test(name)) return null;
  const address = `http://${name}/`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return many ? `*.${hostname}` : hostname.replace(/^www\.(?=.+\.)/, '');
}

/** The rule for the whole site an address belongs to; null where it is no page of the web. */
export function ruleFor(url: string | undefined): Rule | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? parseRule(hostname) : null;
}

/** Whether a rule is about this address. Takes linear time, whatever the pattern. */
export function covers({ host, path }: Rule, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol)) return false;
  const name = hostname.replace(/^www\.(?=.+\.)/, '');
  const fits = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : host === '*' || name === host;
  return fits && (path === null || isLike(pathname + search, path) || isLike(pathname, path));
}

/** Whether a text is like a pattern whose `*` stands for any letters. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether a rule takes in so much that a person has to be told what that means. */
export const isBroad = ({ host }: Rule): boolean => /^\*(?:\.[^.]+)?$/.test(host);

/** What the browser has to allow for a rule, in its own notation. */
export function originsOf({ host }: Rule): string[] {
  const hasOthers = /[^\d.]\.|\.[^\d.]/.test(host) && !host.startsWith('*') && !host.includes('[');
  return (hasOthers ? [host, `www.${host}`] : [host]).map((name) => `*://${name}/*`);
}

/** The rules this person has set, in the order of their names; what is damaged is left out. */
export async function loadRules(): Promise<readonly Rule[]> {
  return Object.keys(await recall(null))
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parseRule(key.slice(PREFIX.length)) ?? [])
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** Keeps rules, each once; false where storage is full or off. */
export const keepRules = (rules: readonly Rule[]): Promise<boolean> =>
  rules.length === 0
    ? Promise.resolve(true)
    : keep(Object.fromEntries(rules.map(({ pattern }) => [PREFIX + pattern, 1])));

/** Forgets rules; false where storage is off. */
export const forgetRules = (rules: readonly Rule[]): Promise<boolean> =>
  forget(rules.map(({ pattern }) => PREFIX + pattern));

/** Whether a stored thing is a rule, by its key. */
export const isRuleKey = (key: string): boolean => key.startsWith(PREFIX);
