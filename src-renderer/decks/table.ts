/** A table before it becomes notes: its first rows, and what each of its columns is taken for. */
import type { TextTable } from '../../content/formats/csv-read.js';

/** What a column is: a field of the note, something beside it, or nothing. */
export type ColumnRole = 'field' | 'front' | 'back' | 'tags' | 'deck' | 'guid' | 'notetype' | 'nothing';

export type TableRoles = {
  /** One for each column. */
  readonly columns: readonly ColumnRole[];
  /** The first row names the columns and is no note. */
  readonly header: boolean;
  /** Where rows that name no deck go. */
  readonly deck: string;
  /** Whether cells are HTML. */
  readonly html: boolean;
};

export type TableSample = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
  /** As the file says, or as its first row reads. */
  readonly roles: TableRoles;
};

const SHOWN_ROWS = 5;
const LONGEST_CELL = 200;
const DEFAULT_DECK = 'Default';
const ROLE_OF_WORD: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:front|question|term|word|prompt)$/i, 'front'],
  [/^(?:back|answer|definition|meaning|translation)$/i, 'back'],
  [/^tags?$|^labels?$/i, 'tags'],
  [/^deck$|^category$|^chapter$/i, 'deck'],
  [/^guid$|^id$/i, 'guid'],
  [/^note ?type$|^type$/i, 'notetype'],
];

function widthOf({ rows }: TextTable): number {
  return rows.slice(0, 1000).reduce((most, { cells }) => Math.max(most, cells.length), 1);
}

function roleOfWord(word: string): ColumnRole {
  return ROLE_OF_WORD.find(([words]) => words.test(word.trim()))?.[1] ?? 'field';
}

/** A row of nothing but such words names the columns. */
function isHeader(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => roleOfWord(cell) !== 'field').length;
  return known >= 2 || (known === 1 && cells.length <= 2);
}

function given(table: TextTable, header: boolean, width: number): ColumnRole[] {
  const { guid, notetype, deck, tags } = table.roles;
  const names = table.columns.length > 0 ? table.columns : header ? (table.rows[0]?.cells ?? []) : [];
  const directed = [guid, notetype, deck, tags].some((column) => column !== null);
  return Array.from({ length: width }, (_, column) => {
    if (column === guid) return 'guid';
    if (column === notetype) return 'notetype';
    if (column === deck) return 'deck';
    if (column === tags) return 'tags';
    const role = directed ? 'field' : roleOfWord(names[column] ?? '');
    return role === 'front' || role === 'back' ? 'field' : role;
  });
}

/** The first rows, and the roles that the table seems to want. */
export function sampleOf(table: TextTable): TableSample {
  const width = widthOf(table);
  const header = table.columns.length === 0 && isHeader(table.rows[0]?.cells ?? []);
  const rows = table.rows.slice(0, SHOWN_ROWS + (header ? 1 : 0));
  return {
    name: table.name,
    rows: rows.map(({ cells }) =>
      Array.from({ length: width }, (_, i) => (cells[i] ?? '').slice(0, LONGEST_CELL)),
    ),
    total: table.rows.length,
    roles: {
      columns: given(table, header, width),
      header,
      deck: table.deck ?? DEFAULT_DECK,
      html: table.html,
    },
  };
}

/** First the columns that ask, then the plain ones, then those that answer; what is nothing is taken out. */
function orderOf(columns: readonly ColumnRole[]): number[] {
  const of = (...roles: ColumnRole[]) =>
    columns.flatMap((role, column) => (roles.includes(role) ? [column] : []));
  const beside = of('guid', 'notetype', 'deck', 'tags');
  return [...of('front'), ...of('field'), ...of('back'), ...beside];
}

/** The table as if the file had said so itself. */
export function withRoles(table: TextTable, { columns, header, deck, html }: TableRoles): TextTable {
  const order = orderOf(columns);
  const at = (role: ColumnRole) => {
    const place = order.findIndex((column) => columns[column] === role);
    return place < 0 ? null : place;
  };
  const rows = header ? table.rows.slice(1) : table.rows;
  const names = table.columns.length > 0 ? table.columns : header ? (table.rows[0]?.cells ?? []) : [];
  return {
    ...table,
    html,
    deck,
    columns: names.length > 0 ? order.map((column) => names[column] ?? '') : [],
    roles: { guid: at('guid'), notetype: at('notetype'), deck: at('deck'), tags: at('tags') },
    rows: rows.map((row) => ({ ...row, cells: order.map((column) => row.cells[column] ?? '') })),
  };
}
