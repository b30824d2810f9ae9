import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { joined } from '../../content/formats/zip-write.js';
import { digestOf, readAny } from './digest.js';
import fixtures from './fixtures.json';

/** Packages from the real Anki and from hostile hands; they are too many to ship, so only some machines have them. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'decks');
const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const NOW = Date.UTC(2026, 10, 22);
const bytesOf = (name: string) => readFileSync(join(FOLDER, name));

describe('the table of what each package gives', () => {
  test('has a reason for every line, and no line twice', () => {
    const listed = fixtures.map(({ name }) => name);
    expect(new Set(listed).size).toBe(listed.length);
    for (const { why } of fixtures) expect(why.length).toBeGreaterThan(10);
  });

  test('names every package that is at hand', () => {
    const listed = new Set(fixtures.map(({ name }) => name));
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
  });

  for (const { name, gives } of fixtures.filter((each) => names.includes(each.name))) {
    test(`is right about ${name}`, () => {
      expect(digestOf(name, bytesOf(name), NOW)).toEqual(gives);
    });
  }
});

const taken = fixtures.filter(({ name, gives }) => names.includes(name) && 'counts' in gives);

describe.runIf(taken.length > 0)('a package that was taken', () => {
  for (const { name } of taken) {
    test(`${name} is sound once it is written again`, () => {
      const first = readAny(name, bytesOf(name), NOW);
      if (!first.ok) throw new Error('the table says that it is taken');
      const bytes = joined(collectionPieces(first.value, NOW, () => undefined));
      const again = readAny('again.apkg', bytes, NOW);
      if (!again.ok) throw new Error('it cannot be read again');
      expect(again.value.troubles.filter(({ outcome }) => outcome !== 'told')).toEqual([]);
      const { notes, cards, reviews } = first.value;
      expect({ notes, cards, reviews }).toEqual({
        notes: again.value.notes,
        cards: again.value.cards,
        reviews: again.value.reviews,
      });
    });
  }
});
