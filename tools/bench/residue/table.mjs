// Prints what the benchmark found.

const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0);
const percent = (part, whole, digits) =>
  whole ? `${((100 * part) / whole).toFixed(digits)} %` : '–';

function line(name, rows) {
  const units = sum(rows, (row) => row.units);
  const lines = sum(rows, (row) => row.lines);
  const removed = (side) => percent(units - sum(rows, (row) => row[side].left.length), units, 1);
  const lost = (side) =>
    percent(
      sum(rows, (row) => row[side].lost.length),
      lines,
      2,
    );
  return {
    '': name,
    pages: rows.length,
    'widget lines': units,
    removed: removed('ours'),
    'story lost': lost('ours'),
    'Readability: removed': removed('theirs'),
    lost: lost('theirs'),
  };
}

function print(lines) {
  const columns = Object.keys(lines[0]);
  const width = (column) =>
    Math.max(column.length, ...lines.map((row) => String(row[column]).length));
  const show = (cells) =>
    `| ${cells.map((cell, i) => (i ? String(cell).padStart(width(columns[i])) : String(cell).padEnd(width(columns[i])))).join(' | ')} |`;
  console.log(show(columns));
  console.log(
    `|${columns.map((column, i) => `${'-'.repeat(width(column) + 1)}${i ? ':' : '-'}`).join('|')}|`,
  );
  for (const row of lines) console.log(show(columns.map((column) => row[column])));
}

/** The whole, then by class, place, way, page markup and language. */
export function printTables(rows) {
  const alone = rows.filter((row) => !row.class);
  const hard = rows.filter((row) => row.hard);
  const crowded = rows.filter((row) => row.class === 'crowded');
  const fair = rows.filter((row) => row.class && row.class !== 'crowded' && !row.hard);
  const whole = [line('all', fair)];
  const words = fair.filter((row) => row.wordsOnly);
  if (words.length) whole.push(line('of these, words only', words));
  if (hard.length) whole.push(line('hard (not in "all")', hard));
  if (crowded.length) whole.push(line('pages with a widget at every place', crowded));
  whole.push(line('story alone', alone));
  console.log();
  print(whole);
  for (const by of ['class', 'place', 'way', 'markup', 'lang']) {
    console.log(`\nBy ${by}\n`);
    print(
      [...new Set(fair.map((row) => row[by]))].map((value) =>
        line(
          value,
          fair.filter((row) => row[by] === value),
        ),
      ),
    );
  }
  printWays(fair);
}

/** Share removed by class, for each way of writing: shows whether names, shape or words are lacking. */
function printWays(rows) {
  const share = (some) => {
    const units = sum(some, (row) => row.units);
    return percent(units - sum(some, (row) => row.ours.left.length), units, 1);
  };
  const ways = [...new Set(rows.map((row) => row.way))];
  console.log('\nRemoved, by class and way\n');
  print(
    [...new Set(rows.map((row) => row.class))].map((name) => ({
      '': name,
      ...Object.fromEntries(
        ways.map((way) => [
          way,
          share(rows.filter((row) => row.class === name && row.way === way)),
        ]),
      ),
    })),
  );
}

/** The widgets that are left most often and the lines lost most often, with examples. */
export function printWorst(rows, count) {
  if (!count) return;
  const tally = (of) => {
    const found = new Map();
    for (const row of rows.filter((r) => !r.hard))
      for (const text of of(row)) {
        const key = `${row.class ?? 'story alone'} · ${row.lang} · ${row.widget ?? ''} · ${text}`;
        const entry = found.get(key) ?? { n: 0, where: new Set() };
        entry.n++;
        entry.where.add(`${row.way}/${row.markup}/${row.place}`);
        found.set(key, entry);
      }
    return [...found].sort((a, b) => b[1].n - a[1].n).slice(0, count);
  };
  const show = (title, entries) => {
    if (entries.length) console.log(`\n${title}`);
    for (const [key, { n, where }] of entries)
      console.log(
        `${String(n).padStart(4)}  ${key.slice(0, 150)}\n        ${[...where].slice(0, 4).join(', ')}`,
      );
  };
  show(
    'Left most often',
    tally((row) => (row.class === 'crowded' ? [] : row.ours.left)),
  );
  show(
    'Lost most often',
    tally((row) => row.ours.lost),
  );
}
