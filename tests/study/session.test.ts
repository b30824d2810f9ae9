/** A sitting from the first card to the last. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { GRADES } from '../../content/deck.js';
import { type Clock, today } from '../../src-renderer/study/day.js';
import { fold } from '../../src-renderer/study/memory.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import type { Queue } from '../../src-renderer/study/queue.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { leftOf, nextDueAt, type Session, startSession, step } from '../../src-renderer/study/session.js';
import { dueCard, freshCard } from './cards.js';
import { utc } from './clocks.js';

const start = utc(Date.UTC(2026, 2, 10, 12));
const later = (ms: number): Clock => utc(start.now + ms);

function sitting(...cards: string[]): Session {
  const main = cards.map((card) => (card.startsWith('r') ? dueCard(card, today(start)) : freshCard(card)));
  return startSession({ main, learning: [] }, start, rulesOf());
}

function answered(session: Session, grade: (typeof GRADES)[number], clock: Clock): Session {
  const shown = step(session, { kind: 'reveal', clock });
  return step(shown, { kind: 'answer', grade, tookMs: 3000, clock });
}

describe('a sitting', () => {
  test('saves exactly what the button promised', () => {
    const shown = step(sitting('a', 'b'), { kind: 'reveal', clock: start });
    const after = step(shown, { kind: 'answer', grade: 'good', tookMs: 90_000, clock: later(7000) });
    expect(after.answers[0]?.review.after).toEqual(shown.promised?.good);
    expect(after.answers[0]?.review).toMatchObject({ card: 'a', before: { kind: 'new' }, tookMs: 60_000 });
  });

  test('takes no answer before the answer is shown', () => {
    const session = sitting('a');
    expect(step(session, { kind: 'answer', grade: 'easy', tookMs: 1, clock: start })).toBe(session);
  });

  test('a failed card does not come straight back while another waits', () => {
    const failed = answered(sitting('a', 'b'), 'again', start);
    expect(failed.current?.card).toBe('b');
    const due = answered(failed, 'again', later(120_000));
    expect(due.current?.card).toBe('a');
  });

  test('a failed card that is alone comes back, since nothing else can', () => {
    expect(answered(sitting('a'), 'again', start).current?.card).toBe('a');
  });

  test('a learning card that is due comes before the main queue', () => {
    const failed = answered(sitting('a', 'b', 'c'), 'again', start);
    expect(answered(failed, 'easy', later(61_000)).current?.card).toBe('a');
  });

  test('runs dry until a card of a longer step is near, and then goes on', () => {
    const preset = { ...DEFAULT_PRESET, learningSteps: [3600] };
    const one = startSession({ main: [freshCard('a')], learning: [] }, start, rulesOf(preset));
    const dry = answered(one, 'again', start);
    expect(dry.current).toBeNull();
    expect(nextDueAt(dry)).toBe(start.now + 2_400_000);
    expect(step(dry, { kind: 'tick', clock: later(2_399_000) }).current).toBeNull();
    expect(step(dry, { kind: 'tick', clock: later(2_400_000) }).current?.card).toBe('a');
  });

  test('ends when every card has left for another day', () => {
    const end = answered(answered(sitting('a', 'r'), 'easy', start), 'good', start);
    expect(end.current).toBeNull();
    expect(nextDueAt(end)).toBeNull();
    expect(leftOf(end)).toEqual({ fresh: 0, learning: 0, review: 0 });
  });

  test('counts the card that is shown as left', () => {
    expect(leftOf(sitting('a', 'b', 'r'))).toEqual({ fresh: 2, learning: 0, review: 1 });
  });

  test('a card discarded in mid-sitting does not come back by undo', () => {
    const after = answered(sitting('a', 'b', 'c'), 'easy', start);
    const gone = step(after, { kind: 'drop', card: 'b' as CardId, clock: start });
    const back = step(gone, { kind: 'undo', clock: start });
    expect(gone.current?.card).toBe('c');
    expect(back.current?.card).toBe('a');
    expect(answered(back, 'easy', start).current?.card).toBe('c');
  });

  test('undo has nothing to take back at the start', () => {
    const session = sitting('a');
    expect(step(session, { kind: 'undo', clock: start })).toBe(session);
  });

  test('undo after an answer is as if it had not been given; no card is lost or doubled', () => {
    const grades = fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(grades, fc.integer({ min: 1000, max: 400_000 }), (given, pause) => {
        let session = sitting('a', 'b', 'r1', 'c', 'r2');
        for (const [i, grade] of given.entries()) {
          const clock = later(i * pause);
          const shown = step(step(session, { kind: 'tick', clock }), { kind: 'reveal', clock });
          const next = step(shown, { kind: 'answer', grade, tookMs: 1000, clock });
          if (next !== shown) expect(step(next, { kind: 'undo', clock })).toEqual(shown);
          const here = everyCard(next);
          expect(new Set(here).size).toBe(here.length);
          session = next;
        }
        expectNothingLost(session);
      }),
      { numRuns: 60 },
    );
  });
});

function everyCard(session: Session): CardId[] {
  const { main, learning }: Queue = session.queue;
  return [...main, ...learning, ...(session.current ? [session.current] : [])].map((one) => one.card);
}

/** A card is still in the sitting, or its last answer sent it to another day. */
function expectNothingLost(session: Session): void {
  const here = new Set(everyCard(session));
  for (const card of ['a', 'b', 'c', 'r1', 'r2'] as CardId[]) {
    const reviews = session.answers.map((one) => one.review).filter((review) => review.card === card);
    if (here.has(card)) continue;
    expect(reviews.at(-1)?.after.kind).toBe('review');
    const memories = session.answers.map((one) => one.memory).filter((memory) => memory.card === card);
    expect(fold(card, reviews).state).toEqual(memories.at(-1)?.state);
  }
}
