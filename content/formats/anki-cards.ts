/** Cards, row by row: their place, their schedule in Anki's numbers, and what is wrong with either. */
import { idOf, type RowOf, type Tell, whole } from './anki-rows.js';
import type { AnkiCard, AnkiCardType, AnkiId, AnkiNotetype, AnkiQueue } from './anki-vocabulary.js';
import { asObject, type Json, type JsonObject, parseJson } from './json-exact.js';
import type { Stored } from './sqlite-decode.js';

export const CARD_COLUMNS =
  'id nid did ord mod type queue due ivl factor reps lapses left odue odid flags data'.split(' ');

const TYPES: readonly AnkiCardType[] = ['new', 'learning', 'review', 'relearning'];
const QUEUES: Readonly<Record<number, AnkiQueue>> = {
  0: 'new',
  1: 'learning',
  2: 'review',
  3: 'day learning',
  4: 'preview',
  '-1': 'suspended',
  '-2': 'buried by scheduler',
  '-3': 'buried by user',
};
const LARGEST = 2 ** 31 - 1;
/** Anki's own bound on the gaps of a cloze. */
const MOST_GAPS = 500;

type Schedule = Pick<AnkiCard, 'type' | 'queue' | 'due' | 'interval' | 'factor' | 'reps' | 'lapses' | 'left'>;

export type CardReading = {
  /** The scheduler that wrote the file: 1 before 2019. */
  readonly scheduler: number;
  readonly noteOf: (id: AnkiId) => { readonly id: AnkiId; readonly notetype: AnkiNotetype } | undefined;
  readonly deckOf: (id: AnkiId) => { readonly filtered: boolean } | undefined;
  readonly fallbackDeck: AnkiId;
  /** The ids of the file, each with the one it has now. */
  readonly taken: Map<AnkiId, AnkiId>;
  readonly used: Set<AnkiId>;
  readonly now: number;
  readonly tell: Tell;
};

const FRESH: Schedule = {
  type: 'new',
  queue: 'new',
  due: 0,
  interval: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
};

/** The first scheduler had no type for relearning and no two kinds of burying. */
function modern(type: number, queue: number, scheduler: number): readonly [number, number] {
  if (scheduler !== 1) return [type, queue];
  return [type === 2 && (queue === 1 || queue === 3) ? 3 : type, queue === -3 ? -2 : queue];
}

/** Null when the numbers are no schedule that Anki could have written. */
function scheduleOf(values: readonly Stored[], scheduler: number, due: Stored | undefined): Schedule | null {
  const [, , , , , rawType, rawQueue, , ivl, factor, reps, lapses, left] = values;
  const [t, q] = modern(whole(rawType, 0, 3) ?? -9, whole(rawQueue, -3, 4) ?? -9, scheduler);
  const [type, queue] = [TYPES[t], QUEUES[q]];
  const numbers = [
    whole(due, -LARGEST, LARGEST * 2),
    whole(ivl, 0, LARGEST),
    whole(factor, 0, 65_535),
    whole(reps, 0, LARGEST),
    whole(lapses, 0, LARGEST),
    whole(left, -LARGEST, LARGEST),
  ];
  if (type === undefined || queue === undefined || numbers.includes(null)) return null;
  const [d = 0, i = 0, f = 0, r = 0, l = 0, rest = 0] = numbers.map((each) => each ?? 0);
  return { type, queue, due: d, interval: i, factor: f, reps: r, lapses: l, left: rest };
}

const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  s: [Number.MIN_VALUE, 36_500 * 10],
  d: [1, 10],
  dr: [0.01, 0.999],
  decay: [0.01, 2],
};

function isPossible([key, value]: [string, Json]): boolean {
  const bounds = BOUNDS[key];
  return bounds === undefined || (typeof value === 'number' && value >= bounds[0] && value <= bounds[1]);
}

