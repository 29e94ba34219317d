// Holds the annotator to one article annotated by hand, everything of it:
//   npm run check:gold -- path/to/gold.json
// Prints what is missing or too much, and fails if anything is.
import { readFileSync } from 'node:fs';
import { annotateText } from '../src/annotate';
import type { Span } from '../src/article';

interface Gold {
  readonly text: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly { readonly text: string }[];
  }[];
  readonly peopleSpans: readonly (Span & { readonly person: string })[];
  readonly quotes: readonly (Span & { readonly speakerPerson: string; readonly text: string })[];
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Give the annotated article: npm run check:gold -- gold.json');
const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
const found = annotateText(gold.text, 'en');
const names = found.mentions.filter(({ kind }) => kind === 'name');
let wrong = 0;
const complain = (what: string) => {
  wrong++;
  console.log(`✗ ${what}`);
};
const same = (one: Span, other: Span) => one.start === other.start && one.end === other.end;
const words = ({ start, end }: Span) => gold.text.slice(start, end);

const idOf = new Map<number, string>();
let mentions = 0;
for (const span of gold.peopleSpans) {
  const own = names.find((mention) => same(mention.span, span));
  if (!own) complain(`no mention: ${words(span)} at ${span.start}`);
  else {
    mentions++;
    const known = idOf.get(own.person);
    if (known !== undefined && known !== span.person)
      complain(`${known} and ${span.person} are one`);
    idOf.set(own.person, span.person);
  }
}
for (const { span } of names) {
  if (!gold.peopleSpans.some((other) => same(other, span)))
    complain(`not a person: ${words(span)}`);
}
const people = new Set(idOf.values()).size;
if (idOf.size !== people) complain(`${idOf.size} people found for ${people}`);

let roles = 0;
for (const person of gold.people) {
  const index = [...idOf].find(([, id]) => id === person.id)?.[0];
  const role = index === undefined ? null : (found.people[index]?.role ?? null);
  const right = person.roles.length ? person.roles.some(({ text }) => text === role) : !role;
  if (right) roles += person.roles.length ? 1 : 0;
  else complain(`role of ${person.name}: ${role}`);
}

const parts = found.quotes
  .filter(({ kind }) => kind !== 'indirect')
  .flatMap(({ content, attribution }) => content.map((span) => ({ span, attribution })));
let speakers = 0;
let bounds = 0;
for (const quote of gold.quotes) {
  const own = parts.find(({ span }) => same(span, quote));
  if (!own) {
    complain(`no quote: ${quote.text}`);
    continue;
  }
  bounds++;
  const speaker = own.attribution?.speaker;
  if (speaker != null && idOf.get(speaker) === quote.speakerPerson) speakers++;
  else
    complain(`speaker of ${quote.text}: ${speaker == null ? null : found.people[speaker]?.name}`);
}
for (const { span } of parts) {
  if (!gold.quotes.some((quote) => same(quote, span))) complain(`not a quote: ${words(span)}`);
}
console.log(
  `${mentions} mentions, ${people} people, ${roles} roles, ${bounds} quotes, ${speakers} speakers right;`,
  `${wrong} complaints`,
);
process.exitCode = wrong ? 1 : 0;
