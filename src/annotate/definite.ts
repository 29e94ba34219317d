import type { Mention } from '../annotations';
import { isNameLike } from './names/runs';
import { headOf } from './nominals';
import { isRoleWord } from './roles';
import type { Story } from './story';

/** Words after which a role is no longer held. */
const PAST = /^(?:former|ex|late|then|acting|retired|outgoing|one-time)\b/i;
/** Most words between "the" and the noun. */
const MODIFIERS = 2;
/** How far back the person must have been named, in paragraphs. */
const NEAR = 4;

/**
 * "The secretary-general", "the mayor": definite descriptions of one of the people, linked where
 * the role makes it certain. The noun must head the role of one person only, every other word
 * must stand in that role, and the person must have been named shortly before.
 */
export function findDefinite({ tokens, layout, roles, namings }: Story): Mention[] {
  const { lower, shape, count, start, end, line } = tokens;
  const heads = headsOf(roles);
  if (!heads.size) return [];
  const mentions: Mention[] = [];
  const last = new Map<number, number>();
  let next = 0;
  for (let at = 0; at < count; at++) {
    for (; next < namings.length && (namings[next]?.first ?? count) < at; next++) {
      const naming = namings[next];
      if (naming) last.set(naming.person, layout.paragraph[naming.first] as number);
    }
    if (lower[at] !== 'the' || layout.quote[at] !== -1) continue;
    const found = nounAfter(at);
    if (!found) continue;
    const { person, role } = found.holder;
    const ago = (layout.paragraph[at] as number) - (last.get(person) ?? -99);
    if (ago > NEAR || !found.modifiers.every((word) => role.includes(word))) continue;
    const span = { start: start[at] as number, end: end[found.token] as number };
    mentions.push({ span, kind: 'nominal', person });
  }
  return mentions;

  function nounAfter(at: number) {
    let word = '';
    const modifiers: string[] = [];
    for (
      let token = at + 1;
      token < count && !line[token] && modifiers.length <= MODIFIERS;
      token++
    ) {
      word += lower[token];
      // "Secretary-general" is three tokens and one word.
      if (start[token + 1] === end[token] && /^[-\p{L}]/u.test(lower[token + 1] ?? '')) continue;
      const holder = heads.get(word);
      if (holder) {
        const after = lower[token + 1] ?? '';
        const goesOn = /^(?:of|for|['’]s|-)$/.test(after) || isNameLike(shape[token + 1]);
        return goesOn ? null : { token, holder, modifiers };
      }
      if (!/^[\p{L}]/u.test(word)) return null;
      modifiers.push(word);
      word = '';
    }
    return null;
  }
}

/** The one person whose role each noun heads. */
function headsOf(roles: Story['roles']) {
  const heads = new Map<string, { readonly person: number; readonly role: string } | null>();
  roles.forEach((text, person) => {
    if (!text || PAST.test(text)) return;
    const role = text.toLowerCase();
    const head = headOf(role.split(/\s+/));
    if (!isRoleWord(head) || head.length < 4) return;
    heads.set(head, heads.has(head) ? null : { person, role });
  });
  return heads;
}
