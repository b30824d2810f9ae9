/** A collection as a table of text with Anki's directives: words, tags and decks, without progress and media. */
import { strToU8 } from 'fflate';
import type { AnkiCollection, AnkiNote } from './anki-vocabulary.js';
import { guarded } from './csv.js';

const ROWS_A_PIECE = 2000;

export type TableStyle = {
  readonly separator: '\t' | ',';
  /** For spreadsheets: a byte order mark, and no cell that they would run as a formula. */
  readonly spreadsheet: boolean;
};

function quoted(cell: string, separator: string): string {
  const bare = !/["\n\r]|^#/.test(cell) && !cell.includes(separator) && cell === cell.trim();
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** A note stands in one deck in a table: that of its first card. */
function decksByNote({ cards, decks }: AnkiCollection): Map<number, string> {
  const names = new Map(decks.map(({ id, name }) => [id, name]));
  const found = new Map<number, string>();
  for (const { note, deck } of cards) if (!found.has(note)) found.set(note, names.get(deck) ?? '');
  return found;
}

/** The table in pieces of some thousand rows: guid, notetype, deck, fields, tags; all as HTML. */
export function* tablePieces(collection: AnkiCollection, style: TableStyle): Generator<Uint8Array> {
  const width = collection.notetypes.reduce((most, { fields }) => Math.max(most, fields.length), 1);
  const types = new Map(collection.notetypes.map(({ id, name }) => [id, name]));
  const decks = decksByNote(collection);
  const row = ({ guid, id, notetype, fields, tags }: AnkiNote) => {
    const filled = Array.from({ length: width }, (_, i) => fields[i] ?? '');
    const safe = style.spreadsheet ? filled.map(guarded) : filled;
    const cells = [guid, types.get(notetype) ?? '', decks.get(id) ?? '', ...safe, tags.join(' ')];
    return cells.map((cell) => quoted(cell, style.separator)).join(style.separator);
  };
  const roles = ['#guid column:1', '#notetype column:2', '#deck column:3', `#tags column:${width + 4}`];
  const head = [`#separator:${style.separator === ',' ? 'comma' : 'tab'}`, '#html:true', ...roles];
  yield strToU8(`${style.spreadsheet ? '\ufeff' : ''}${head.join('\n')}\n`);
  for (let at = 0; at < collection.notes.length; at += ROWS_A_PIECE) {
    const rows = collection.notes.slice(at, at + ROWS_A_PIECE).map(row);
    yield strToU8(`${rows.join('\n')}\n`);
  }
}
