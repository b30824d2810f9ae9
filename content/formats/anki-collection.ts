/** The tables of an Anki collection, schema 11: everything in one database file. */
import { strToU8 } from 'fflate';
import type { CardId } from '../deck.js';
import { fieldsOf } from './anki-fields.js';
import { deckPath, guidOf, tagsOf } from './anki-names.js';
import { NOTETYPES, notetypesJson } from './anki-notetypes.js';
import { PRESET_ID, presetsJson } from './anki-preset.js';
import { CREATED, cardRow, logRows } from './anki-progress.js';
import type { DeckSource } from './deck-source.js';
import { stripHtml } from './html.js';
import { sha1First } from './sha1.js';
import type { Value } from './sqlite-record.js';
import type { Row, Table } from './sqlite-write.js';

const DEFAULT_DECK = 1;
/** Anki renumbers decks as it takes them in: they meet by name. */
const FIRST_DECK = 1_763_510_400_301;
/** "Changed here and not yet synchronised". */
const USN = -1;

const COLUMNS = {
  col: 'id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL',
  notes:
    'id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL',
  cards:
    'id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL',
  revlog:
    'id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL',
  graves: 'usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL',
} as const;

/** A deck being written: its cards each once, with the numbers Anki will know them by. */
type Export = {
  readonly source: DeckSource;
  /** Times of the export: ms and whole seconds. */
  readonly ms: number;
  readonly seconds: number;
  /** The first note's id, which is also its card's; the others follow. */
  readonly firstId: number;
  /** The ids of all decks by their whole names, those above them included. */
  readonly decks: ReadonlyMap<string, number>;
  readonly weights: readonly number[];
  readonly seen: Seen;
};

/** What one table leaves for the next, so that the deck is gone through as seldom as can be. */
type Seen = {
  /** Each card's place among the cards, from 0. */
  numbers: Map<CardId, number> | null;
  /** The id of the last row that each card has in the log, by its place; 0 for none. */
  last: Float64Array | null;
};

/** A table of schema 11; the first column of all but `graves` is the rowid. */
export function ankiTable(name: keyof typeof COLUMNS, rows: Iterable<Row>): Table {
  return { name, sql: `CREATE TABLE ${name} (${COLUMNS[name]})`, rows };
}

/** Anki's first deck keeps its id even as the parent of ours. It takes two names that differ in capitals for one. */
function decksOf(names: readonly string[]): Export['decks'] {
  const ids = new Map<string, number>();
  const met = new Map([['default', DEFAULT_DECK]]);
  for (const path of names.flatMap(deckPath)) {
    const id = met.get(path.toLowerCase()) ?? FIRST_DECK + met.size - 1;
    met.set(path.toLowerCase(), id);
    ids.set(path, id);
  }
  return ids;
}

function deckIn({ decks }: Export, name: string): number {
  return decks.get(deckPath(name).at(-1) ?? '') ?? DEFAULT_DECK;
}

function deckJson(id: number, name: string, seconds: number): object {
  const counts = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const shape = { dyn: 0, desc: '', collapsed: false, browserCollapsed: false, extendNew: 0, extendRev: 0 };
  const conf = id === DEFAULT_DECK ? 1 : PRESET_ID;
  return { id, name, mod: seconds, usn: USN, conf, ...shape, ...counts };
}

function decksJson({ decks, seconds }: Export): string {
  const named = new Map([[DEFAULT_DECK, 'Default']]);
  for (const [name, id] of decks) if (id === DEFAULT_DECK || !named.has(id)) named.set(id, name);
  return JSON.stringify(
    Object.fromEntries([...named].map(([id, name]) => [id, deckJson(id, name, seconds)])),
  );
}

/** Without `schedVer` 2 Anki would convert the progress from a scheduler of long ago. */
function settingsJson(deckId: number, cards: number): string {
  const scheduler = { schedVer: 2, sched2021: true, creationOffset: 0, rollover: 4 };
  const place = { curDeck: deckId, activeDecks: [deckId], curModel: NOTETYPES.cloze.id, nextPos: cards + 1 };
  return JSON.stringify({ ...scheduler, ...place, collapseTime: 1200, newSpread: 0, dayLearnFirst: false });
}

