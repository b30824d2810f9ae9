/** Typed answers: as tolerant as a fair teacher, and no more. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../content/cards/judge.js';
import type { Card, CardId, FactId } from '../../content/deck.js';

const FACE = { id: 'c' as CardId, fact: 'f' as FactId, prompt: 'p', accepted: [], evidence: [] };

function cloze(answer: string, accepted: readonly string[] = []): Card {
  return { ...FACE, kind: 'cloze', answer, accepted };
}

function number(answer: string, value: number): Card {
  const quantity = { kind: 'count', value, unit: 'boat', hedge: null } as const;
  return { ...FACE, kind: 'number', answer, quantity };
}

describe('right', () => {
  test.each([
    [cloze('Darién'), 'darien'],
    [cloze('the United States', ['U.S.']), 'united states'],
    [cloze('the United States', ['U.S.']), 'US'],
    [cloze('Oct. 7, 2024'), '7 October 2024'],
    [cloze('Oct. 7, 2024'), '2024-10-07'],
    [cloze('April 2024'), 'april 2024'],
    [number('43', 43), 'forty-three'],
    [number('1,700', 1700), '1700'],
    [number('2.7 million', 2_700_000), '$2.7 million'],
    [number('2.7 million', 2_700_000), '2,700,000'],
    [number('40', 40), 'over 40 boats'],
    [number('90', 90), '90%'],
  ])('%o ← %s', (card, typed) => {
    expect(judge(card, typed)).toBe(true);
  });
});

describe('wrong', () => {
  test.each([
    [cloze('Oct. 7, 2024'), 'Oct. 8, 2024'],
    [cloze('Oct. 7, 2024'), 'October 2024'],
    [cloze('Norway'), 'Sweden'],
    [cloze('Norway'), ''],
    [cloze('the'), ' '],
    [number('43', 43), '34'],
    [number('2.7 million', 2_700_000), '2.7'],
    [number('40', 40), 'boats'],
  ])('%o ← %s', (card, typed) => {
    expect(judge(card, typed)).toBe(false);
  });
});