function dataOf(value: Stored | undefined, mended: (reason: string) => void): JsonObject {
  if (value === '' || value === '{}' || value === null || value === undefined) return {};
  const object = typeof value === 'string' ? asObject(parseJson(value)) : null;
  if (object === null) {
    mended('its memory was not readable and counts as none');
    return {};
  }
  const members = Object.entries(object);
  const possible = members.filter(isPossible);
  if (possible.length < members.length) mended('its memory held impossible numbers; they are gone');
  return possible.length < members.length ? Object.fromEntries(possible) : object;
}

type Home = Pick<AnkiCard, 'deck' | 'borrowed'> & { readonly due: Stored | undefined };

/** Where a card that was borrowed is due at home. One that was put on steps since it was borrowed has no due of before. */
function dueAtHome(values: readonly Stored[]): Stored | undefined {
  const [type, due, odue] = [values[5], values[7], values[13]];
  const isKnown = whole(odue, 1, LARGEST) !== null || type === 0;
  return isKnown || whole(due, 0, LARGEST * 2) === null ? odue : due;
}

/** A filtered deck borrows cards: `odid` and `odue` say where they are at home. */
function homeOf(values: readonly Stored[], reading: CardReading, mended: (reason: string) => void): Home {
  const [did, due, odue, odid] = [values[2], values[7], values[13], values[14]];
  const here = idOf(did);
  const original = idOf(odid);
  const deck = here === null ? undefined : reading.deckOf(here);
  if (original !== null && here !== null && reading.deckOf(original)?.filtered === false) {
    const borrowedDue = whole(due, -LARGEST * 2, LARGEST * 2) ?? 0;
    return { deck: original, due: dueAtHome(values), borrowed: { deck: here, due: borrowedDue } };
  }
  if (here !== null && deck?.filtered === false && original === null) {
    return { deck: here, due, borrowed: null };
  }
  mended('its deck is not in the file; it stands in the default deck');
  return { deck: reading.fallbackDeck, due: original === null ? due : odue, borrowed: null };
}

function refusal(values: readonly Stored[], reading: CardReading): string | null {
  const [id, nid, , ord] = values;
  const own = idOf(id);
  const note = reading.noteOf(idOf(nid) ?? 0);
  if (own === null) return 'its number cannot be used';
  if (reading.taken.has(own)) return 'it stands there twice';
  if (note === undefined) return 'its note is not in the file';
  const { kind, templates } = note.notetype;
  if (whole(ord, 0, (kind === 'cloze' ? MOST_GAPS : templates.length) - 1) !== null) return null;
  return `its notetype has no template ${String(ord)}`;
}

function ownId(reading: CardReading, given: AnkiId): AnkiId {
  let id = given;
  if (given > reading.now + 86_400_000) id = Math.floor(reading.now);
  while (id !== given && reading.used.has(id)) id -= 1;
  return id;
}

/** A card, or null when it is left out, which is told. */
export function readCard({ values }: RowOf, reading: CardReading): AnkiCard | null {
  const where = `card ${String(values[0])}`;
  const reason = refusal(values, reading);
  const given = idOf(values[0]);
  const note = reading.noteOf(idOf(values[1]) ?? 0);
  if (reason !== null || given === null || note === undefined) {
    reading.tell({ what: 'card', where, reason: reason ?? '', outcome: 'left out' });
    return null;
  }
  const mended = (what: string) => reading.tell({ what: 'card', where, reason: what, outcome: 'changed' });
  const { due, deck, borrowed } = homeOf(values, reading, mended);
  const schedule = scheduleOf(values, reading.scheduler, due);
  if (schedule === null) mended('its schedule holds impossible numbers; it arrives as new');
  const id = ownId(reading, given);
  if (id !== given) mended(`its number lies in the future; it is now ${id}`);
  reading.taken.set(given, id);
  reading.used.add(id);
  return {
    id,
    note: note.id,
    deck,
    borrowed,
    place: whole(values[3], 0, LARGEST) ?? 0,
    changed: whole(values[4], 0, LARGEST) ?? 0,
    ...(schedule ?? FRESH),
    flags: whole(values[15], 0, LARGEST) ?? 0,
    data: dataOf(values[16], mended),
  };
}
