/** What is offered beside a name because everybody knows it: of its sort and written as it is, or nothing. */
import { describe, expect, test } from 'vitest';
import { kinOf } from '../../../content/forms/gazetteer.js';
import { meanSame } from '../../../content/forms/meaning.js';

describe('kin of a name', () => {
  test.each([
    [
      'a university stands beside universities of its pattern',
      'organisation',
      'Lund University',
      'Yale University',
    ],
    ['a war beside wars', 'event', 'Vietnam War', 'Korean War'],
    ['a civil war beside civil wars', 'event', 'Norwegian Civil War', 'English Civil War'],
    ['a person beside those of the same trade and time', 'person', 'Niels Bohr', 'Max Planck'],
    ['a surname beside surnames', 'person', 'Darwin', 'Mendel'],
    ['a faith beside faiths', 'people', 'Roman Catholic', 'Lutheran'],
  ] as const)('%s', (_why, kind, name, other) => {
    expect(kinOf(kind, name, false)).toContain(other);
  });

  test('a country with “the” only beside such countries', () => {
    expect(kinOf('country', 'United States', true)).toContain('United Kingdom');
    expect(kinOf('country', 'Norway', true)).toEqual([]);
  });

  test.each([
    ['a room of a castle is no castle', 'place', 'Long Room at Windsor Castle'],
    ['a member of a party is no party', 'other', 'Anna Lund of the Green Party'],
    ['nobody knows these', 'person', 'Ilse Maren'],
  ] as const)('%s', (_why, kind, name) => {
    expect(kinOf(kind, name, false)).toEqual([]);
  });

  test('no name stands beside itself in other words', () => {
    const names = [
      'Harvard University',
      'Vietnam War',
      'Isaac Newton',
      'Baltic Sea',
      'Paris',
      'Norway',
    ] as const;
    for (const name of names) {
      const kin = [...kinOf('organisation', name, false), ...kinOf('place', name, false)];
      expect(kin.filter((other) => other !== name && meanSame(other, name))).toEqual([]);
    }
  });
});
