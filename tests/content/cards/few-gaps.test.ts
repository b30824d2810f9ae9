/** Decks of gaps lose the poorest of them; what is proposed, and decks that ask in other ways, stay whole. */
import { describe, expect, test } from 'vitest';
import type { Scored } from '../../../content/cards/candidate.js';
import { withFewGaps } from '../../../content/cards/few-gaps.js';
import type { Card } from '../../../content/deck.js';

/** As much of a candidate as is looked at. */
function one(name: string, kind: Card['kind'], score: number): Scored {
  return { score, forms: [{ kind, prompt: name }] } as unknown as Scored;
}

function names(rows: readonly Scored[]): readonly (string | undefined)[] {
  return rows.map(({ forms: [lead] }) => lead?.prompt);
}

const asked = ['a', 'b', 'c', 'd'].map((name) => one(name, 'question', 0.1));
const gaps = [0.9, 0.2, 0.8, 0.7, 0.3, 0.6].map((score, i) => one(`gap ${i}`, 'cloze', score));

describe('a deck with too many gaps', () => {
  test('loses those of least worth, and nothing else', () => {
    const { stay, go } = withFewGaps([...gaps, ...asked], 0, 1);
    expect(names(go)).toEqual(['gap 1']);
    expect(names(stay)).toEqual(['gap 0', 'gap 2', 'gap 3', 'gap 4', 'gap 5', 'a', 'b', 'c', 'd']);
  });

  test('loses none that is proposed', () => {
    const { stay, go } = withFewGaps([...gaps, ...asked], gaps.length, 1);
    expect(go).toEqual([]);
    expect(stay).toHaveLength(10);
  });

  test('does not become smaller than it may', () => {
    expect(withFewGaps(gaps, 0, 4).stay).toHaveLength(4);
    expect(withFewGaps(gaps, 0, 9).stay).toHaveLength(6);
  });
});

test('a deck that asks in other ways stays as it is', () => {
  const rows = [...asked, ...gaps.slice(0, 4)];
  expect(withFewGaps(rows, 0, 1)).toEqual({ stay: rows, go: [] });
  expect(withFewGaps([], 0, 0)).toEqual({ stay: [], go: [] });
});
