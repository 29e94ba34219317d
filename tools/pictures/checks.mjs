/** What axe says about the panel as it stands, in one line, or several where something is wrong. */
export async function axeIn(page, source) {
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(async () => {
    const result = await globalThis.axe.run(
      { include: [{ fromShadowDom: ['html > div', '.panel'] }] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    );
    const brief = ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${target.flat().at(-1)} ${failureSummary}`)
        .join('\n    ')}`;
    return { violations: result.violations.map(brief), passes: result.passes.length };
  });
  // Nothing wrong because nothing was looked at is no success.
  const wrong = passes > 10 ? violations : [...violations, `only ${passes} rules were applied`];
  return [`axe: ${wrong.length} violations, ${passes} rules passed`, ...wrong].join('\n  ');
}

/** How long the panel takes with a story of twenty thousand words. */
export async function timesIn(page, origin) {
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(origin);
  const times = await page.evaluate(() => onRecordPictures.times());
  return Object.entries(times)
    .map(([name, time]) => `${name} ${time} ms`)
    .join(', ');
}

/** How many letters of the story stand elsewhere once people and quotes are shown. */
export async function movesIn(page, origin) {
  let moved = 0;
  for (const width of [360, 820, 1400]) {
    await page.setViewport({ width, height: 900 });
    await page.goto(origin);
    moved += await page.evaluate(() => onRecordPictures.moves(location.origin));
  }
  return moved;
}
