/** Decks in files: read by the end of their name, written by that of the target. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { dayOfTime } from '../formats/anki-days.js';
import { readAnki } from '../formats/anki-read.js';
import type { AnkiCollection, AnkiMedia } from '../formats/anki-vocabulary.js';
import { collectionPieces } from '../formats/anki-write.js';
import { calendarText } from '../formats/calendar.js';
import { dueOfCollection } from '../formats/calendar-due.js';
import { jsonPieces, readCollectionJson } from '../formats/collection-json.js';
import { troubleLines } from '../formats/collection-report.js';
import { collectionOfTable } from '../formats/csv-collection.js';
import { readTextTable } from '../formats/csv-read.js';
import { tablePieces } from '../formats/csv-write.js';
import { readObsidianNote } from '../formats/obsidian-read.js';
import { obsidianNote } from '../formats/obsidian-write.js';
import { cutOutCards } from '../formats/pdf-cards.js';
import { questionSheet } from '../formats/pdf-sheet.js';
import { askedOfCollection } from '../formats/quiz/cards.js';
import { quizPage } from '../formats/quiz/page.js';
import { fail, ok, type Result } from '../problem.js';
import { faultCode, faultMeaning } from './fault.js';
import { NODE_SQUEEZE } from './package.js';

/** More than any deck shared today, less than what would fill the memory. */
const LARGEST = 1024 * 1024 * 1024;

type Writing = {
  readonly now: number;
  /** Of the file, without folder and ending. */
  readonly name: string;
  /** Hears, in a line each, of what does not arrive. */
  readonly lost: (line: string) => void;
};
export type Writer = (collection: AnkiCollection, writing: Writing) => Result<Iterable<Uint8Array>>;

function withoutMedia({ lost }: Writing): (media: AnkiMedia, why: string) => void {
  return ({ name }, why) => lost(`left out: “${name}”: ${why}`);
}

function packaged(collection: AnkiCollection, writing: Writing): Result<Iterable<Uint8Array>> {
  return ok(collectionPieces(collection, writing.now, withoutMedia(writing), NODE_SQUEEZE));
}

function page(html: string): Result<Iterable<Uint8Array>> {
  return ok([new TextEncoder().encode(html)]);
}

function table(collection: AnkiCollection, separator: ',' | '\t'): Result<Iterable<Uint8Array>> {
  return ok(tablePieces(collection, { separator, spreadsheet: separator === ',' }));
}

function note(collection: AnkiCollection, { name, lost }: Writing): Result<Iterable<Uint8Array>> {
  const { text, troubles } = obsidianNote(collection, name);
  troubleLines(troubles).forEach(lost);
  return page(text);
}

function calendar(collection: AnkiCollection, { now, name }: Writing): Result<Iterable<Uint8Array>> {
  const today = dayOfTime(collection.clock, now);
  const made = calendarText(dueOfCollection(collection), { name, now, today });
  return made.ok ? page(made.value) : made;
}

function cutOut(collection: AnkiCollection, { lost }: Writing): Result<Iterable<Uint8Array>> {
  const { html, shortened } = cutOutCards(askedOfCollection(collection), 'A4');
  if (shortened > 0) lost(`changed: ${shortened} faces too long for a card end in “…”`);
  return page(html);
}

/** The longer ending comes first. */
const WRITERS: readonly (readonly [ending: string, writer: Writer])[] = [
  ['.cards.html', cutOut],
  ['.sheet.html', (collection) => page(questionSheet(askedOfCollection(collection), 'A4'))],
  ['.html', (collection) => page(quizPage(askedOfCollection(collection)))],
  ['.apkg', packaged],
  ['.json', (collection, writing) => ok(jsonPieces(collection, withoutMedia(writing)))],
  ['.csv', (collection) => table(collection, ',')],
  ['.tsv', (collection) => table(collection, '\t')],
  ['.txt', (collection) => table(collection, '\t')],
  ['.md', note],
  ['.ics', calendar],
];

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
  if (ending === '.md') return readObsidianNote(basename(path, extname(path)), bytes.value, now);
  if (ending !== '.csv' && ending !== '.tsv' && ending !== '.txt') {
    const detail = `Of “${basename(path)}” the ending is not known: .apkg, .colpkg, .csv, .tsv, .txt, .md and .json are.`;
    return fail({ kind: 'bad option', detail });
  }
  const table = readTextTable(path, bytes.value);
  return table.ok ? ok(collectionOfTable(table.value, now)) : table;
}

/** How a file of that name is written. */
export function writerFor(path: string): Result<Writer> {
  const found = WRITERS.find(([ending]) => path.toLowerCase().endsWith(ending));
  if (found !== undefined) return ok(found[1]);
  const endings = WRITERS.map(([ending]) => ending).join(', ');
  return fail({ kind: 'bad option', detail: `The name “${path}” does not say its format: ${endings}.` });
}
