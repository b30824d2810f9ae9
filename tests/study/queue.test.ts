/** What is studied today, and what must wait. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, FactId, Review } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import { nextRollover, startOfDay, today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { type Answered, buildQueue, type Candidates, type Waiting } from '../../src-renderer/study/queue.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { dueCard, freshCard, learningCard } from './cards.js';
import { utc } from './clocks.js';

const clock = utc(Date.UTC(2026, 2, 10, 12));
const day = today(clock);
const NONE: Candidates = { learning: [], review: [], fresh: [], answered: [] };

function queueOf(candidates: Partial<Candidates>, preset = DEFAULT_PRESET) {
  const { main, learning } = buildQueue({ ...NONE, ...candidates }, clock, rulesOf(preset));
  return { main: main.map((one) => one.card), learning: learning.map((one) => one.card) };
}

function answered(card: string, fact: string, before: Waiting): Answered {
  const state = before.memory.state;
  const review: Review = {
    id: clock.now - 1000,
    card: card as CardId,
    day,
    grade: 'good',
    before: state,
    after: state,
    tookMs: 0,
  };
  return { review, fact: fact as FactId, article: before.article };
}

describe('the queue of the day', () => {
  test('asks the longest overdue first and nothing of tomorrow', () => {
    const review = [dueCard('b', day), dueCard('late', day - 9), dueCard('soon', day + 1)];
    expect(queueOf({ review }).main).toEqual(['late', 'b']);
  });

  test('spreads new cards among the reviews instead of heaping them', () => {
    const review = Array.from({ length: 6 }, (_, i) => dueCard(`r${i}`, day));
    const { main } = queueOf({ review, fresh: [freshCard('n1'), freshCard('n2')] });
    const places = [main.indexOf('n1' as CardId), main.indexOf('n2' as CardId)];
    expect(places).toEqual([2, 6]);
  });

  test('one fact is asked once a day: review before new', () => {
    const main = queueOf({ review: [dueCard('r', day, 'f')], fresh: [freshCard('n', 'f')] }).main;
    expect(main).toEqual(['r']);
  });

  test('a card answered today keeps its siblings back until tomorrow', () => {
    const fresh = [freshCard('n', 'f'), freshCard('other', 'g')];
    expect(queueOf({ fresh, answered: [answered('x', 'f', freshCard('x'))] }).main).toEqual(['other']);
  });

  test('learning cards are not buried, and bury what comes after', () => {
    const learning = [
      learningCard('l', clock.now + 60_000, day, 'f'),
      learningCard('m', clock.now, day, 'f'),
    ];
    const queue = queueOf({ learning, review: [dueCard('r', day, 'f')] });
    expect(queue).toEqual({ main: [], learning: ['m', 'l'] });
  });

  test('a step of days waits for its day, then stands among the reviews', () => {
    const tomorrow = learningCard('t', nextRollover(clock), day);
    const now = learningCard('n', startOfDay(clock, day), studyDay(day - 1));
    expect(queueOf({ learning: [tomorrow, now] })).toEqual({ main: ['n'], learning: [] });
  });

  test('the review limit caps new cards too, and what was answered today counts', () => {
    const review = Array.from({ length: 5 }, (_, i) => dueCard(`r${i}`, day));
    const fresh = Array.from({ length: 5 }, (_, i) => freshCard(`n${i}`));
    const preset = { ...DEFAULT_PRESET, reviewsPerDay: 8, newPerDay: 5 };
    const given = [answered('x', 'x', dueCard('x', day)), answered('y', 'y', freshCard('y'))];
    expect(queueOf({ review, fresh }, preset).main).toHaveLength(8);
    const { main } = queueOf({ review, fresh, answered: given }, preset);
    expect(main.filter((card) => card.startsWith('n'))).toEqual(['n0']);
    expect(main).toHaveLength(6);
    expect(queueOf({ review }, { ...preset, reviewsPerDay: 0 }).main).toEqual([]);
  });

  test('no card is lost or doubled, and limits hold', () => {
    const cards = fc.uniqueArray(
      fc.record({
        name: fc.integer({ min: 0, max: 60 }),
        fact: fc.integer({ min: 0, max: 25 }),
        kind: fc.constantFrom('fresh', 'review', 'learning'),
        late: fc.integer({ min: -3, max: 30 }),
      }),
      { selector: (one) => one.name, maxLength: 40 },
    );
    const limits = fc.record({ newPerDay: fc.nat(12), reviewsPerDay: fc.nat(25) });
    fc.assert(
      fc.property(cards, limits, (made, { newPerDay, reviewsPerDay }) => {
        const of = (kind: string) => made.filter((one) => one.kind === kind);
        const candidates = {
          ...NONE,
          fresh: of('fresh').map((one) => freshCard(`c${one.name}`, `f${one.fact}`)),
          review: of('review').map((one) => dueCard(`c${one.name}`, day - one.late, `f${one.fact}`)),
          learning: of('learning').map((one) =>
            learningCard(`c${one.name}`, clock.now - one.late * 60_000, day, `f${one.fact}`),
          ),
        };
        const preset = { ...DEFAULT_PRESET, newPerDay, reviewsPerDay };
        const { main, learning } = buildQueue(candidates, clock, rulesOf(preset));
        const all = [...main, ...learning].map((one) => one.card);
        expect(new Set(all).size).toBe(all.length);
        const facts = main.map((one) => one.fact);
        expect(new Set(facts).size).toBe(facts.length);
        expect(main.length).toBeLessThanOrEqual(reviewsPerDay);
        expect(main.filter((one) => one.memory.state.kind === 'new').length).toBeLessThanOrEqual(newPerDay);
        expect(learning).toHaveLength(candidates.learning.length);
        const open = buildQueue(candidates, clock, rulesOf({ ...preset, newPerDay: 99, reviewsPerDay: 99 }));
        const met = new Set([...open.main, ...open.learning].map((one) => one.fact));
        const due = candidates.review.filter((_, i) => (of('review')[i]?.late ?? -1) >= 0);
        for (const one of [...due, ...candidates.fresh]) expect(met.has(one.fact)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
