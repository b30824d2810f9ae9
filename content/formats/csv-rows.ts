/** Rows of a table of text: quotes as in RFC 4180, any separator of one character, comments at `#`. */

export type TextRow = {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote opened on it and never closed: it was taken for an ordinary character. */
  readonly unclosed: boolean;
};

type Place = { readonly cell: string; readonly end: number };

const SEPARATORS = ['\t', ',', ';', '|', ':'] as const;
const SAMPLE = 20;

/** A quoted cell from its opening quote, or null when it never closes. */
function quotedCell(text: string, at: number, separator: string): Place | null {
  let cell = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, separator);
      return { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, at: number, separator: string): Place {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(at, end), end };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function rowAt(
  text: string,
  start: number,
  separator: string,
): { cells: string[]; unclosed: boolean; end: number } {
  const cells: string[] = [];
  let unclosed = false;
  for (let at = start; ; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    if (text[at] === '"' && quoted === null) unclosed = true;
    const { cell, end } = quoted ?? plainCell(text, at, separator);
    cells.push(cell);
    if (text[end] !== separator) return { cells, unclosed, end: lineEnd(text, end) };
    at = end + 1;
  }
}

/** The rows of a text, without comments and empty lines. A quoted cell may hold line breaks. */
export function* textRows(text: string, separator: string): Generator<TextRow> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const skipped = text[at] === '#' || text[at] === '\n' || text.startsWith('\r\n', at);
    const row = skipped ? null : rowAt(text, at, separator);
    const end = row?.end ?? lineEnd(text, at);
    if (row !== null) yield { line, cells: row.cells, unclosed: row.unclosed };
    line += linesIn(text, at, end);
    at = end;
  }
}

/** What most likely parts the cells: the first that gives all of the first rows the same two or more. */
export function guessSeparator(text: string): string {
  for (const separator of SEPARATORS) {
    const counts = new Set<number>();
    for (const { cells } of textRows(text, separator)) {
      if (counts.add(cells.length).size > 1) break;
      if (counts.size >= SAMPLE) break;
    }
    const [count = 0] = counts;
    if (counts.size === 1 && count > 1) return separator;
  }
  return SEPARATORS.find((separator) => text.includes(separator)) ?? '\t';
}
