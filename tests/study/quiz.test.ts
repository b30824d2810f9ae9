/** A quiz as it is taken: no item is lost or asked twice, time away does not count, and it ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asked,
  goOn,
  leaveQuiz,
  markItem,
  putOff,
  type QuizRun,
  remark,
  resumeQuiz,
  scoreOf,
  startQuiz,
  timeLeft,
  usedTime,
} from '../../src-renderer/study/quiz.js';

const act = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), right: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('next', 'off', 'leave', 'resume', 'turn'), right: fc.boolean() }),
);

function done(run: QuizRun<string>, { kind, right }: { kind: string; right: boolean }, now: number) {
  if (kind === 'mark') return markItem(run, 'x', right);
  if (kind === 'next') return goOn(run, now);
  if (kind === 'off') return putOff(run);
  if (kind === 'leave') return leaveQuiz(run, now);
  return kind === 'turn' ? remark(run, 'y', right) : resumeQuiz(run, now);
}

describe('a quiz without a limit', () => {
  test('loses no item and asks none twice, whatever the learner does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(act, { maxLength: 80 }), (items, acts) => {
        let run = startQuiz<string>(items, null, 0);
        for (const [i, one] of acts.entries()) run = done(run, one, i * 1000);
        const marked = run.marks.map(({ place }) => place);
        const waiting = run.told ? run.ahead.slice(1) : run.ahead;
        expect([...marked, ...waiting].sort((a, b) => a - b)).toEqual(
          Array.from({ length: items }, (_, place) => place),
        );
      }),
    );
  });

  test('is over after each item was answered, and not before', () => {
    let run = startQuiz<string>(3, null, 0);
    for (const right of [true, false, true]) {
      expect(asked(run)).not.toBeNull();
      run = goOn(markItem(run, 'x', right), 5000);
    }
    expect(asked(run)).toBeNull();
    expect(scoreOf(run)).toEqual({ asked: 3, right: 2 });
    expect(usedTime(run, 99_000)).toBe(5000);
  });

  test('goes on to nothing before the item on screen is answered, and marks it once', () => {
    const run = startQuiz<string>(2, null, 0);
    expect(goOn(run, 1)).toBe(run);
    const once = markItem(run, 'x', true);
    expect(markItem(once, 'y', false)).toBe(once);
    expect(putOff(once)).toBe(once);
    expect(remark(run, 'y', false)).toBe(run);
    expect(scoreOf(remark(once, 'y', false))).toEqual({ asked: 1, right: 0 });
  });
});

describe('a quiz with a limit', () => {
  test('lets the item on screen be answered though time is up, and then ends', () => {
    const run = startQuiz<string>(9, 60_000, 0);
    expect(timeLeft(run, 45_000)).toBe(15_000);
    expect(timeLeft(run, 90_000)).toBe(0);
    expect(asked(run)).toBe(0);
    const last = goOn(markItem(run, 'x', true), 90_000);
    expect(asked(last)).toBeNull();
    expect(scoreOf(last)).toEqual({ asked: 1, right: 1 });
  });

  test('does not count the time it was left, nor a clock set back', () => {
    const left = leaveQuiz(startQuiz<string>(9, 60_000, 0), 10_000);
    expect(timeLeft(left, 500_000)).toBe(50_000);
    const again = resumeQuiz(left, 500_000);
    expect(timeLeft(again, 520_000)).toBe(30_000);
    expect(timeLeft(again, 400_000)).toBe(50_000);
  });
});
