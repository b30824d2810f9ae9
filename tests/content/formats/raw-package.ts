/** Packages made row by row, as right or as wrong as a test wants them. */
import { strToU8, zipSync } from 'fflate';
import { ankiTable } from '../../../content/formats/anki-collection.js';
import type { Value } from '../../../content/formats/sqlite-record.js';
import { type Row, writeDatabase } from '../../../content/formats/sqlite-write.js';

export const NOTE = 1_700_000_000_000;
export const NOTETYPE = 1_600_000_000_000;
export const DECK = 1_500_000_000_000;

type Columns = Readonly<Record<string, Value>>;

export type Raw = {
  readonly settings: object;
  readonly models: object | string;
  readonly decks: object;
  readonly presets: object;
  readonly created: number;
  readonly notes: readonly Columns[];
  readonly cards: readonly Columns[];
  readonly reviews: readonly Columns[];
  readonly media: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
};

const BASIC = {
  id: NOTETYPE,
  name: 'Two sides',
  type: 0,
  mod: 5,
  sortf: 0,
  css: '.card { color: teal }',
  flds: [
    { name: 'Front', ord: 0, id: 1 },
    { name: 'Back', ord: 1, id: 2 },
  ],
  tmpls: [{ name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{Back}}' }],
};

/** What no test has to say again: a sound note, its card and one answer. */
export const note = (columns: Columns = {}): Columns => ({
  id: NOTE,
  guid: 'abc',
  mid: NOTETYPE,
  mod: 7,
  usn: -1,
  tags: ' one two ',
  flds: 'front\u001fback',
  sfld: 'front',
  csum: 1,
  flags: 0,
  data: '',
  ...columns,
});

export const card = (columns: Columns = {}): Columns => ({
  id: NOTE + 1,
  nid: NOTE,
  did: DECK,
  ord: 0,
  mod: 7,
  usn: -1,
  type: 2,
  queue: 2,
  due: 100,
  ivl: 12,
  factor: 2300,
  reps: 4,
  lapses: 1,
  left: 0,
  odue: 0,
  odid: 0,
  flags: 3,
  data: '{"s":12.5,"d":4.5,"dr":0.9,"lrt":1700000000,"odd":[1]}',
  ...columns,
});

export const review = (columns: Columns = {}): Columns => ({
  id: NOTE + 5000,
  cid: NOTE + 1,
  usn: -1,
  ease: 3,
  ivl: 12,
  lastIvl: 4,
  factor: 2300,
  time: 4000,
  type: 1,
  ...columns,
});

const PLAIN: Raw = {
  settings: { schedVer: 2, creationOffset: -60, rollover: 5, fsrs: true, mine: { kept: 1 } },
  models: { [NOTETYPE]: BASIC },
  decks: {
    1: { id: 1, name: 'Default', dyn: 0, conf: 1 },
    [DECK]: { id: DECK, name: 'Sea::Tides', dyn: 0, conf: 77, desiredRetention: 85, mystery: true },
  },
  presets: { 77: { id: 77, name: 'Slow', desiredRetention: 0.8, fsrsParams6: Array(21).fill(0.5) } },
  created: 1_600_000_000,
  notes: [note()],
  cards: [card()],
  reviews: [review()],
  media: '{}',
  files: {},
};

function rows(list: readonly Columns[]): Row[] {
  return list.map((columns) => {
    const [, ...rest] = Object.values(columns);
    return { rowid: Number(columns.id), values: [null, ...rest] };
  });
}

function text(value: object | string): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The database of a package, with `changes` in place of what is plain. */
export function rawDatabase(changes: Partial<Raw> = {}): Uint8Array {
  const raw = { ...PLAIN, ...changes };
  const texts = [text(raw.settings), text(raw.models), text(raw.decks), text(raw.presets), '{}'];
  const col: Row = { rowid: 1, values: [null, raw.created, 0, 0, 11, 0, 0, 0, ...texts] };
  return writeDatabase([
    ankiTable('col', [col]),
    ankiTable('notes', rows(raw.notes)),
    ankiTable('cards', rows(raw.cards)),
    ankiTable('revlog', rows(raw.reviews)),
    ankiTable('graves', []),
  ]);
}

/** A package of the oldest layout around that database. */
export function rawPackage(changes: Partial<Raw> = {}): Uint8Array {
  const { media = '{}', files = {} } = changes;
  return zipSync({ 'collection.anki2': rawDatabase(changes), media: strToU8(media), ...files });
}
