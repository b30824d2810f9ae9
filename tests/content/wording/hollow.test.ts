/** What a moving time takes with it when it goes, and what it leaves as it stands. */
import { describe, expect, test } from 'vitest';
import { told } from './asked.js';

describe('a time that goes takes along', () => {
  test.each([
    ['Anna Lund travelled to Orrin for the assembly which took place this week.', 'Orrin', /assembly[.?"]/],
    [
      'In a notice issued late on Sunday, the guild of Orrin raised the toll to four crowns.',
      'four crowns',
      /In a notice, the guild/,
    ],
    [
      'Sitting on Monday, two judges of the Orrin court dismissed the appeal of Karl Berg.',
      'Karl Berg',
      /^(?!.*Sitting).*two judges/i,
    ],
    [
      'The office of Orrin sent Karl Berg a closing order dated yesterday.',
      'Karl Berg',
      /closing order[.?"]/,
    ],
    [
      'Karl Berg and the guild of Varn agreed to join the trial, expected to begin on Tuesday.',
      'Varn',
      /join the trial[.?"]/,
    ],
    [
      'Karl Berg foretold that the storm would pass the bay of Varn, before beginning to weaken on Friday.',
      'Karl Berg',
      /pass the bay of Varn[.?"]/,
    ],
  ])('a clause that it leaves hollow: %s', (text, answer, left) => {
    expect(told(text, answer)).toMatch(left);
  });

  test.each([
    ['Anna Lund mourned the three weavers who died in Orrin on Monday.', 'Anna Lund', /who died in Orrin/],
    ['Anna Lund said the trial in Orrin began on Monday.', 'Anna Lund', /trial in Orrin began/],
  ])('no clause that says enough without it: %s', (text, answer, left) => {
    expect(told(text, answer, 'person')).toMatch(left);
  });

  test('both dashes around it', () => {
    const text =
      'When the names were known, the mayor, Anna Lund, said flags would be flown on Monday — today — in honour of the crew.';
    expect(told(text, 'Anna Lund', 'person')).toMatch(/would be flown in honour/);
  });

  test.each([
    [
      'The Orrin Guild said on Sunday, the 36 boats included nine barges of Norway.',
      'Norway',
      /said the 36 boats/,
    ],
    [
      'Anna Lund announced that from Monday, wearing a badge would be a duty of all Varn clerks.',
      'Anna Lund',
      /announced that wearing/,
    ],
  ])('a comma that would part a word from what it opens: %s', (text, answer, left) => {
    expect(told(text, answer)).toMatch(left);
  });

  test('no comma between two statements', () => {
    const text = 'No deaths were reported yesterday, but the mayor of Orrin, Karl Berg, closed the bridge.';
    expect(told(text, 'the bridge')).not.toMatch(/reported but/);
  });
});

describe('a time stays', () => {
  test('in the name of a paper', () => {
    expect(told('Varn Today found that the bridge of Orrin cost four crowns.', 'four crowns')).toMatch(
      /Varn Today found/,
    );
  });

  test('in a motto', () => {
    expect(
      told('Anna Lund called the plan of Orrin a “build now, pay later” scheme.', 'Anna Lund', 'person'),
    ).toMatch(/build now, pay later/);
  });

  test('as the date behind a day of the week, with its preposition', () => {
    const text = 'Karl Berg will join the choir of Orrin on Monday 6 December.';
    expect(told(text, 'Karl Berg', 'person')).not.toMatch(/Orrin 6 December/);
  });

  test('as what something is compared with', () => {
    expect(
      told('Anna Lund said the catch of Orrin was 12% greater than last year.', 'Anna Lund', 'person'),
    ).not.toMatch(/greater[.?"]/);
  });
});

test('a range of days goes with its dash', () => {
  const text =
    'Anna Lund, who leads the guild of Orrin, said trials will be held from 16-28 November to find a master.';
  expect(told(text, 'Anna Lund', 'person')).not.toMatch(/held-/);
});
