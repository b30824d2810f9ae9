/** Which files are decks, and how each is read. */
import { readAnki } from '../../content/formats/anki-read.js';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { readCollectionJson } from '../../content/formats/collection-json.js';
import { collectionOfTable } from '../../content/formats/csv-collection.js';
import { readTextTable, type TextTable } from '../../content/formats/csv-read.js';
import { readObsidianNote } from '../../content/formats/obsidian-read.js';
import { fail, ok, type Result } from '../../content/problem.js';

/** A deck, or a table whose columns must first be given their roles. */
export type DeckFile =
  | { readonly kind: 'collection'; readonly collection: AnkiCollection }
  | { readonly kind: 'table'; readonly table: TextTable };

function endingOf(name: string): string {
  return /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';
}

function collected(read: Result<AnkiCollection>): Result<DeckFile> {
  return read.ok ? ok({ kind: 'collection', collection: read.value }) : read;
}

/** Reads a deck by the end of its name; `now` in ms tells what lies in the future. */
export function readDeckFile(name: string, bytes: Uint8Array, now: number): Result<DeckFile> {
  const ending = endingOf(name);
  switch (ending) {
    case '.apkg':
    case '.colpkg':
      return collected(readAnki(name, bytes, now));
    case '.json':
      return collected(readCollectionJson(name, bytes));
    case '.md':
    case '.markdown':
      return collected(readObsidianNote(name.slice(0, -ending.length), bytes, now));
    case '.csv':
    case '.tsv':
    case '.txt': {
      const table = readTextTable(name, bytes);
      return table.ok ? ok({ kind: 'table', table: table.value }) : table;
    }
    default:
      return fail({
        kind: 'unusable deck',
        name,
        detail: 'it is none of .apkg, .colpkg, .csv, .tsv, .txt, .md and .json',
      });
  }
}

/** The notes of a table, its columns being what its roles say. */
export function readTable(table: TextTable, now: number): AnkiCollection {
  return collectionOfTable(table, now);
}