function collectionRow(made: Export): Row {
  const settings = settingsJson(deckIn(made, made.source.name), made.source.size);
  const texts = [settings, notetypesJson(), decksJson(made), presetsJson(made.weights), '{}'];
  return { rowid: 1, values: [null, CREATED, made.ms, made.ms, 11, 0, 0, 0, ...texts] };
}

/** Anki's checksum of a first field, by which it looks for duplicates. */
export function checksum(plain: string): number {
  return sha1First(strToU8(plain));
}

/** The sort field's column is INTEGER: SQLite holds it corrupt when a text there could be a number. */
export function sortValue(plain: string): Value {
  const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : plain;
}

function numbersOf({ source, seen }: Export): ReadonlyMap<CardId, number> {
  if (seen.numbers) return seen.numbers;
  const numbers = new Map<CardId, number>();
  for (const { id } of source.cards()) numbers.set(id, numbers.size);
  seen.numbers = numbers;
  return numbers;
}

function* noteRows({ source, seen, firstId, seconds }: Export): Generator<Row> {
  const numbers = new Map<CardId, number>();
  for (const card of source.cards()) {
    const fields = fieldsOf(card, source.sources);
    const plain = stripHtml(fields[0] ?? '');
    const tags = tagsOf(card, source.sources).join(' ');
    const words = tags && ` ${tags} `;
    const [guid, type] = [guidOf(card), NOTETYPES[card.kind].id];
    const joined = fields.join('\u001f');
    yield {
      rowid: firstId + numbers.size,
      values: [null, guid, type, seconds, USN, words, joined, sortValue(plain), checksum(plain), 0, ''],
    };
    numbers.set(card.id, numbers.size);
  }
  seen.numbers = numbers;
}

function* revlogRows(made: Export): Generator<Row> {
  const numbers = numbersOf(made);
  const last = new Float64Array(numbers.size);
  for (const row of logRows(made.source.reviews(), numbers)) {
    const { id, card, ease, interval, lastInterval, factor, time, type } = row;
    last[card] = id;
    yield {
      rowid: id,
      values: [null, made.firstId + card, USN, ease, interval, lastInterval, factor, time, type],
    };
  }
  made.seen.last = last;
}

function lastOf(made: Export): Float64Array {
  if (made.seen.last) return made.seen.last;
  const numbers = numbersOf(made);
  const last = new Float64Array(numbers.size);
  for (const { card, id } of logRows(made.source.reviews(), numbers)) last[card] = id;
  made.seen.last = last;
  return last;
}

function* cardRows(made: Export): Generator<Row> {
  const { source, firstId, weights, seconds } = made;
  const last = lastOf(made);
  const whole = deckIn(made, source.name);
  const ids = new Map(source.homes.map((name) => [name, deckIn(made, name)]));
  for (const [id, number] of numbersOf(made)) {
    const note = firstId + number;
    const { schedule, data } = cardRow(
      id,
      source.memoryOf(id),
      number + 1,
      weights,
      last[number] || undefined,
    );
    const deck = ids.get(source.homeOf(id) ?? '') ?? whole;
    yield { rowid: note, values: [null, note, deck, 0, seconds, USN, ...schedule, 0, 0, 0, data] };
  }
}

/**
 * The tables of a collection that holds this deck. `now` in ms dates the notes (a later export
 * updates an earlier one) and numbers them, the last just before `now`; `weights` are the 21 of FSRS-6.
 */
export function collectionTables(source: DeckSource, now: number, weights: readonly number[]): Table[] {
  const ms = Math.max(0, Math.floor(now));
  const made: Export = {
    source,
    ms,
    seconds: Math.floor(ms / 1000),
    firstId: Math.max(1, ms - source.size),
    decks: decksOf([source.name, ...source.homes]),
    weights,
    seen: { numbers: null, last: null },
  };
  return [
    ankiTable('col', [collectionRow(made)]),
    ankiTable('notes', noteRows(made)),
    ankiTable('revlog', revlogRows(made)),
    ankiTable('cards', cardRows(made)),
    ankiTable('graves', []),
  ];
}
