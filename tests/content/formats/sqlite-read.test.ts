import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Damage } from '../../../content/formats/damage.js';
import type { Stored } from '../../../content/formats/sqlite-decode.js';
import { openDatabase, readTable } from '../../../content/formats/sqlite-read.js';
import { tableShape } from '../../../content/formats/sqlite-schema.js';
import { type Row, type Table, writeDatabase } from '../../../content/formats/sqlite-write.js';
import { askPython, findPython, withoutJudge } from './python.js';

const python = findPython();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-sqlite-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = (name: string, rows: readonly Row[]): Table => ({
  name,
  sql: `CREATE TABLE ${name} (id integer primary key, b, c)`,
  rows,
});

type Read = { rows: Stored[][]; damage: string[]; broken: number };

function rowsOf(bytes: Uint8Array, name = 't0', columns: readonly string[] = ['id', 'b', 'c']): Read {
  const read: Read = { rows: [], damage: [], broken: 0 };
  readTable(openDatabase(bytes), name, columns, {
    row: (values, broken) => {
      read.rows.push([...values]);
      if (broken) read.broken += 1;
    },
    damage: (what) => read.damage.push(what),
  });
  return read;
}

const value = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.integer({ min: -300, max: 300 }),
  fc.constantFrom(127, -128, 32767, -32768, 8388607, -8388608, 2 ** 31, -(2 ** 47), 2 ** 53 - 1),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((each) => !Number.isInteger(each)),
  fc.string({ unit: 'grapheme' }),
  fc.integer({ min: 1, max: 30_000 }).map((n) => 'long '.repeat(n)),
);
const rows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.tuple(value, value)), { maxLength: 80 })
  .map((list) => {
    let rowid = 0;
    return list.map(([step, values]): Row => {
      rowid += step;
      return { rowid, values: [null, ...values] };
    });
  });

const many = Array.from({ length: 3000 }, (_, i): Row => ({ rowid: i + 1, values: [null, `row ${i}`, i] }));

/** Every page size, both kinds of table, every kind of value, and leftovers of deleted rows. */
const MAKE = `
import sqlite3, sys, json
path, size = sys.argv[1], int(sys.argv[2])
db = sqlite3.connect(path)
db.execute(f"pragma page_size={size}")
db.execute("pragma auto_vacuum=1")
db.execute('create table plain (id integer primary key, "b" text, -- a comment, with (brackets\\n c real default 1.5)')
db.execute("create table \\"keyed one\\" (v text, k text not null, n integer not null, primary key (k, n)) without rowid")
db.execute("create index i on plain (b)")
db.execute("create trigger tr after insert on plain begin delete from plain; end")
db.execute("drop trigger tr")
db.execute("create trigger tr after delete on plain begin select 1; end")
db.execute("create view vw as select * from plain")
for i in range(400):
    db.execute("insert into plain values (?,?,?)", (i * 7 - 900, "é" * (i * 13 % 5000), i / 3))
    db.execute('insert into "keyed one" values (?,?,?)', ("v" * (i * 17 % 3000), f"k{i % 20:02}", i))
db.execute("delete from plain where id % 5 = 0")
db.execute("insert into plain values (9223372036854775807, x'00ff', -9223372036854775808)")
db.commit()
answer = {
  "plain": [[str(r[0]), len(r[1]) if isinstance(r[1], (str, bytes)) else None] for r in db.execute("select id, b from plain order by id")],
  "keyed": [[r[0], r[1], len(r[2])] for r in db.execute('select k, n, v from "keyed one" order by k, n')],
}
print(json.dumps(answer))
`;

