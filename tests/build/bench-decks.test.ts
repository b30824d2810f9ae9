/** The deck that the measurement writes is one that can be written, and holds what it says. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ownPackage } from '../../content/cli/package.js';
import { readAnki } from '../../content/formats/anki-read.js';
import type { DeckSource } from '../../content/formats/deck-source.js';
import { joined } from '../../content/formats/zip-write.js';

type Texts = { readonly madeSource: (size: number, answers: number, now: number) => DeckSource };

const FILE = join(import.meta.dirname, '../../build/bench-decks-texts.mjs');
const { madeSource } = (await import(pathToFileURL(FILE).href)) as Texts;
const NOW = Date.UTC(2026, 0, 1, 12);

test.each([0, 5])('a measured deck with %i answers a note reads back whole', (answers) => {
  const read = readAnki('own.apkg', joined(ownPackage(madeSource(120, answers, NOW), NOW)), NOW);
  if (!read.ok) throw new Error('it can be read');
  const { notes, cards, reviews, troubles } = read.value;
  expect([notes.length, cards.length, reviews.length]).toEqual([120, 120, 120 * answers]);
  expect(troubles).toEqual([]);
  expect(new Set(cards.map(({ type }) => type))).toEqual(new Set([answers === 0 ? 'new' : 'review']));
});
