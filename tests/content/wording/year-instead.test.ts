import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { asked } from './asked.js';

const date = { year: 2019, month: 8, day: 23, inferred: false };
const told = (text: string, answer: string, kind: AnswerKind = 'place') =>
  asked(text, answer, kind, { date });

describe('a day that no source writes', () => {
  test('gives its place to the year of what happened on it', () => {
    expect(told('On Wednesday, Anna Lund signed the Kalmar Treaty in Bergen.', 'Bergen')).toBe(
      'Where did Anna Lund sign the Kalmar Treaty in 2019? ⇒ Bergen',
    );
    expect(told('Norway signed the Kalmar Treaty with Sweden on Wednesday.', 'Sweden')).toBe(
      'With which country did Norway sign the Kalmar Treaty in 2019? ⇒ Sweden',
    );
  });

  test('has its year in front where more follows, and only a name keeps its capital behind it', () => {
    expect(told('Three ferries sank yesterday near the island of Orrin.', 'Orrin')).toBe(
      'In [2019], three ferries sank near the island of _____. ⇒ Orrin',
    );
    expect(told('English ferries sank yesterday near the island of Orrin.', 'Orrin')).toBe(
      'In [2019], English ferries sank near the island of _____. ⇒ Orrin',
    );
  });

  test('goes without its year where the prompt tells one, or what is told is not past or comes again', () => {
    const plain = [
      'On Wednesday, Anna Lund won the 1998 Kalmar Cup in Bergen.',
      'On Wednesday, Anna Lund has left the Kalmar Council in Bergen.',
      'On Wednesday, Anna Lund could leave the Kalmar Council in Bergen.',
      'On Wednesday, Anna Lund taught two classes a week in Bergen.',
    ].map((text) => told(text, 'Bergen'));
    expect(plain.filter((prompt) => prompt.startsWith('×'))).toEqual([]);
    expect(plain.filter((prompt) => prompt.includes('2019'))).toEqual([]);
  });

  test('goes without a year where nobody gave a date', () => {
    expect(asked('On Wednesday, Anna Lund signed the Kalmar Treaty in Bergen.', 'Bergen', 'place')).toBe(
      'Where did Anna Lund sign the Kalmar Treaty? ⇒ Bergen',
    );
  });

  test('leaves a long prompt as long as it was', () => {
    const long =
      'On Wednesday, Anna Lund of Norway and Karl Dahl of Sweden signed a paper on fishing rights and grain prices in Tarvik near Bergen.';
    expect(told(long, 'Bergen')).toMatch(/^Anna Lund .* ⇒ Bergen$/);
  });

  test('has its year beside it where it is told by month', () => {
    expect(told('Anna Lund joined the Maren Council in May in Bergen.', 'Bergen')).toContain('in May [2019]');
  });

  test('is of the coming year where what is anticipated begins in it', () => {
    const trial = 'Anna Lund spoke of a trial anticipated to begin in Bergen in January.';
    expect(told(trial, 'Bergen')).not.toContain('January [2019]');
  });
});
