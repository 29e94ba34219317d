import { type Block, type CleanArticle, layOut, type PageArticle, type Removal } from '../article';
import type { Pass } from './pass';
import { PASSES } from './passes';
import { type Line, linesOf, type Story, storyOf } from './story';

/** What each pass wants known of the page's elements: pass name → words of their names. */
export const MARKUP: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(PASSES).flatMap(([name, { markup }]) => (markup ? [[name, [...markup]]] : [])),
);

/** A pass that asks for more than this share of the story's prose has misread the page. */
const MOST = 0.3;

/** Runs every pass, removes what it finds, and records each removal. */
export function clean(page: PageArticle): CleanArticle {
  const all = linesOf(page);
  const removals = new Map<Block, { pass: string; evidence: string }>();
  const refusals: Removal[] = [];
  let lines: Line[] = all;
  let story = storyOf(page, lines);
  for (const [name, pass] of Object.entries(PASSES)) {
    const found = runPass(pass, story);
    if (!found.size) continue;
    const taken = lines.filter(({ block }) => found.has(block));
    const prose = (some: readonly Line[]) =>
      some.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
    if (prose(taken) > prose(lines) * (pass.most ?? MOST)) {
      for (const { block } of taken)
        refusals.push(record(`refused:${name}`, block, found.get(block) ?? ''));
      continue;
    }
    for (const [block, evidence] of found) removals.set(block, { pass: name, evidence });
    lines = lines.filter(({ block }) => !found.has(block));
    story = storyOf(page, lines, all);
  }
  const blocks = lines.map(({ block }) => block);
  const removed: Removal[] = [];
  let before = 0;
  for (const { block } of all) {
    const removal = removals.get(block);
    if (removal) removed.push({ ...record(removal.pass, block, removal.evidence), before });
    else before++;
  }
  const { boxes: _boxes, aboveHeadline: _above, witness: _witness, ...article } = page;
  return {
    ...article,
    blocks,
    ...layOut(blocks),
    removed: [
      ...removed,
      ...refusals.map((refusal) => ({
        ...refusal,
        before: Math.max(0, blocks.indexOf(refusal.block)),
      })),
    ],
  };
}

function runPass(pass: Pass, story: Story): Map<Block, string> {
  const found = new Map<Block, string>();
  // What a machine wrote for the site is shown as that, not taken out.
  for (const { block, evidence } of pass.find(story))
    if (!found.has(block) && !block.marks.includes('generated')) found.set(block, evidence);
  return found;
}

function record(pass: string, block: Block, evidence: string): Removal {
  return { pass, text: block.text, evidence, before: 0, block };
}
