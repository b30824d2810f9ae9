/** Practice: a round over chosen cards that leaves no trace in what they remember. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRADES } from '../../content/deck.js';
import { today } from '../../src-renderer/study/day.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { leftOf, type Session, startPractice, step } from '../../src-renderer/study/session.js';
import { dueCard, freshCard } from './cards.js';
import { utc } from './clocks.js';

const clock = utc(Date.UTC(2026, 2, 10, 12));
const chosen = [freshCard('a'), dueCard('b', today(clock) + 40), dueCard('c', today(clock) - 3)];

function answered(session: Session, grade: (typeof GRADES)[number]): Session {
  const shown = step(session, { kind: 'reveal', clock });
  return step(shown, { kind: 'answer', grade, tookMs: 3000, clock });
}

describe('practice', () => {
  test('asks every chosen card, due or not, and leaves the state of each as it was', () => {
    let session = startPractice(chosen, clock, rulesOf());
    const asked: string[] = [];
    while (session.current) {
      asked.push(session.current.card);
      session = answered(session, 'good');
    }
    expect(asked.toSorted()).toEqual(['a', 'b', 'c']);
    for (const { review, memory } of session.answers) {
      expect(review.after).toEqual(review.before);
      expect(memory).toBe(chosen.find(({ card }) => card === review.card)?.memory);
    }
  });

  test('what was missed comes again after the others, without waiting for minutes', () => {
    const begun = startPractice(chosen, clock, rulesOf());
    const missed = begun.current?.card;
    const rest = answered(answered(answered(begun, 'again'), 'good'), 'easy');
    expect(rest.current?.card).toBe(missed);
    expect(answered(rest, 'hard').current).toBeNull();
  });

  test('a single card that is missed comes straight back', () => {
    const begun = startPractice([freshCard('a')], clock, rulesOf());
    expect(answered(begun, 'again').current?.card).toBe('a');
  });

  test('cards about one fact are all asked: nothing is put off', () => {
    const siblings = [freshCard('a', 'one'), freshCard('b', 'one')];
    const after = answered(startPractice(siblings, clock, rulesOf()), 'good');
    expect(after.current).not.toBeNull();
  });

  test('any answers end it once each card was known, and undo brings every one back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES), { maxLength: 12 }), (grades) => {
        const begun = startPractice(chosen, clock, rulesOf());
        let session = begun;
        for (const grade of grades) session = answered(session, grade);
        const known = session.answers.filter(({ review }) => review.grade !== 'again').length;
        const { fresh, learning, review } = leftOf(session);
        expect(fresh + learning + review).toBe(chosen.length - known);
        while (session.before) session = step(session, { kind: 'undo', clock });
        expect({ ...session, promised: null }).toEqual(begun);
      }),
    );
  });
});
