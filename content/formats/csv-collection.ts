/** A table of text as a collection: notetypes made from its columns, one card per note, all of them new. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiNote,
  AnkiNotetype,
  TextMatching,
  Trouble,
} from './anki-vocabulary.js';
import type { TextTable } from './csv-read.js';
import type { TextRow } from './csv-rows.js';

const GAP = /\{\{c(\d{1,3})::/g;
const DEFAULT_DECK = 'Default';
const MOST_GAPS = 500;

/** A row sorted into its roles; fields are HTML. */
type Sorted = {
  readonly line: number;
  /** Empty where the file gives the row no identity. */
  readonly guid: string;
  readonly notetype: string;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly fields: readonly string[];
};

function asHtml(cell: string): string {
  return cell.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br>');
}

function digest(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000'))));
}

function fallbackNotetype(table: TextTable, fields: readonly string[]): string {
  if (table.notetype !== null) return table.notetype;
  return fields.some((each) => each.search(GAP) >= 0) ? 'Cloze' : 'Basic';
}

function sorted(table: TextTable, { line, cells }: TextRow): Sorted {
  const { guid, notetype, deck, tags } = table.roles;
  const taken = new Set([guid, notetype, deck, tags]);
  const at = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const own = cells.filter((_, column) => !taken.has(column));
  const fields = table.html ? own : own.map(asHtml);
  const type = at(notetype) || fallbackNotetype(table, fields);
  return {
    line,
    guid: at(guid),
    notetype: type,
    deck: at(deck) || table.deck || DEFAULT_DECK,
    tags: [...new Set([...table.tags, ...at(tags).split(/\s+/)])].filter((tag) => tag !== ''),
    fields,
  };
}

function lastFilled(fields: readonly string[]): number {
  return fields.length - [...fields].reverse().findIndex((each) => each !== '');
}

/** Names of the fields: those of the file where they are all about one notetype, else plain ones. */
function fieldNames(table: TextTable, count: number, onlyOne: boolean): string[] {
  const taken = new Set(Object.values(table.roles));
  const named = onlyOne ? table.columns.filter((_, column) => !taken.has(column)) : [];
  const plain = (i: number) => (count === 2 ? ['Front', 'Back'][i] : undefined) ?? `Field ${i + 1}`;
  const names = Array.from({ length: count }, (_, i) => named[i] || plain(i));
  return names.map((name, i) => (names.indexOf(name) === i ? name : `${name} ${i + 1}`));
}

function notetypeFor(
  table: TextTable,
  name: string,
  rows: readonly Sorted[],
  id: number,
  onlyOne: boolean,
): AnkiNotetype {
  const widths = rows.map(({ fields }) =>
    table.roles.notetype === null ? fields.length : lastFilled(fields),
  );
  const count = widths.reduce((most, width) => Math.max(most, width), 2);
  const names = fieldNames(table, count, onlyOne);
  const cloze = rows.some(({ fields }) => fields.some((each) => each.search(GAP) >= 0));
  const [first = 'Front', ...others] = names;
  const rest = others.map((other) => `{{${other}}}`).join('<br>');
  return {
    id,
    name,
    kind: cloze ? 'cloze' : 'standard',
    stock: null,
    css: '.card { font-family: sans-serif; font-size: 20px; text-align: center; }',
    fields: names.map((each) => ({ name: each, other: {} })),
    templates: [
      cloze
        ? { name: 'Cloze', front: `{{cloze:${first}}}`, back: `{{cloze:${first}}}<br>${rest}`, other: {} }
        : { name: 'Card 1', front: `{{${first}}}`, back: `{{FrontSide}}<hr id=answer>${rest}`, other: {} },
    ],
    sortField: 0,
    changed: 0,
    other: {},
  };
}

/** The numbers of the gaps of a cloze, in order, from 1. */
export function gapsOf(fields: readonly string[]): number[] {
  const numbers = fields.flatMap((each) => [...each.matchAll(GAP)].map(([, number]) => Number(number)));
  return [...new Set(numbers)].filter((number) => number >= 1 && number <= MOST_GAPS).sort((a, b) => a - b);
}

const FRESH = {
  borrowed: null,
  type: 'new',
  queue: 'new',
  interval: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
  flags: 0,
  data: {},
} as const;

const EMPTY = { layout: 'text', fsrs: null, settings: {}, presets: [], reviews: [], media: [] } as const;

function deckNamed(name: string, id: number): AnkiDeck {
  const limits = { desiredRetention: null, newLimit: null, reviewLimit: null };
  return { id, name, description: '', preset: 1, filtered: false, ...limits, changed: 0, other: {} };
}

/**
 * As Anki has it, a note without an identity is known by its first field; a second one with that field by
 * all of them. Null for a row that is there already.
 */
function identity({ guid, notetype, fields }: Sorted, taken: ReadonlySet<string>): string | null {
  const short = `text-${digest([notetype, fields[0] ?? '']).slice(0, 20)}`;
  const full = `text-${digest([notetype, ...fields]).slice(0, 20)}`;
  const first = guid === '' ? short : guid;
  if (!taken.has(first)) return first;
  return guid !== '' || taken.has(full) ? null : full;
}

