/** A table of text with Anki's directives (`#separator:`, `#deck:` …), read into columns that have roles. */
import { fail, ok, type Result } from '../problem.js';
import type { Trouble } from './anki-vocabulary.js';
import { guessSeparator, type TextRow, textRows } from './csv-rows.js';

/** Which columns are no fields; counted from 0, null for none. */
type Roles = {
  readonly guid: number | null;
  readonly notetype: number | null;
  readonly deck: number | null;
  readonly tags: number | null;
};

export type TextTable = {
  readonly name: string;
  readonly separator: string;
  /** Whether cells are HTML; guessed from them where the file does not say. */
  readonly html: boolean;
  /** For all rows without an own one; null where the file names none. */
  readonly notetype: string | null;
  readonly deck: string | null;
  /** For all rows. */
  readonly tags: readonly string[];
  /** Names of the columns, where the file has them. */
  readonly columns: readonly string[];
  readonly roles: Roles;
  /** What the file wants of notes that are there already: "update current", "keep both" …; null for no wish. */
  readonly ifMatches: string | null;
  /** Where it looks for them: "notetype" or "notetype + deck"; null for no wish. */
  readonly matchScope: string | null;
  readonly rows: readonly TextRow[];
  readonly troubles: readonly Trouble[];
};

const BYTE_ORDER_MARK = '\ufeff';
const NAMED: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
  '\\t': '\t',
};
const TAG = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i;

type Directives = ReadonlyMap<string, string>;

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The directives before the first row, and the first line that is none. */
function directivesOf(text: string): { directives: Directives; rest: number } {
  const directives = new Map<string, string>();
  let at = 0;
  for (;;) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1;
    const line = text.slice(at, end).replace(/[\r\n]+$/, '');
    const [, key, value = ''] = /^#?([a-z][a-z ]*):(.*)$/i.exec(line) ?? [];
    const known = key !== undefined && (line.startsWith('#') || key.toLowerCase() === 'tags');
    if (!known || at >= text.length) return { directives, rest: at };
    directives.set(key.trim().toLowerCase(), value.trim() === '' ? value : value.trim());
    at = end;
  }
}

function separatorOf(directives: Directives, rest: string): string {
  const wanted = directives.get('separator');
  if (wanted === undefined) return guessSeparator(rest);
  return NAMED[wanted.toLowerCase()] ?? ([...wanted][0] || '\t');
}

/** A column is named by its number, from 1. */
function column(directives: Directives, name: string): number | null {
  const number = Number(directives.get(`${name} column`));
  return Number.isInteger(number) && number >= 1 && number <= 1000 ? number - 1 : null;
}

function troublesOf(rows: readonly TextRow[]): Trouble[] {
  const reason = 'a quote on it never closes; it was taken for an ordinary character';
  return rows
    .filter(({ unclosed }) => unclosed)
    .map(({ line }) => ({ what: 'row', where: `line ${line}`, reason, outcome: 'changed' }));
}

/** Reads a table. Refused: what is not UTF-8, and a file without a row. */
export function readTextTable(name: string, bytes: Uint8Array): Result<TextTable> {
  const decoded = decode(bytes);
  if (decoded === null) return fail({ kind: 'wrong encoding', name });
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  const { directives, rest } = directivesOf(text);
  const separator = separatorOf(directives, text.slice(rest));
  const before = text.slice(0, rest).split('\n').length - 1;
  const rows = [...textRows(text.slice(rest), separator)].map((row) => ({ ...row, line: row.line + before }));
  if (rows.length === 0) return fail({ kind: 'empty file', name });
  const html = directives.get('html')?.toLowerCase();
  const columns = directives.get('columns');
  return ok({
    name,
    separator,
    html:
      html === undefined ? rows.some(({ cells }) => cells.some((cell) => TAG.test(cell))) : html === 'true',
    notetype: directives.get('notetype') || null,
    deck: directives.get('deck') || null,
    tags: (directives.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
    columns:
      columns === undefined
        ? []
        : ([...textRows(columns.replace(/^#/, ' #'), separator)][0]?.cells.map((each) => each.trim()) ?? []),
    roles: {
      guid: column(directives, 'guid'),
      notetype: column(directives, 'notetype'),
      deck: column(directives, 'deck'),
      tags: column(directives, 'tags'),
    },
    ifMatches: directives.get('if matches') ?? null,
    matchScope: directives.get('match scope') ?? null,
    rows,
    troubles: troublesOf(rows),
  });
}
