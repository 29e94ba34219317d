import type { Cell } from '../article';
import { textUnder } from './pieces';
import { isText, type PageElement, walk } from './tree';

/** A larger table is a page laid out in a table. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 40;
/** A cell of data is short; a column of a layout holds paragraphs. */
const LONGEST_CELL_WORDS = 80;
/** What a table of data does not hold. */
const NOT_IN_DATA = new Set([
  'table',
  'h1',
  'h2',
  'article',
  'section',
  'figure',
  'iframe',
  'form',
  'blockquote',
]);

/** The rows of a table, each with its cells; tables within tables are not looked into. */
function rowsOf(table: PageElement): PageElement[][] {
  const rows: PageElement[][] = [];
  walk(table, (node) => {
    if (isText(node)) return;
    if (node !== table && node.name === 'table') return false;
    if (node.name === 'tr') rows.push([]);
    if (node.name === 'td' || node.name === 'th') {
      if (!rows.length) rows.push([]);
      rows.at(-1)?.push(node);
      return false;
    }
    return;
  });
  return rows.filter((row) => row.length);
}

/** Whether a table shows data, not a layout: rows and columns of short cells. */
export function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return false;
  const rows = rowsOf(table);
  if (rows.length < 2 || rows.length > MOST_ROWS) return false;
  let paragraphs = 0;
  let plain = true;
  walk(table, (node) => {
    if (isText(node)) return;
    if (node !== table && NOT_IN_DATA.has(node.name)) plain = false;
    if (node.name === 'p') paragraphs++;
    return plain;
  });
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (!plain || paragraphs > cells * 1.5) return false;
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns < 2 || columns > MOST_COLUMNS || cells / rows.length < 1.5) return false;
  return rows.every((row) => row.every((cell) => textUnder(cell).words <= LONGEST_CELL_WORDS));
}

/** The cells of a data table. */
export function cellsOf(table: PageElement): Cell[][] {
  return rowsOf(table).map((row) =>
    row.map((cell) => ({
      text: textUnder(cell).text,
      header: cell.name === 'th',
      colspan: spanOf(cell.attributes.colspan),
      rowspan: spanOf(cell.attributes.rowspan),
    })),
  );
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 && span <= MOST_COLUMNS ? span : 1;
}
