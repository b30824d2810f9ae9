/** The tables of an Anki collection, schema 11: everything in one database file. */
import { sha1 } from '@noble/hashes/legacy.js';
import { strToU8 } from 'fflate';
import type { Card, Deck } from '../deck.js';
import { fieldsOf, type Sources } from './anki-fields.js';
import { deckPath, guidOf, tagsOf } from './anki-names.js';
import { NOTETYPES, notetypesJson } from './anki-notetypes.js';
import { PRESET_ID, presetsJson } from './anki-preset.js';
import { byTime, CREATED, cardRow, lastRows, logRows } from './anki-progress.js';
import { stripHtml } from './html.js';
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
  readonly deck: Deck;
  readonly cards: readonly Card[];
  readonly sources: Sources;
  /** Times of the export: ms and whole seconds. */
  readonly ms: number;
  readonly seconds: number;
  /** The first note's id, which is also its card's; the others follow. */
  readonly firstId: number;
  /** Each deck from the outermost to the one that holds the cards, with its id. */
  readonly decks: readonly { readonly id: number; readonly name: string }[];
  readonly weights: readonly number[];
};

/** A table of schema 11; the first column of all but `graves` is the rowid. */
export function ankiTable(name: keyof typeof COLUMNS, rows: Iterable<Row>): Table {
  return { name, sql: `CREATE TABLE ${name} (${COLUMNS[name]})`, rows };
}

/** Anki's first deck keeps its id even as the parent of ours. */
function decksOf(name: string): Export['decks'] {
  return deckPath(name).map((path, level) => ({
    id: path.toLowerCase() === 'default' ? DEFAULT_DECK : FIRST_DECK + level,
    name: path,
  }));
}

function deckJson(id: number, name: string, seconds: number): object {
  const counts = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const shape = { dyn: 0, desc: '', collapsed: false, browserCollapsed: false, extendNew: 0, extendRev: 0 };
  const conf = id === DEFAULT_DECK ? 1 : PRESET_ID;
  return { id, name, mod: seconds, usn: USN, conf, ...shape, ...counts };
}

function decksJson({ decks, seconds }: Export): string {
  const all = [{ id: DEFAULT_DECK, name: 'Default' }, ...decks];
  return JSON.stringify(Object.fromEntries(all.map(({ id, name }) => [id, deckJson(id, name, seconds)])));
}

/** Without `schedVer` 2 Anki would convert the progress from a scheduler of long ago. */
function settingsJson(deckId: number, cards: number): string {
  const scheduler = { schedVer: 2, sched2021: true, creationOffset: 0, rollover: 4 };
  const place = { curDeck: deckId, activeDecks: [deckId], curModel: NOTETYPES.cloze.id, nextPos: cards + 1 };
  return JSON.stringify({ ...scheduler, ...place, collapseTime: 1200, newSpread: 0, dayLearnFirst: false });
}

function collectionRow(made: Export): Row {
  const settings = settingsJson(homeDeck(made), made.cards.length);
  const texts = [settings, notetypesJson(), decksJson(made), presetsJson(made.weights), '{}'];
  return { rowid: 1, values: [null, CREATED, made.ms, made.ms, 11, 0, 0, 0, ...texts] };
}

function homeDeck({ decks }: Export): number {
  return decks.at(-1)?.id ?? DEFAULT_DECK;
}

/** Anki's checksum of a first field, by which it looks for duplicates. */
export function checksum(plain: string): number {
  return new DataView(sha1(strToU8(plain)).buffer).getUint32(0);
}

/** The sort field's column is INTEGER: SQLite holds it corrupt when a text there could be a number. */
export function sortValue(plain: string): Value {
  const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : plain;
}

function* noteRows({ cards, sources, firstId, seconds }: Export): Generator<Row> {
  for (const [index, card] of cards.entries()) {
    const fields = fieldsOf(card, sources);
    const plain = stripHtml(fields[0] ?? '');
    const tags = tagsOf(card, sources).join(' ');
    const identity = [guidOf(card), NOTETYPES[card.kind].id, seconds, USN];
    const content = [tags && ` ${tags} `, fields.join('\u001f'), sortValue(plain), checksum(plain)];
    yield { rowid: firstId + index, values: [null, ...identity, ...content, 0, ''] };
  }
}

function idsOf({ cards }: Export): Set<Card['id']> {
  return new Set(cards.map(({ id }) => id));
}

function* cardRows(made: Export): Generator<Row> {
  const memories = new Map(made.deck.memories.map((memory) => [memory.card, memory]));
  const last = lastRows(made.deck.reviews, idsOf(made));
  const deck = homeDeck(made);
  for (const [index, { id }] of made.cards.entries()) {
    const number = made.firstId + index;
    const { schedule, data } = cardRow(id, memories.get(id), index + 1, made.weights, last.get(id));
    yield { rowid: number, values: [null, number, deck, 0, made.seconds, USN, ...schedule, 0, 0, 0, data] };
  }
}

function* revlogRows(made: Export): Generator<Row> {
  const numbers = new Map(made.cards.map(({ id }, index) => [id, made.firstId + index]));
  const log = logRows(made.deck.reviews, idsOf(made));
  for (const { id, card, ease, interval, lastInterval, factor, time, type } of log) {
    yield {
      rowid: id,
      values: [null, numbers.get(card) ?? 0, USN, ease, interval, lastInterval, factor, time, type],
    };
  }
}

/**
 * The tables of a collection that holds this deck. `now` in ms dates the notes (a later export
 * updates an earlier one) and numbers them, the last just before `now`; `weights` are the 21 of FSRS-6.
 */
export function collectionTables(deck: Deck, now: number, weights: readonly number[]): Table[] {
  const cards = [...new Map(deck.cards.map((card) => [card.id, card])).values()];
  const ms = Math.max(0, Math.floor(now));
  const made: Export = {
    deck: { ...deck, reviews: byTime(deck.reviews) },
    cards,
    sources: new Map(deck.articles.map((article) => [article.id, article])),
    ms,
    seconds: Math.floor(ms / 1000),
    firstId: Math.max(1, ms - cards.length),
    decks: decksOf(deck.name),
    weights,
  };
  return [
    ankiTable('col', [collectionRow(made)]),
    ankiTable('notes', noteRows(made)),
    ankiTable('cards', cardRows(made)),
    ankiTable('revlog', revlogRows(made)),
    ankiTable('graves', []),
  ];
}
