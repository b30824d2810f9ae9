/** All figures of the screen as one table for a spreadsheet. */
import type { ArticleCoverage } from '../../../store/statistics.js';
import type { Chart } from './chart-data.js';

/** A cell that begins like a formula would run in a spreadsheet: a mark in front makes it text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function block(heading: string, rows: readonly (readonly string[])[]): string {
  return [[heading], ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Comma-separated, UTF-8 with its mark; one block for each chart and one for the articles, an empty line between. */
export function figuresFile(charts: readonly Chart[], articles: readonly ArticleCoverage[]): Uint8Array {
  const blocks = charts.map(({ heading, table }) => block(heading, [table.columns, ...table.rows]));
  const columns = ['Article', 'Learned', 'Due', 'Slipped', 'New', 'No card'];
  const rows = articles.map((one) => [
    one.title,
    ...[one.learned, one.due, one.slipped, one.fresh, one.uncarded].map(String),
  ]);
  const text = [...blocks, block('Articles', [columns, ...rows])].join('\r\n\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
