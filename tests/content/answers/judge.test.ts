/** Typed answers: as tolerant as a fair teacher, and no more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, judge } from '../../../content/answers/judge.js';
import { RIGHT, WRONG } from './pairs.js';

function asked(answer: string, more: Partial<Asked> = {}): Asked {
  return { prompt: 'What is it?', answer, accepted: [], quotes: [], quantity: null, ...more };
}

function number(answer: string, value: number, unit: string, prompt = 'How many?'): Asked {
  return asked(answer, { prompt, quantity: { value, unit } });
}

describe.each(Object.entries(RIGHT))('right: %s', (_group, pairs) => {
  test.each(pairs)('%s ← %s', (answer, typed) => {
    expect(judge(asked(answer), typed).right).toBe(true);
  });
});

describe.each(Object.entries(WRONG))('refused: %s', (_group, pairs) => {
  test.each(pairs)('%s ← %s', (answer, typed) => {
    expect(judge(asked(answer), typed).right).toBe(false);
  });
});

test('the table holds at least two hundred pairs, half of them refused', () => {
  const count = (groups: object) => Object.values(groups).flat().length;
  expect(count(RIGHT) + count(WRONG)).toBeGreaterThanOrEqual(200);
  expect(count(WRONG)).toBeGreaterThanOrEqual((count(RIGHT) + count(WRONG)) / 2);
});

describe('a typed number', () => {
  test.each([
    [number('43', 43, 'boat'), 'forty-three'],
    [number('40', 40, 'boat'), 'over 40 boats'],
    [number('2.7 million', 2_700_000, 'dollar'), '$2.7 million'],
    [number('90', 90, 'percent'), '90%'],
    [number('600', 600, 'metre', 'How many metres long is it?'), '600'],
    [number('600', 600, 'metre', 'How many metres long is it?'), '2,000 ft'],
    [number('1921', 1921, 'year', 'In the year _____, the pier was sold.'), 'in 1921'],
    [number('1,700', 1700, 'migrant', 'How many migrants returned?'), '1700 migrants'],
  ])('%o ← %s', (card, typed) => {
    expect(judge(card, typed).right).toBe(true);
  });

  test.each([
    [number('43', 43, 'boat'), '43%'],
    [number('40', 40, 'boat'), 'boats'],
    [number('600', 600, 'metre', 'How many metres long is it?'), '600 feet'],
    [number('1921', 1921, 'year', 'In the year _____, the pier was sold.'), '1912'],
    [number('1,700', 1700, 'migrant', 'How many migrants returned?'), '1700 flights'],
  ])('%o is not %s', (card, typed) => {
    expect(judge(card, typed).right).toBe(false);
  });
});

describe('what the card itself shows', () => {
  test('a unit behind the gap need not be typed', () => {
    const card = asked('600', { prompt: 'The tower is _____ metres high.' });
    expect(judge(card, '600 m').right).toBe(true);
    expect(judge(card, '0.6 km').right).toBe(true);
    expect(judge(card, '600 feet').right).toBe(false);
  });

  test('what a cited sentence calls the answer counts as right', () => {
    const quotes = ['Marco Lund spoke first; then Lund left for the Harbour Trust of Wick (HTW).'];
    expect(judge(asked('Marco Lund', { quotes }), 'Lund').right).toBe(true);
    expect(judge(asked('Lund', { quotes }), 'Marco Lund').right).toBe(true);
    expect(judge(asked('Harbour Trust of Wick', { quotes }), 'HTW').right).toBe(true);
    expect(judge(asked('HTW', { quotes }), 'harbour trust of wick').right).toBe(true);
    expect(judge(asked('Marco Lund'), 'Lund').right).toBe(false);
    expect(judge(asked('Lund', { quotes }), 'Peter Lund').right).toBe(false);
    expect(judge(asked('Marco Lund', { quotes }), 'Marco').right).toBe(false);
  });

  test('what stands in brackets behind the answer is no other name of it, unless it is a short form', () => {
    const quotes = ['The Harbour Trust (Wick) was sold to the Harbour Trust (HT).'];
    expect(judge(asked('Harbour Trust', { quotes }), 'Wick').right).toBe(false);
    expect(judge(asked('Harbour Trust', { quotes }), 'HT').right).toBe(true);
  });

  test('the same date in another form is right though another card has it so', () => {
    expect(judge(asked('Oct. 7, 2024'), '7 October 2024', ['7 October 2024']).right).toBe(true);
  });

  test('an accepted answer is as good as the first', () => {
    expect(judge(asked('the agency', { accepted: ['Harbour Trust'] }), 'harbour trust').right).toBe(true);
  });

  test('a year that only one of them names must stand on the card', () => {
    const prompt = 'When in 2024 was it signed?';
    expect(judge(asked('October 7', { prompt }), 'Oct. 7, 2024').right).toBe(true);
    expect(judge(asked('October 7'), 'Oct. 7, 2024').right).toBe(false);
  });

  test('one letter away from another answer is no slip', () => {
    expect(judge(asked('Orrinvale'), 'Orrindale').right).toBe(true);
    expect(judge(asked('Orrinvale'), 'Orrindale', ['Orrindale']).right).toBe(false);
    expect(judge(asked('Orrinvale', { prompt: 'What lies above Orrindale?' }), 'Orrindale').right).toBe(
      false,
    );
  });
});

describe('the verdict', () => {
  test('says which answer was meant, and shows the letters that differ', () => {
    const verdict = judge(asked('the agency', { accepted: ['Copenhagen'] }), 'copenhagan');
    expect(verdict).toMatchObject({ right: true, against: 'Copenhagen' });
    expect(verdict.letters).toEqual([
      { kind: 'same', text: 'Copenhag' },
      { kind: 'extra', text: 'a' },
      { kind: 'missing', text: 'e' },
      { kind: 'same', text: 'n' },
    ]);
  });

  test('shows no letters where nothing differs, or nothing is alike', () => {
    expect(judge(asked('Norway'), 'norway').letters).toEqual([]);
    expect(judge(asked('Norway'), 'Sweden').letters).toEqual([]);
  });

  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 40 }));

  test('an answer typed as it is written is right, nothing typed is wrong, whatever the card', () => {
    fc.assert(
      fc.property(text, text, (answer, blank) => {
        fc.pre(answer.trim() !== '');
        expect(judge(asked(answer), answer).right).toBe(true);
        expect(judge(asked(answer), blank.replace(/\S/gu, '')).right).toBe(false);
      }),
    );
  });

  test('the pieces put together again are the right answer, and what was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 30 }), fc.nat(29), text, (answer, at, change) => {
        const typed = answer.slice(0, at) + change.slice(0, 3) + answer.slice(at + 1);
        const { against, letters } = judge(asked(answer), typed);
        if (letters.length === 0) return;
        const without = (kind: string) =>
          letters.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect(without('extra')).toBe(against.trim());
        expect(Array.from(without('missing'))).toHaveLength(Array.from(typed.trim()).length);
      }),
    );
  });

  test('another whole number is never right', () => {
    const whole = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        fc.pre(a !== b);
        expect(judge(number(a.toLocaleString('en'), a, 'boat'), String(b)).right).toBe(false);
        expect(judge(asked(String(a)), b.toLocaleString('en')).right).toBe(false);
      }),
    );
  });
});