describe('reading a database', () => {
  test('gives back every row that was written', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const bytes = writeDatabase([table('t0', first), table('t1', second)]);
        const asked = (list: readonly Row[]) => list.map((r) => [r.rowid, ...r.values.slice(1)]);
        expect(rowsOf(bytes)).toEqual({ rows: asked(first), damage: [], broken: 0 });
        expect(rowsOf(bytes, 't1').rows).toEqual(asked(second));
      }),
      { numRuns: 60 },
    );
  });

  test('reads what SQLite wrote, at every page size, with and without rowids', (context) => {
    if (python === null) return withoutJudge(context, 'python3 is not on PATH');
    for (const size of [512, 1024, 4096, 65_536]) {
      const file = join(folder, `${size}.db`);
      const answer = askPython(python, MAKE, [file, String(size)]) as { plain: unknown[]; keyed: unknown[] };
      const bytes = readFileSync(file);
      const plain = rowsOf(bytes, 'plain', ['id', 'b']);
      const keyed = rowsOf(bytes, 'keyed one', ['k', 'n', 'v']);
      const length = (each: Stored | undefined) =>
        typeof each === 'string' || each instanceof Uint8Array ? each.length : null;
      expect(plain.rows.map(([id, b]) => [String(id), length(b)])).toEqual(answer.plain);
      expect(keyed.rows.map(([k, n, v]) => [k, n, length(v)])).toEqual(answer.keyed);
      expect([...plain.damage, ...keyed.damage]).toEqual([]);
      expect(openDatabase(bytes).ignored).toEqual(['trigger tr', 'view vw']);
    }
  });

  test('replaces what is not UTF-8, says so, and keeps a true replacement character', () => {
    const bytes = writeDatabase([table('t0', [{ rowid: 1, values: [null, 'a#b', 'c\ufffd'] }])]);
    expect(rowsOf(bytes).broken).toBe(0);
    bytes[bytes.indexOf(0x23)] = 0xff;
    expect(rowsOf(bytes)).toEqual({ rows: [[1, 'a\ufffdb', 'c\ufffd']], damage: [], broken: 1 });
  });

  test('loses the page that is damaged and no other', () => {
    const bytes = writeDatabase([table('t0', many)]);
    bytes[4096 * 3] = 0x77;
    const { rows: left, damage } = rowsOf(bytes);
    expect(damage).toEqual(['page 4 is not a page of a table']);
    expect(left.length).toBeGreaterThan(2500);
    expect(left.length).toBeLessThan(3000);
    expect(left[0]).toEqual([1, 'row 0', 0]);
  });

  test('never follows a tree around in a circle', () => {
    const bytes = writeDatabase([table('t0', many)]);
    const root = bytes.length / 4096;
    const view = new DataView(bytes.buffer);
    view.setUint32((root - 1) * 4096 + 8, root);
    expect(rowsOf(bytes).damage).toContain(`page ${root} stands twice in a tree`);
  });

  test('does not read the same bytes again and again for rows that share them', () => {
    const long: Row[] = Array.from({ length: 3 }, (_, i) => ({
      rowid: i + 1,
      values: [null, 'x'.repeat(98_700), i],
    }));
    const bytes = writeDatabase([table('t0', long)]);
    const view = new DataView(bytes.buffer);
    const leaf = bytes.findIndex((byte, i) => i % 4096 === 0 && i > 0 && byte === 0x0d && bytes[i + 4] === 3);
    for (let i = 1; i < 3; i += 1) view.setUint16(leaf + 8 + 2 * i, view.getUint16(leaf + 8));
    view.setUint16(leaf + 3, 4);
    view.setUint16(leaf + 14, view.getUint16(leaf + 8));
    expect(rowsOf(bytes).damage).toContain('its rows claim more bytes than the file has');
  });

  test('says of a file what it is not', () => {
    const whole = writeDatabase([table('t0', many)]);
    const refused = (bytes: Uint8Array) => {
      try {
        openDatabase(bytes);
        return 'opened';
      } catch (error) {
        return error instanceof Damage ? error.message : 'threw';
      }
    };
    expect(refused(new Uint8Array(0))).toBe('it is not an SQLite database');
    expect(refused(new Uint8Array(9000))).toBe('it is not an SQLite database');
    expect(refused(whole.slice(0, whole.length / 2))).toMatch(
      /^it is cut short: \d+ of \d+ pages are there$/,
    );
    const wide = whole.slice();
    new DataView(wide.buffer).setUint32(56, 2);
    expect(refused(wide)).toBe('its texts are not UTF-8');
    const odd = whole.slice();
    new DataView(odd.buffer).setUint16(16, 1000);
    expect(refused(odd)).toBe('its pages would have 1000 bytes');
  });

  test('ends, and throws nothing but damage, whatever bytes are changed', () => {
    const whole = writeDatabase([table('t0', many.slice(0, 300)), table('t1', many.slice(0, 5))]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          expect(rowsOf(bytes).rows.length).toBeLessThan(20_000);
        } catch (error) {
          expect(error).toBeInstanceOf(Damage);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a CREATE TABLE statement says', () => {
  test('finds columns behind quotes, comments, defaults and constraints', () => {
    const sql = `CREATE TABLE "odd ""name""" (
      [a b] integer PRIMARY KEY, -- one, (two
      "c,""d" text DEFAULT ('x, y)') /* , e */ CHECK (length(f) > (1)),
      \`g\`, CONSTRAINT k UNIQUE ([a b], g), FOREIGN KEY (g) REFERENCES z (y))`;
    expect(tableShape(sql)).toEqual({ columns: ['a b', 'c,"d', 'g'], rowid: 0, withoutRowid: false });
  });

  test('knows that only INTEGER itself stands for the rowid', () => {
    expect(tableShape('CREATE TABLE t (a int primary key, b)').rowid).toBe(-1);
    expect(tableShape('CREATE TABLE t (b, a INTEGER, PRIMARY KEY(a))').rowid).toBe(1);
  });

  test('puts the key first where there is no rowid', () => {
    const sql = 'CREATE TABLE t (a, b text COLLATE unicase, c, PRIMARY KEY (c, b)) without rowid';
    expect(tableShape(sql)).toEqual({ columns: ['c', 'b', 'a'], rowid: -1, withoutRowid: true });
  });
});
