/** Notes and the log, row by row: what is sound arrives, what can be mended is, and the rest is told. */
import type { AnkiId, AnkiNote, AnkiNotetype, AnkiReview, Trouble } from './anki-vocabulary.js';
import type { Stored } from './sqlite-decode.js';

export type Tell = (trouble: Trouble) => void;
export type RowOf = { readonly values: readonly Stored[]; readonly broken: boolean };

export const NOTE_COLUMNS = ['id', 'guid', 'mid', 'mod', 'tags', 'flds', 'flags', 'data'] as const;
export const REVIEW_COLUMNS = 'id cid ease ivl lastIvl factor time type'.split(' ');

const DAY_MS = 86_400_000;
const LARGEST = 2 ** 31 - 1;
const FIELD_END = '\u001f';

/** A whole number within bounds, or null. */
export function whole(value: Stored | undefined, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}

/** An id that a thing can have, or null. */
export function idOf(value: Stored | undefined): AnkiId | null {
  return whole(value, 1, Number.MAX_SAFE_INTEGER);
}

/** Numbers are what SQLite makes of text that looks like one. */
function text(value: Stored | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A made-up notetype for notes whose own is lost, wide enough for all of them. */
export function recoveredNotetype(id: AnkiId, fields: number, places: number): AnkiNotetype {
  const names = Array.from({ length: Math.max(2, fields) }, (_, i) => `Field ${i + 1}`);
  const rest = names.slice(1).map((name) => `{{${name}}}`);
  return {
    id,
    name: `Recovered ${id}`,
    kind: 'standard',
    stock: null,
    css: '',
    fields: names.map((name) => ({ name, other: {} })),
    templates: Array.from({ length: places }, (_, i) => ({
      name: `Card ${i + 1}`,
      front: '{{Field 1}}',
      back: `{{FrontSide}}<hr id=answer>${rest.join('<br>')}`,
      other: {},
    })),
    sortField: 0,
    changed: 0,
    other: {},
  };
}

/** As many fields as the notetype has: too few are filled up, too many stand together in the last. */
function fitted(fields: readonly string[], count: number): string[] {
  if (fields.length <= count) {
    return [...fields, ...Array.from({ length: count - fields.length }, () => '')];
  }
  return [...fields.slice(0, count - 1), fields.slice(count - 1).join('<br>')];
}

/** Notes read so far: ids that were taken anew, and the guids that are gone. */
export type NoteReading = {
  readonly now: number;
  readonly taken: Set<AnkiId>;
  readonly renamed: Map<AnkiId, AnkiId>;
  readonly guids: Set<string>;
  readonly tell: Tell;
};

function pastId(reading: NoteReading, id: AnkiId, where: string): AnkiId {
  if (id <= reading.now + DAY_MS) return id;
  let next = Math.floor(reading.now);
  while (reading.taken.has(next)) next -= 1;
  reading.renamed.set(id, next);
  const reason = `its number lies in the future; it is now ${next}`;
  reading.tell({ what: 'note', where, reason, outcome: 'changed' });
  return next;
}

function ownGuid(reading: NoteReading, guid: string, id: AnkiId, where: string): string {
  if (guid !== '' && !reading.guids.has(guid)) return guid;
  const reason = guid === '' ? 'it had no identity' : 'another note had the same identity';
  reading.tell({ what: 'note', where, reason: `${reason}; it was given its own`, outcome: 'changed' });
  return guid === '' ? `note-${id}` : `${guid}~${id}`;
}

function fieldsOf(row: RowOf, count: number | undefined, mended: (reason: string) => void): string[] {
  const raw = text(row.values[5]);
  if (row.broken) mended('its text was not UTF-8; what could not be read is now \ufffd');
  const clean = raw.replaceAll('\u0000', '');
  if (clean !== raw) mended('its text held characters that end texts; they are gone');
  const fields = clean.split(FIELD_END);
  if (count === undefined || fields.length === count) return fields;
  mended(`it had ${fields.length} fields where its notetype has ${count}`);
  return fitted(fields, count);
}

/** A note, or null when it has no id of its own; `fieldCount` by notetype, undefined where that is lost. */
export function readNote(
  row: RowOf,
  reading: NoteReading,
  fieldCount: (notetype: AnkiId) => number | undefined,
): AnkiNote | null {
  const [rawId, guid, mid, mod, tags, , flags, data] = row.values;
  const given = idOf(rawId);
  const notetype = idOf(mid);
  const where = `note ${String(rawId)}`;
  if (given === null || notetype === null || reading.taken.has(given)) {
    const reason =
      given === null || notetype === null ? 'its number cannot be used' : 'it stands there twice';
    reading.tell({ what: 'note', where, reason, outcome: 'left out' });
    return null;
  }
  const id = pastId(reading, given, where);
  const own = ownGuid(reading, text(guid), id, where);
  reading.taken.add(id);
  reading.guids.add(own);
  return {
    id,
    guid: own,
    notetype,
    changed: whole(mod, 0, LARGEST) ?? 0,
    tags: text(tags)
      .split(/[\s\u3000]+/)
      .filter((tag) => tag !== ''),
    fields: fieldsOf(row, fieldCount(notetype), (reason) => {
      reading.tell({ what: 'note', where, reason, outcome: 'changed' });
    }),
    flags: whole(flags, 0, LARGEST) ?? 0,
    data: text(data),
  };
}

/** A row of the log, or the reason why it is left out. */
export function readReview(row: RowOf, cardOf: (card: AnkiId) => AnkiId | undefined): AnkiReview | string {
  const [id, cid, ease, ivl, lastIvl, factor, time, type] = row.values;
  const own = idOf(id);
  const card = idOf(cid);
  const button = whole(ease, 0, 4);
  const kind = whole(type, 0, 5);
  if (own === null || card === null) return 'its number cannot be used';
  const known = cardOf(card);
  if (known === undefined) return 'its card is not in the file';
  if (button === null || kind === null) return 'its button or kind does not exist';
  return {
    id: own,
    card: known,
    button,
    interval: whole(ivl, -LARGEST, LARGEST) ?? 0,
    lastInterval: whole(lastIvl, -LARGEST, LARGEST) ?? 0,
    factor: whole(factor, 0, LARGEST) ?? 0,
    tookMs: whole(time, 0, LARGEST) ?? 0,
    kind,
  };
}
