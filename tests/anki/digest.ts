/** What a file gives, in one comparable value: counts, and each kind of trouble with how often it came. */
import { readAnki } from '../../content/formats/anki-read.js';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { collectionOfTable } from '../../content/formats/csv-collection.js';
import { readTextTable } from '../../content/formats/csv-read.js';
import type { Result } from '../../content/problem.js';

export type Digest =
  | { readonly refused: string }
  | { readonly layout: string; readonly counts: string; readonly troubles: readonly string[] };

/** By the end of its name. */
export function readAny(name: string, bytes: Uint8Array, now: number): Result<AnkiCollection> {
  if (/\.(?:apkg|colpkg)$/.test(name)) return readAnki(name, bytes, now);
  const table = readTextTable(name, bytes);
  return table.ok ? { ok: true, value: collectionOfTable(table.value, now) } : table;
}

function lostMedia({ media }: AnkiCollection): string[] {
  return media.flatMap(({ bytes }) => {
    const read = bytes();
    if (read.ok) return [];
    return [`left out media: ${'detail' in read.problem ? read.problem.detail : read.problem.kind}`];
  });
}

/** Reads a file and every medium in it. Numbers and names in reasons give way to `…`. */
export function digestOf(name: string, bytes: Uint8Array, now: number): Digest {
  const read = readAny(name, bytes, now);
  if (!read.ok) return { refused: 'detail' in read.problem ? read.problem.detail : read.problem.kind };
  const { layout, notes, cards, reviews, media, notetypes, decks, troubles } = read.value;
  const counted = new Map<string, number>();
  const told = troubles.map(({ outcome, what, reason }) => `${outcome} ${what}: ${reason}`);
  for (const line of [...told, ...lostMedia(read.value)]) {
    const plain = line.replace(/“[^”]*”/g, '“…”').replace(/\d{9,}/g, '…');
    counted.set(plain, (counted.get(plain) ?? 0) + 1);
  }
  const parts = { notetypes, decks, notes, cards, reviews, media };
  return {
    layout,
    counts: Object.entries(parts)
      .map(([key, list]) => `${list.length} ${key}`)
      .join(', '),
    troubles: [...counted].map(([line, count]) => `${count} × ${line}`),
  };
}
