/** Which names may stand beside an answer: of one fine sort, written alike, and not ruled out by the words of the card. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../../content/convert.js';
import type { ChoiceCard } from '../../../content/deck.js';
import { calledIn, isFine, looksLike } from '../../../content/forms/fine.js';
import type { Pool } from '../../../content/forms/pool.js';
import {
  countriesIn,
  isExample,
  isGivenAway,
  isPlacedBy,
  liesElsewhere,
  sharesWord,
} from '../../../content/forms/ruled-out.js';
import type { Shown } from '../../../content/forms/truth.js';
import { readPasted } from '../../../content/read/read.js';
import { readingsOf } from '../candidates/reading.js';
import { english } from '../model.js';

describe('a name looks like another', () => {
  test.each([
    ['NATO', 'OPEC', true],
    ['NATO', 'Harbour Union', false],
    ['Anna Penn', 'Балтийское', false],
    ['Larn 5', 'Larn', false],
    ['brass', 'Copper', false],
    ['Karl Berg', 'Anna Penn', true],
  ] as const)('%s and %s: %s', (a, b, is) => {
    expect(looksLike(a, b)).toBe(is);
    expect(looksLike(b, a)).toBe(is);
  });
});

describe('what a name is called right beside it', () => {
  test.each([
    ['The mill was sold to President Karl Berg in May.', 'Karl Berg', 'president'],
    ['The mill was sold to Karl Berg, a pilot from Larn.', 'Karl Berg', 'pilot'],
  ])('%s', (text, name, noun) => {
    const [reading] = readingsOf(text);
    const own = reading?.entities.find((one) => one.text === name);
    if (!reading || !own) throw new Error('no name');
    expect(calledIn(reading, own)).toContain(noun);
  });

  test('nothing where the words tell nothing', () => {
    const [reading] = readingsOf('The mill was sold to Karl Berg in May.');
    const own = reading?.entities[0];
    if (!reading || !own) throw new Error('no name');
    expect(calledIn(reading, own)).toEqual([]);
  });
});

describe('what the words of a card rule out', () => {
  const shown = (prompt: string, answer: string): Shown => ({
    prompt,
    answer,
    text: '',
    words: new Set(prompt.toLowerCase().match(/\p{L}+/gu) ?? []),
    names: [],
    keys: new Set(),
    allKeys: new Set(),
  });

  test('an option that shares a telling word with prompt or title, not one that shares its sort', () => {
    const card = shown('Ships of Larn crossed the _____ to the lake of Orrin.', 'Varn Lake');
    expect(sharesWord('Larn Lake', card, 'Harbours')).toBe(true);
    expect(sharesWord('Tarvik Lake', card, 'Tarvik')).toBe(true);
    expect(sharesWord('Tarvik Lake', card, 'Harbours')).toBe(false);
  });

  test('a country that a city or a people of it gives away', () => {
    expect(isGivenAway('Turkey', countriesIn('Ankara is the capital of _____.'))).toBe(true);
    expect(isGivenAway('France', countriesIn('The French army left _____.'))).toBe(true);
    expect(isGivenAway('Turkey', countriesIn('Anna Penn sold nets in _____.'))).toBe(false);
  });

  test('a city of another country than the prompt names', () => {
    const named = countriesIn("Most of Turkey's ships lie in _____.");
    expect(liesElsewhere('Tehran', 'Istanbul', named)).toBe(true);
    expect(liesElsewhere('Ankara', 'Istanbul', named)).toBe(false);
    expect(liesElsewhere('Tehran', 'Istanbul', countriesIn('Most ships lie in _____.'))).toBe(false);
  });

  test('a place that the region behind it tells, but not one of a list', () => {
    expect(isPlacedBy('They settled in _____, Massachusetts in 1620.')).toBe(true);
    expect(isPlacedBy('Ships came from Boston, _____, Philadelphia and Larn.')).toBe(false);
  });

  test('what is only an example', () => {
    expect(isExample('Farm animals such as sheep and _____ were kept.')).toBe(true);
    expect(isExample('Sheep and _____ were kept.')).toBe(false);
  });
});

describe('in a deck', () => {
  const choicesIn = (text: string): readonly ChoiceCard[] => {
    const read = readPasted(text);
    if (!read.ok) throw new Error(read.problem.kind);
    const { cards } = convert(english, [read.value], { budgetPerThousandWords: 500 });
    return cards.filter((card) => card.kind === 'choice');
  };

  test('a count or a common noun is never a choice', () => {
    const choices = choicesIn(
      'The harbour of Larn has 43 boats and 12 cranes. The harbour of Varn has 58 boats and 15 cranes. The bridge was built by engineers. The tower was built by masons. The wall was built by soldiers. The school was built by farmers.',
    );
    expect(choices).toEqual([]);
  });

  test('a choice of names has four options or is none', () => {
    const choices = choicesIn(
      'Anna Penn built the harbour of Larn. Karl Berg sold nets in Varn. Mary Dorn painted ships for the museum. John Holm mended the clock of the tower. Peter Lund taught music.',
    );
    expect(choices.every(({ options }) => options.length === 4)).toBe(true);
    expect(choicesIn('Anna Penn built the harbour of Larn. Karl Berg sold nets there.')).toEqual([]);
  });
});

describe('a name of no known sort', () => {
  const [reading] = readingsOf('Anna Penn was expelled from Larnholm.');
  if (!reading) throw new Error('no sentence');
  const asked = {
    kind: 'organisation',
    text: 'Larnholm',
    role: 'obl from expel',
    reading,
    first: 5,
    last: 5,
  } as const;
  const pool = { readings: [reading] } as unknown as Pool;
  const option = (role: string) =>
    ({ kind: 'organisation', text: 'Varnheim', role, shape: '', class: '', places: [] }) as const;

  test('stands beside one that is told of in the same way', () => {
    expect(isFine(asked, option('obl from leave'), pool)).toBe(true);
  });

  test('but not beside one that is told of in another', () => {
    expect(isFine(asked, option('obl in bury'), pool)).toBe(false);
    expect(isFine(asked, option('nsubj  buy'), pool)).toBe(false);
  });
});
