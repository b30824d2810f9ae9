import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../../content/formats/sqlite-record.js';
import { type Row, type Table, writeDatabase, writePages } from '../../../content/formats/sqlite-write.js';
import { askPython, findPython, withoutJudge } from './python.js';

const READ = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
names = [r[0] for r in db.execute("select name from sqlite_schema")]
print(json.dumps({
  "check": [r[0] for r in db.execute("pragma integrity_check")],
  "tables": {n: [list(r) for r in db.execute(f"select rowid, * from {n}")] for n in names},
  "written": db.execute("create index later on t0(a)") and db.execute("pragma integrity_check").fetchone()[0],
}))
`;

const python = findPython();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = { check: string[]; tables: Record<string, unknown[][]>; written: string };

function readBack(command: string, tables: readonly Table[]): Answer {
  const file = join(folder, 'written.db');
  writeFileSync(file, writeDatabase(tables));
  return askPython(command, READ, [file]) as Answer;
}

const table = (name: string, rows: readonly Row[]): Table => ({
  name,
  sql: `CREATE TABLE ${name} (a, b, c)`,
  rows,
});

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.integer({ min: -300, max: 300 }),
  fc.constantFrom(
    127,
    128,
    -128,
    -129,
    32767,
    32768,
    8388607,
    8388608,
    2 ** 31,
    -(2 ** 31),
    2 ** 47,
    2 ** 53 - 1,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 9000 }))
    .map(([s, n]) => s.repeat(n).slice(0, n)),
);
const rows: fc.Arbitrary<Row[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.tuple(value, value, value)), { maxLength: 60 })
  .map((list) => {
    let rowid = 0;
    return list.map(([step, values]) => {
      rowid += step;
      return { rowid, values };
    });
  });

describe('a written database', () => {
  test('gives SQLite back every row it was made of', (context) => {
    if (python === null) return withoutJudge(context, 'python3 is not on PATH');
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const read = readBack(python, [table('t0', first), table('t1', second)]);
        expect(read.check).toEqual(['ok']);
        const asked = (list: readonly Row[]) => list.map((r) => [r.rowid, ...r.values]);
        expect(read.tables).toEqual({ t0: asked(first), t1: asked(second) });
        expect(read.written).toBe('ok');
      }),
      { numRuns: 40 },
    );
  });

  test('holds at every length around the edge where a record leaves its page', (context) => {
    if (python === null) return withoutJudge(context, 'python3 is not on PATH');
    const edges = [480, 489, 4050, 4061, 4080, 4096, 4571, 8150, 8200, 12_290];
    const lengths = edges.flatMap((edge) => Array.from({ length: 24 }, (_, i) => edge - 12 + i));
    const long = lengths.map((n, i): Row => ({ rowid: i + 1, values: ['x'.repeat(n), null, i] }));
    const read = readBack(python, [table('t0', long)]);
    expect(read.check).toEqual(['ok']);
    expect(read.tables.t0?.map((r) => String(r[1]).length)).toEqual(lengths);
  });

  test('stands on three levels of pages and finds a row in the middle', (context) => {
    if (python === null) return withoutJudge(context, 'python3 is not on PATH');
    const many = Array.from(
      { length: 700 },
      (_, i): Row => ({ rowid: 3 * i + 1, values: ['y'.repeat(3000), i, 0.5] }),
    );
    const file = join(folder, 'deep.db');
    writeFileSync(file, writeDatabase([table('t0', many)]));
    const ask = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
one = lambda sql: db.execute(sql).fetchall()
print(json.dumps([one("pragma integrity_check")[0][0], one("select b from t0 where rowid = 1501"), one("select count(*) from t0 where rowid between 2 and 3")]))`;
    expect(askPython(python, ask, [file])).toEqual(['ok', [[500]], [[0]]]);
  });

  test('has the same bytes for the same rows', () => {
    const once = () => writeDatabase([table('t0', [{ rowid: 1, values: ['a', 1, null] }])]);
    expect(once()).toEqual(once());
  });

  test('replaces an unpaired surrogate instead of writing broken UTF-8', () => {
    const bytes = writeDatabase([table('t0', [{ rowid: 1, values: ['lone \ud83d half', null, null] }])]);
    expect(Buffer.from(bytes).includes(Buffer.from('lone \ufffd half'))).toBe(true);
    expect(Buffer.from(bytes).includes(Buffer.from([0xed, 0xa0]))).toBe(false);
  });

  test('refuses rows that do not ascend, rather than write a tree that cannot be searched', () => {
    const row = (rowid: number): Row => ({ rowid, values: [null, null, null] });
    for (const order of [[2, 1], [1, 1], [-1], [1.5], [2 ** 53]]) {
      expect(() => writeDatabase([table('t0', order.map(row))])).toThrow(/ascend/);
    }
  });

  test('reads rows one by one and passes pages on as they fill', () => {
    let given = 0;
    function* endless(): Generator<Row> {
      for (; given < 500; given += 1) yield { rowid: given + 1, values: ['z'.repeat(1000), null, null] };
    }
    const seen: [page: number, rowsGiven: number][] = [];
    const pages = writePages([{ ...table('t0', []), rows: endless() }], (page) => seen.push([page, given]));
    expect(seen.map(([page]) => page)).toEqual([...Array.from({ length: pages - 1 }, (_, i) => i + 2), 1]);
    expect(seen[0]?.[1]).toBeLessThan(10);
  });
});
