import { describe, expect, test } from 'vitest';
import type { FactId } from '../../content/deck.js';
import type { Decision } from '../../src-renderer/store/schema.js';
import {
  askedNow,
  countDecisions,
  nextUndecided,
  toStudy,
} from '../../src-renderer/ui/screens/curate/counts.js';

function cards(...decisions: Decision[]) {
  return decisions.map((decision, i) => ({ decision, fact: `f${i}` as FactId }));
}

describe('triage', () => {
  test('counts what was kept, discarded and left', () => {
    expect(countDecisions(cards('kept', 'discarded', 'suggested', 'kept'))).toEqual({
      kept: 2,
      discarded: 1,
      left: 1,
    });
    expect(countDecisions([])).toEqual({ kept: 0, discarded: 0, left: 0 });
  });

  test('goes on to the next undecided card, from the start again at the end', () => {
    const list = cards('suggested', 'kept', 'suggested', 'discarded');
    expect(nextUndecided(list, -1)).toBe(0);
    expect(nextUndecided(list, 0)).toBe(2);
    expect(nextUndecided(list, 2)).toBe(0);
    expect(nextUndecided(cards('kept', 'discarded'), 0)).toBe(-1);
  });

  test('studies the kept cards, and all that are left where none was kept', () => {
    const some = cards('kept', 'suggested', 'discarded');
    expect(toStudy(some)).toEqual([some[0]]);
    const none = cards('suggested', 'discarded', 'suggested');
    expect(toStudy(none)).toEqual([none[0], none[2]]);
    expect(toStudy(cards('discarded'))).toEqual([]);
  });

  test('promises one question a fact, and none for a fact that rests', () => {
    const [first, second] = cards('kept', 'kept');
    if (!first || !second) throw new Error('two cards were made');
    const sibling = { ...second, fact: first.fact };
    expect(askedNow([first, sibling], new Set())).toBe(1);
    expect(askedNow([first, second], new Set([second.fact]))).toBe(1);
    expect(askedNow([first], new Set([first.fact]))).toBe(0);
  });
});
