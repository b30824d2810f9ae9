/** Collections: names in levels, and what stands in which. */
import { describe, expect, test } from 'vitest';
import {
  collectionAbove,
  collectionName,
  collectionsOf,
  givenTo,
  isWithin,
  levelsBelow,
  shelfOf,
} from '../../src-renderer/study/collections.js';

describe('a collection', () => {
  test('is named by its levels, however it was typed', () => {
    expect(collectionName('  Biology ::  Cells  and more::')).toBe('Biology::Cells and more');
    expect(collectionName(' :: ')).toBe('');
    expect(collectionName('A:B')).toBe('A:B');
  });

  test('holds what stands below it, and nothing whose name only begins alike', () => {
    expect(isWithin({ collection: 'Biology::Cells' }, 'Biology')).toBe(true);
    expect(isWithin({ collection: 'Biology' }, 'Biology')).toBe(true);
    expect(isWithin({ collection: 'Biologyclass' }, 'Biology')).toBe(false);
    expect(isWithin({ collection: 'Biology' }, 'Biology::Cells')).toBe(false);
    expect(isWithin({}, 'Biology')).toBe(false);
  });

  test('has what is given to it or to the nearest it stands in, and nothing of one that only begins alike', () => {
    const given = new Map([
      ['Biology', 1],
      ['Biology::Cells', 2],
    ]);
    const names = ['Biology', 'Biology::Plants', 'Biology::Cells::Walls', 'Biologyclass', ''];
    expect(names.map((name) => givenTo(name, given))).toEqual([1, 1, 2, undefined, undefined]);
    expect([collectionAbove('Biology::Cells'), collectionAbove('Biology')]).toEqual(['Biology', '']);
  });

  test('a deck from elsewhere stands under its own name until it is put elsewhere', () => {
    expect(shelfOf({ deck: 'Spanish::Verbs' })).toBe('Spanish::Verbs');
    expect(shelfOf({ deck: 'Spanish::Verbs', collection: 'Languages' })).toBe('Languages');
    expect(shelfOf({})).toBe('');
  });

  test('names what lies below another, and nothing above, beside or at it', () => {
    expect(levelsBelow('Biology::Cells::Walls', 'Biology')).toBe('Cells::Walls');
    expect(levelsBelow('Biology::Cells', '')).toBe('Biology::Cells');
    expect(['Biology', 'Biologyclass::Cells', 'Art'].map((shelf) => levelsBelow(shelf, 'Biology'))).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('all of them are listed, empty ones above included, each after the one it stands in', () => {
    const rows = [
      { collection: 'B' },
      { collection: 'A::C::D' },
      {},
      { deck: 'A B' },
      { collection: 'A::B' },
    ];
    expect(collectionsOf(rows)).toEqual(['A', 'A::B', 'A::C', 'A::C::D', 'A B', 'B']);
    expect(collectionsOf([{}])).toEqual([]);
  });
});
