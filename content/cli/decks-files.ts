/** Decks in files: read by the end of their name, written by that of the target. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readAnki } from '../formats/anki-read.js';
import type { AnkiCollection, AnkiMedia } from '../formats/anki-vocabulary.js';
import { collectionPieces } from '../formats/anki-write.js';
import { jsonPieces, readCollectionJson } from '../formats/collection-json.js';
import { collectionOfTable } from '../formats/csv-collection.js';
import { readTextTable } from '../formats/csv-read.js';
import { tablePieces } from '../formats/csv-write.js';
import { fail, ok, type Result } from '../problem.js';
import { faultCode, faultMeaning } from './fault.js';

/** More than any deck shared today, less than what would fill the memory. */
const LARGEST = 1024 * 1024 * 1024;

type Lost = (media: AnkiMedia, why: string) => void;
export type Writer = (collection: AnkiCollection, now: number, lost: Lost) => Iterable<Uint8Array>;

const WRITERS: Readonly<Record<string, Writer>> = {
  '.apkg': collectionPieces,
  '.json': (collection, _, lost) => jsonPieces(collection, lost),
  '.csv': (collection) => tablePieces(collection, { separator: ',', spreadsheet: true }),
  '.tsv': (collection) => tablePieces(collection, { separator: '\t', spreadsheet: false }),
  '.txt': (collection) => tablePieces(collection, { separator: '\t', spreadsheet: false }),
};

function bytesOf(name: string): Result<Uint8Array> {
  try {
    const { size } = statSync(name);
    if (size > LARGEST) return fail({ kind: 'too large', name, bytes: size, limit: LARGEST });
    return ok(readFileSync(name));
  } catch (error) {
    const code = faultCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT') return fail({ kind: 'missing file', name });
    return fail({ kind: 'unreadable file', name, detail: faultMeaning(code) });
  }
}

/** The collection in a file; `now` in ms tells what lies in the future. */
export function readCollectionFile(path: string, now: number): Result<AnkiCollection> {
  const bytes = bytesOf(path);
  if (!bytes.ok) return bytes;
  const ending = extname(path).toLowerCase();
  if (ending === '.apkg' || ending === '.colpkg') return readAnki(path, bytes.value, now);
  if (ending === '.json') return readCollectionJson(path, bytes.value);
  if (ending !== '.csv' && ending !== '.tsv' && ending !== '.txt') {
    const detail = `Of “${basename(path)}” the ending is not known: .apkg, .colpkg, .csv, .tsv, .txt and .json are.`;
    return fail({ kind: 'bad option', detail });
  }
  const table = readTextTable(path, bytes.value);
  return table.ok ? ok(collectionOfTable(table.value, now)) : table;
}

/** How a file of that name is written. */
export function writerFor(path: string): Result<Writer> {
  const writer = WRITERS[extname(path).toLowerCase()];
  if (writer !== undefined) return ok(writer);
  const detail = `The name “${path}” does not say its format. End it in .apkg, .csv, .tsv, .txt or .json.`;
  return fail({ kind: 'bad option', detail });
}
