// The figures as a table.

const at = (share, list) => [...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))];
const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => value.toFixed(2);

/** Lines of a table with a column for each browser. */
export function table(browsers, injected) {
  const columns = Object.entries(browsers).map(([name, rows]) => [name, figures(rows)]);
  const titles = Object.keys(columns[0]?.[1] ?? {});
  return [
    `| | ${columns.map(([name, { stories }]) => `${name}, ${stories} stories`).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...titles
      .filter((title) => title !== 'stories')
      .map((title) => `| ${title} | ${columns.map(([, own]) => own[title]).join(' | ')} |`),
    `| script injected before the story shows | ${columns.map(() => `${(injected / 1000).toFixed(0)} kB`).join(' | ')} |`,
  ];
}

function figures(all) {
  const rows = all.filter(({ grown, annotate }) => !grown && annotate);
  if (!rows.length) return { stories: 0 };
  const [small, large] = [1, 10].map((grown) => all.find((row) => row.grown === grown));
  const of = (value) => rows.map(value);
  const both = (value, other) =>
    `${ms(at(0.5, of(value)))} / ${ms(at(0.5, of(other)))}, × ${times(
      at(
        0.5,
        of((row) => value(row) / other(row)),
      ),
    )}`;
  const worst = (value, other) =>
    `× ${times(
      at(
        0.95,
        of((row) => value(row) / other(row)),
      ),
    )}`;
  return {
    stories: rows.length,
    'click to story painted, against the plain reader': both(
      ({ click }) => click,
      ({ rival }) => rival,
    ),
    'the same, 95th page of 100': worst(
      ({ click }) => click,
      ({ rival }) => rival,
    ),
    'of the click: until a script’s first line': ms(
      at(
        0.5,
        of(({ latency }) => latency),
      ),
    ),
    'click, in times of Readability’s first run': `× ${times(
      at(
        0.5,
        of(({ click, plain }) => click / plain.cold),
      ),
    )}`,
    '`readArticle` / Readability, first run on a page': both(
      ({ read }) => read.cold,
      ({ plain }) => plain.cold,
    ),
    'later runs': both(
      ({ read }) => read.warm,
      ({ plain }) => plain.warm,
    ),
    'Defuddle / Readability, first run': both(
      ({ defuddle }) => defuddle.cold,
      ({ plain }) => plain.cold,
    ),
    '`annotate`, share of `readArticle`, later runs': times(
      at(
        0.5,
        of(({ annotate, read }) => annotate.warm / read.warm),
      ),
    ),
    'longest task after the story shows: median, 95th': `${ms(
      at(
        0.5,
        of(({ longest }) => longest),
      ),
    )}, ${ms(
      at(
        0.95,
        of(({ longest }) => longest),
      ),
    )}`,
    'a story and a page ten times larger, `readArticle`':
      small && large ? `× ${times(large.read.best / small.read.best)}` : '–',
  };
}
