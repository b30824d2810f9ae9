/**
 * A collection as JSON, with nothing lost: `{"format": "afterword collection", "version": 1, …}`, then the
 * members of `AnkiCollection` under their own names, one row a line, and media as base64. Whole numbers of
 * 64 bits stand as numbers, so a reader must not round them. Version 1 never changes; another gets a number.
 */
import { strToU8 } from 'fflate';
import { fail, ok, type Result } from '../problem.js';
import type { AnkiCollection, AnkiMedia } from './anki-vocabulary.js';
import { fromBase64, toBase64 } from './base64.js';
import { COLLECTION_SHAPE, misshapen } from './collection-shape.js';
import { asList, asObject, asText, type Json, type JsonObject, parseJson, printJson } from './json-exact.js';

const FORMAT = 'afterword collection';
const VERSION = 1;
const ROWS_A_PIECE = 1000;
const LISTS = ['notetypes', 'decks', 'presets', 'notes', 'cards', 'reviews'] as const;

function* list(name: string, rows: readonly Json[]): Generator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    const lines = rows.slice(at, at + ROWS_A_PIECE).map(printJson);
    yield `${at === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
  yield ']';
}

function* mediaRows(
  media: readonly AnkiMedia[],
  lost: (media: AnkiMedia, why: string) => void,
): Generator<string> {
  yield ',\n"media": [';
  let begun = false;
  for (const each of media) {
    const bytes = each.bytes();
    if (!bytes.ok) {
      lost(each, 'detail' in bytes.problem ? bytes.problem.detail : bytes.problem.kind);
      continue;
    }
    yield `${begun ? ',' : ''}\n${printJson({ name: each.name, base64: toBase64(bytes.value) })}`;
    begun = true;
  }
  yield ']';
}

/** The JSON in pieces; `lost` hears of media that cannot be unpacked. Troubles are not part of it. */
export function* jsonPieces(
  collection: AnkiCollection,
  lost: (media: AnkiMedia, why: string) => void,
): Generator<Uint8Array> {
  const { clock, fsrs, settings } = collection;
  const head: JsonObject = { format: FORMAT, version: VERSION, clock, fsrs, settings };
  yield strToU8(printJson(head).slice(0, -1));
  for (const name of LISTS) {
    for (const piece of list(name, collection[name])) yield strToU8(piece);
  }
  for (const piece of mediaRows(collection.media, lost)) yield strToU8(piece);
  yield strToU8('}\n');
}

function mediaOf(json: Json | undefined): AnkiMedia[] | null {
  const media = asList(json).map((each) => {
    const { name, base64 } = asObject(each) ?? {};
    return { name: asText(name), value: fromBase64(asText(base64)) };
  });
  const whole = media.flatMap(({ name, value }) =>
    value === null ? [] : [{ name, bytes: () => ok(value) }],
  );
  return whole.length === media.length ? whole : null;
}

function refused<T>(name: string, detail: string): Result<T> {
  return fail({ kind: 'unusable deck', name, detail });
}

/** What points nowhere: a card without note or deck, a note without notetype, an answer without card. */
function dangling({ notetypes, decks, notes, cards, reviews }: AnkiCollection): string | null {
  const ids = (rows: readonly { readonly id: number }[]) => new Set(rows.map(({ id }) => id));
  const [types, homes, texts, asked] = [ids(notetypes), ids(decks), ids(notes), ids(cards)];
  const note = notes.find(({ notetype }) => !types.has(notetype));
  if (note) return `note ${note.id} has no notetype`;
  const card = cards.find(({ note: own, deck }) => !texts.has(own) || !homes.has(deck));
  if (card) return `card ${card.id} has no note or no deck`;
  const review = reviews.find(({ card: own }) => !asked.has(own));
  return review ? `answer ${review.id} has no card` : null;
}

/** Reads such JSON, all of it or nothing. */
export function readCollectionJson(name: string, bytes: Uint8Array): Result<AnkiCollection> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const json = asObject(parseJson(text));
  if (json === null) return refused(name, 'it is not JSON');
  if (json.format !== FORMAT) return refused(name, 'it is JSON, but not of a collection');
  if (json.version !== VERSION) {
    return refused(name, `it is of version ${String(json.version)}; version ${VERSION} is known here`);
  }
  const wrong = misshapen(json, { members: COLLECTION_SHAPE }, '$');
  const media = mediaOf(json.media);
  if (wrong !== null || media === null)
    return refused(name, `${wrong ?? '$.media'} is not what it should be`);
  const { format: _, version: __, ...rest } = json;
  const collection = { ...rest, layout: 'json', media, troubles: [] } as unknown as AnkiCollection;
  const loose = dangling(collection);
  return loose === null ? ok(collection) : refused(name, loose);
}
