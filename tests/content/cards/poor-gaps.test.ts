/** Gaps that hardly anybody asks for and keeps stay out; what is proposed, and what is asked in other ways, stays. */
import { describe, expect, test } from 'vitest';
import type { Scored } from '../../../content/cards/candidate.js';
import { withoutPoorGaps } from '../../../content/cards/poor-gaps.js';
import type { Card } from '../../../content/deck.js';

/** As much of a candidate as is looked at. */
function one(name: string, kind: Card['kind'], score: number, asks = 'noun phrase'): Scored {
  return { score, forms: [{ kind, prompt: name }], span: { kind: asks } } as unknown as Scored;
}

function names(rows: readonly Scored[]): readonly (string | undefined)[] {
  return rows.map(({ forms: [lead] }) => lead?.prompt);
}

const asked = ['a', 'b'].map((name) => one(name, 'question', 0.01));
const gaps = [0.9, 0.02, 0.8, 0.03, 0.01].map((score, i) => one(`gap ${i}`, 'cloze', score));

describe('a deck with poor gaps', () => {
  test('loses them and nothing else, in the order that it had', () => {
    const { stay, go } = withoutPoorGaps([...gaps, ...asked], 0, 1);
    expect(names(go)).toEqual(['gap 4', 'gap 1', 'gap 3']);
    expect(names(stay)).toEqual(['gap 0', 'gap 2', 'a', 'b']);
  });

  test('asks for a name only where that is worth more', () => {
    const place = one('place', 'cloze', 0.08, 'place');
    expect(names(withoutPoorGaps([place, one('thing', 'cloze', 0.08)], 0, 1).go)).toEqual(['place']);
    expect(withoutPoorGaps([one('person', 'cloze', 0.2, 'person'), ...asked], 0, 1).go).toEqual([]);
  });

  test('asks where and when only where that is worth more than to ask for whom', () => {
    const rows = (['person', 'place', 'date'] as const).map((kind) => one(kind, 'cloze', 0.17, kind));
    expect(names(withoutPoorGaps(rows, 0, 1).go)).toEqual(['place', 'date']);
    expect(withoutPoorGaps([one('when', 'question', 0.17, 'date'), ...asked], 0, 1).go).toEqual([]);
  });

  test('loses none that is proposed', () => {
    const { stay, go } = withoutPoorGaps([...gaps, ...asked], 2, 1);
    expect(names(go)).toEqual(['gap 4', 'gap 3']);
    expect(names(stay)).toContain('gap 1');
  });

  test('does not become smaller than it may: the poorest go first', () => {
    expect(names(withoutPoorGaps(gaps, 0, 4).go)).toEqual(['gap 4']);
    expect(withoutPoorGaps(gaps, 0, 9)).toEqual({ stay: gaps, go: [] });
  });
});

test('a gap that is worth asking stays, however many there are', () => {
  const rows = Array.from({ length: 20 }, (_, i) => one(`gap ${i}`, 'cloze', 0.3));
  expect(withoutPoorGaps(rows, 0, 1)).toEqual({ stay: rows, go: [] });
  expect(withoutPoorGaps([], 0, 0)).toEqual({ stay: [], go: [] });
});