/** As `identity`, where every row is a note of its own. */
function ownIdentity(row: Sorted, taken: ReadonlySet<string>): string {
  const base = identity(row, new Set()) ?? '';
  for (let i = 1; ; i += 1) {
    const guid = i === 1 ? base : `${base}~${i}`;
    if (!taken.has(guid)) return guid;
  }
}

/** Rows that can be taken: those with a first field, each identity once unless the file wants to keep both. */
function usable(rows: readonly Sorted[], keepBoth: boolean, troubles: Trouble[]): Sorted[] {
  const guids = new Set<string>();
  const contents = new Set<string>();
  return rows.flatMap((row) => {
    const empty = (row.fields[0] ?? '').trim() === '';
    const content = digest([row.notetype, ...row.fields]);
    const again = row.guid === '' && contents.has(content) && !keepBoth;
    const known = keepBoth ? ownIdentity : identity;
    const guid = empty || again ? null : known(row, guids);
    contents.add(content);
    if (guid !== null) {
      guids.add(guid);
      return [{ ...row, guid }];
    }
    const reason = empty ? 'its first field is empty' : 'it is there already, on an earlier line';
    troubles.push({ what: 'row', where: `line ${row.line}`, reason, outcome: 'left out' });
    return [];
  });
}

type Places = { readonly first: number; readonly changed: number };

function spacing(i: number): number {
  return i * (MOST_GAPS + 1);
}

function noteOf(row: Sorted, type: AnkiNotetype, i: number, { first, changed }: Places): AnkiNote {
  const fields = type.fields.map((_, place) => row.fields[place] ?? '');
  const { guid, tags } = row;
  return { id: first + spacing(i), guid, notetype: type.id, changed, tags, fields, flags: 0, data: '' };
}

/** One card, or one for each gap of a cloze. */
function cardsOf({ id, changed, fields }: AnkiNote, cloze: boolean, deck: number, due: number): AnkiCard[] {
  const gaps = cloze ? gapsOf(fields).map((number) => number - 1) : [];
  return (gaps.length === 0 ? [0] : gaps).map((place) => ({
    ...FRESH,
    id: id + place,
    note: id,
    deck,
    place,
    changed,
    due,
  }));
}

function decksOf(rows: readonly Sorted[], below: number): AnkiDeck[] {
  const names = new Set([DEFAULT_DECK, ...rows.map(({ deck }) => deck)]);
  return [...names].map((name, i) => deckNamed(name, i === 0 ? 1 : below - i));
}

function ifMatchesOf({ ifMatches }: TextTable): TextMatching['ifMatches'] {
  const wish = (ifMatches ?? '').toLowerCase();
  if (/both|duplicate/.test(wish)) return 'keep both';
  return /keep|preserve/.test(wish) ? 'keep current' : 'update current';
}

function matchingOf(table: TextTable, rows: readonly Sorted[]): TextMatching {
  const given = new Set(table.rows.map((row) => sorted(table, row).guid));
  const made = rows.map(({ guid }) => guid).filter((guid) => !given.has(guid));
  return {
    ifMatches: ifMatchesOf(table),
    withinDeck: /deck/i.test(table.matchScope ?? ''),
    made: new Set(made),
    named: table.notetype !== null || table.roles.notetype !== null,
    hasTags: table.roles.tags !== null,
  };
}

/** Ids count down from `now` (ms), so that none lies in the future. */
export function collectionOfTable(table: TextTable, now: number): AnkiCollection {
  const troubles: Trouble[] = [...table.troubles];
  const rows = usable(
    table.rows.map((row) => sorted(table, row)),
    ifMatchesOf(table) === 'keep both',
    troubles,
  );
  const names = [...new Set(rows.map(({ notetype }) => notetype))];
  const places = {
    first: Math.max(1, Math.floor(now) - spacing(rows.length)),
    changed: Math.floor(Math.max(0, now) / 1000),
  };
  const notetypes = names.map((name, i) => {
    const own = rows.filter(({ notetype }) => notetype === name);
    return notetypeFor(table, name, own, places.first - 1 - i, names.length === 1);
  });
  const decks = decksOf(rows, places.first - names.length);
  const deckIds = new Map(decks.map(({ name, id }) => [name, id]));
  const byName = new Map(notetypes.map((each) => [each.name, each]));
  const made = rows.flatMap((row, i) => {
    const type = byName.get(row.notetype);
    if (type === undefined) return [];
    const note = noteOf(row, type, i, places);
    return [{ note, cards: cardsOf(note, type.kind === 'cloze', deckIds.get(row.deck) ?? 1, i + 1) }];
  });
  return {
    ...EMPTY,
    clock: { created: places.changed - (places.changed % 86_400), creationOffset: 0, rollover: 4 },
    notetypes,
    decks,
    notes: made.map(({ note }) => note),
    cards: made.flatMap(({ cards }) => cards),
    troubles,
    matching: matchingOf(table, rows),
  };
}
