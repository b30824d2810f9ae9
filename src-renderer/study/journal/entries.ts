/** The journal: every act of a learner as one line, enough of them to make the whole library again. */
import { parseStamp, type Stamp } from './stamp.js';

/** What a learner did. */
export type ActKind =
  | 'answer'
  /** An answer dropped from the log though other acts came after it. */
  | 'answer taken back'
  | 'decision'
  | 'edit'
  | 'article added'
  | 'article removed'
  | 'article restored'
  | 'deck imported'
  | 'collection'
  | 'conflict settled'
  | 'suspend'
  | 'unsuspend'
  | 'bury'
  | 'unbury'
  | 'flag'
  | 'leech'
  | 'due date'
  | 'forget'
  | 'reset'
  | 'tag'
  | 'cards deleted'
  | 'setting'
  | 'preset'
  | 'plan'
  | 'catch-up'
  | 'quiz finished'
  /** No act: a library that had no journal yet, written down as it stood. */
  | 'snapshot';

/** Done for the first time, taken back, or done again after it was taken back. */
export type Turn = 'done' | 'undone' | 'redone';

export type Row = Readonly<Record<string, unknown>>;

/** What became of one row: it came, some of its fields changed, or it went. */
export type RowChange = { readonly table: string; readonly key: string | number } & (
  | { readonly row: Row }
  | { readonly set: Row; readonly unset?: readonly string[] }
  | { readonly gone: true }
);

export type Entry = {
  /** Version of this shape. */
  readonly v: 1;
  /** Names the entry: two with the same stamp are the same act. */
  readonly stamp: Stamp;
  readonly act: ActKind;
  readonly turn: Turn;
  readonly changes: readonly RowChange[];
};

/** Rows by table and key. */
export type LibraryState = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** What becomes of a row that came on two machines: both lost nothing, so neither may replace the other. */
export type Join = (table: string, stored: Row, incoming: Row) => Row;

/** Numbers that no number of JSON holds exactly come from decks of other programs. */
const WHOLE = '$whole';

/** A value as JSON, its whole numbers of any length too. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // A look at every part takes several times as long; it throws only at a whole number of any length.
    return JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'bigint' ? { [WHOLE]: String(part) } : part,
    );
  }
}

function revived(_key: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !(WHOLE in part)) return part;
  const digits = part[WHOLE];
  return typeof digits === 'string' && /^-?\d{1,40}$/.test(digits) ? BigInt(digits) : part;
}

/** What `jsonOf` made; throws on anything else that is no JSON. */
export function valueIn(json: string): unknown {
  return JSON.parse(json, json.includes(WHOLE) ? revived : undefined);
}

/** One line of the journal file; it holds no line break. */
export function lineOf(entry: Entry): string {
  return jsonOf(entry);
}

/** The same line of changes that are written out already: each of `lists` is a list of them, as `jsonOf` gives it. */
export function lineAround(entry: Omit<Entry, 'changes'>, lists: readonly string[]): string {
  const inner = lists.map((list) => list.slice(1, -1)).filter((list) => list !== '');
  return `${jsonOf(entry).slice(0, -1)},"changes":[${inner.join(',')}]}`;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function isChange(value: unknown): value is RowChange {
  if (!isRow(value) || typeof value.table !== 'string') return false;
  if (typeof value.key !== 'string' && typeof value.key !== 'number') return false;
  return isRow(value.row) || (isRow(value.set) && isNames(value.unset)) || value.gone === true;
}

/** Null for a line that is no entry, or one of a version this program does not know. */
export function parseLine(line: string): Entry | null {
  let value: unknown;
  try {
    value = valueIn(line);
  } catch {
    return null;
  }
  if (!isRow(value) || value.v !== 1 || parseStamp(value.stamp) === null) return null;
  const named = typeof value.act === 'string' && ['done', 'undone', 'redone'].includes(String(value.turn));
  if (!(named && Array.isArray(value.changes) && value.changes.every(isChange))) return null;
  return value as unknown as Entry;
}

function changed(row: Row, set: Row, unset: readonly string[]): Row {
  const kept = Object.entries(row).filter(([name]) => !unset.includes(name));
  return { ...Object.fromEntries(kept), ...set };
}

function applyChange(rows: Map<string, Row>, change: RowChange, join: Join): void {
  const key = String(change.key);
  const stored = rows.get(key);
  if ('gone' in change) rows.delete(key);
  else if ('row' in change) rows.set(key, stored ? join(change.table, stored, change.row) : change.row);
  else if (stored) rows.set(key, changed(stored, change.set, change.unset ?? []));
}

/**
 * The library that these entries tell of. Their order and how often each comes make no difference: every entry
 * counts once, in the order of its stamp, so of two changes to one field the later wins. `join` decides where
 * a row comes that is here already, which only two machines can bring about; else the later row stands.
 */
export function applyEntries(
  entries: readonly Entry[],
  join: Join = (_table, _stored, incoming) => incoming,
): LibraryState {
  const sorted = [...entries].sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0));
  const tables = new Map<string, Map<string, Row>>();
  let last: Stamp | null = null;
  for (const { stamp, changes } of sorted) {
    if (stamp === last) continue;
    last = stamp;
    for (const change of changes) {
      const rows = tables.get(change.table) ?? new Map<string, Row>();
      tables.set(change.table, rows);
      applyChange(rows, change, join);
    }
  }
  return tables;
}
