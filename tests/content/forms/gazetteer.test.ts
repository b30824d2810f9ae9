/** What is offered beside a name because everybody knows it: of its fine sort, near it in its row, or nothing. */
import { describe, expect, test } from 'vitest';
import { areKin, isCity, isKnownPerson, isKnownThing, kinOf } from '../../../content/forms/gazetteer.js';
import { meanSame } from '../../../content/forms/meaning.js';
import { REGIONS } from '../../../content/forms/words/places.js';

describe('kin of a name', () => {
  test.each([
    ['a country stands beside its neighbours', 'country', 'Norway', 'Sweden'],
    ['a city beside those of its country', 'place', 'Lyon', 'Marseille'],
    ['a state beside states', 'place', 'Ohio', 'Indiana'],
    ['a university beside those of its league', 'organisation', 'Yale University', 'Harvard University'],
    ['a war beside wars of its age', 'event', 'Franco-Prussian War', 'Crimean War'],
    ['a battle beside battles of its war', 'event', 'Battle of Trenton', 'Battle of Saratoga'],
    ['a person beside those of the same trade and time', 'person', 'Niels Bohr', 'Max Planck'],
    ['a surname beside surnames', 'person', 'Darwin', 'Wallace'],
    ['a faith beside faiths', 'people', 'Methodists', 'Baptists'],
    ['a metal beside metals', 'other', 'brass', 'copper'],
  ] as const)('%s', (_why, kind, name, other) => {
    expect(kinOf(kind, name, false)).toContain(other);
  });

  test.each([
    ['a war of another age', 'event', 'Trojan War', 'Korean War'],
    ['a battle of another war', 'event', 'Battle of Trenton', 'Battle of Hastings'],
    ['a mountain of another continent', 'place', 'Mount Whitney', 'Mount Everest'],
    ['a river far away', 'place', 'Connecticut River', 'Amazon River'],
    ['a country written with “the”', 'country', 'Belgium', 'Netherlands'],
    ['a people in another number', 'people', 'Romans', 'Roman'],
    ['the whole beside a part', 'place', 'Scotland', 'United Kingdom'],
  ] as const)('never %s', (_why, kind, name, other) => {
    expect(kinOf(kind, name, false)).not.toContain(other);
    expect(areKin(kind, name, other)).toBe(false);
  });

  test('a country with “the” has none that could stand there', () => {
    expect(kinOf('country', 'United States', true)).toEqual([]);
    expect(kinOf('country', 'Norway', true)).toEqual([]);
  });

  test.each([
    ['a room of a castle is no castle', 'place', 'Long Room at Windsor Castle'],
    ['a member of a party is no party', 'other', 'Anna Lund of the Green Party'],
    ['a war that nobody knows is beside none', 'event', 'Orrin War'],
    ['a part of the world is given away by whatever lies in it', 'place', 'Africa'],
    ['nobody knows these', 'person', 'Ilse Maren'],
  ] as const)('%s', (_why, kind, name) => {
    expect(kinOf(kind, name, false)).toEqual([]);
  });

  test('of two meanings the one is taken that more is read of', () => {
    const read = (names: readonly string[]) => (name: string) => Number(names.includes(name));
    expect(kinOf('other', 'Mercury', false, read(['Venus', 'Mars', 'Earth']))).toContain('Earth');
    expect(kinOf('other', 'Mercury', false, read(['Gemini', 'Apollo']))).toContain('Gemini');
  });

  test('what is known as a thing is no person, unless others of its row were read', () => {
    expect(kinOf('person', 'Bloomberg', false)).toEqual([]);
    expect(kinOf('person', 'Athena', false, (name) => Number(name === 'Zeus'))).toContain('Hera');
    expect(isKnownThing('Baltic Sea')).toBe(true);
    expect(isKnownPerson('Baltic Sea')).toBe(false);
    expect(isKnownThing('Michael Faraday')).toBe(false);
  });

  test('a family name that stands first is the one that is used alone', () => {
    expect(kinOf('person', 'Stalin', false)).toContain('Mao');
    expect(kinOf('person', 'Stalin', false)).not.toContain('Zedong');
  });

  test('no name stands beside itself in other words', () => {
    const names = ['Harvard University', 'Vietnam War', 'Baltic Sea', 'Paris', 'Norway'];
    for (const name of names) {
      const kin = [...kinOf('organisation', name, false), ...kinOf('place', name, false)];
      expect(kin.length).toBeGreaterThan(2);
      expect(kin.filter((other) => meanSame(other, name))).toEqual([]);
    }
  });

  test('no city stands in two rows of the list of places', () => {
    const cities = REGIONS.flat().flatMap((row) => row.cities);
    expect(cities.length).toBe(new Set(cities).size);
    expect(cities.every(isCity)).toBe(true);
    expect(isCity('Norway')).toBe(false);
  });
});
