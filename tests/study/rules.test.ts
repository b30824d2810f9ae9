/** Limits, cards kept apart, plans and a backlog: what the queue of a day lets through, and what it holds back and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId, CardId, CardState } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import { today } from '../../src-renderer/study/day.js';
import { lastLook, type TargetDate } from '../../src-renderer/study/forecast/target-date.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { type Answered, buildQueue, type Candidates, type Waiting } from '../../src-renderer/study/queue.js';
import { type Plan, type Rules, rulesOf } from '../../src-renderer/study/rules.js';
import { startSession, step } from '../../src-renderer/study/session.js';
import { dueCard, freshCard, inGroup, learningCard, ofArticle } from './cards.js';
import { utc } from './clocks.js';

const clock = utc(Date.UTC(2026, 2, 10, 12));
const day = today(clock);
const NONE: Candidates = { learning: [], review: [], fresh: [], answered: [] };
const BOOK = 'book' as ArticleId;

function built(candidates: Partial<Candidates>, rules: Partial<Rules> = {}) {
  const { main, learning, held } = buildQueue({ ...NONE, ...candidates }, clock, { ...rulesOf(), ...rules });
  const reasons = Object.fromEntries(held.map(({ card, reason }) => [card, reason]));
  return { main: main.map((one) => one.card), learning: learning.map((one) => one.card), reasons, held };
}

function answered({ card, fact, article, group, memory }: Waiting): Answered {
  const shared = { id: clock.now - 1000, card, day, grade: 'good' as const, tookMs: 0 };
  return { fact, article, group, review: { ...shared, before: memory.state, after: memory.state } };
}

describe('cards of one group', () => {
  const memo = (card: string) => inGroup(dueCard(card, day), 'memoranda');

  test('are not asked on one day while young, and the reason names the card that is', () => {
    const { main, held } = built({ review: [memo('a'), memo('b'), dueCard('c', day)] });
    expect(main).toHaveLength(2);
    expect(main).toContain('c');
    const [first] = held;
    expect(first).toMatchObject({ reason: 'alike', by: main.find((card) => card !== 'c') });
  });

  test('stand beside each other once they are known for three weeks', () => {
    const old = (card: string) => inGroup(dueCard(card, day, card, 30), 'memoranda');
    expect(built({ review: [old('a'), old('b')] }).main).toHaveLength(2);
    expect(built({ review: [old('a'), memo('b')] }).main).toHaveLength(2);
  });

  test('a new one waits for the day after one that was answered, or is still on its steps', () => {
    const fresh = [inGroup(freshCard('n'), 'memoranda')];
    expect(built({ fresh, answered: [answered(memo('a'))] }).reasons).toEqual({ n: 'alike' });
    const learning = [inGroup(learningCard('l', clock.now, day), 'memoranda')];
    expect(built({ fresh, learning }).reasons).toEqual({ n: 'alike' });
    expect(built({ fresh }).main).toEqual(['n']);
  });

  test('are asked together by a preset that does not keep them apart', () => {
    const preset = { ...DEFAULT_PRESET, groupsApart: false };
    expect(built({ review: [memo('a'), memo('b')] }, { preset }).main).toHaveLength(2);
  });

  test('cards that are already on their steps are never held back', () => {
    const learning = ['a', 'b'].map((card) => inGroup(learningCard(card, clock.now, day), 'memoranda'));
    expect(built({ learning }).learning).toHaveLength(2);
  });
});

describe('presets', () => {
  const presets = new Map([[BOOK, { ...DEFAULT_PRESET, newPerDay: 1, reviewsPerDay: 2 }]]);

  test('each counts its own cards against its own limits', () => {
    const review = ['a', 'b', 'c'].flatMap((card) => [
      dueCard(card, day),
      ofArticle(dueCard(`book ${card}`, day), BOOK),
    ]);
    const { main, reasons } = built({ review }, { presets });
    expect(main.filter((card) => card.startsWith('book'))).toHaveLength(2);
    expect(main).toHaveLength(5);
    expect(Object.values(reasons)).toEqual(['review limit']);
  });

  test('what was answered in one article does not use up another’s day', () => {
    const fresh = [ofArticle(freshCard('n'), BOOK)];
    const elsewhere = Array.from({ length: 30 }, (_, i) => answered(freshCard(`x${i}`)));
    expect(built({ fresh, answered: elsewhere }, { presets }).main).toEqual(['n']);
    const here = [answered(ofArticle(freshCard('x'), BOOK))];
    expect(built({ fresh, answered: here }, { presets }).reasons).toEqual({ n: 'new limit' });
  });

  test('say whether new cards come before, among or after the reviews', () => {
    const review = Array.from({ length: 4 }, (_, i) => dueCard(`r${i}`, day));
    const fresh = [freshCard('n')];
    const place = (order: 'mixed' | 'reviews first' | 'new first') =>
      built({ review, fresh }, { preset: { ...DEFAULT_PRESET, order } }).main.indexOf('n' as CardId);
    expect([place('new first'), place('mixed'), place('reviews first')]).toEqual([0, 2, 4]);
  });

  test('siblings come on one day where the preset lets them', () => {
    const review = [dueCard('a', day, 'f'), dueCard('b', day, 'f')];
    expect(built({ review }).reasons).toEqual({ [built({ review }).held[0]?.card ?? '']: 'sibling' });
    const preset = { ...DEFAULT_PRESET, siblingsApart: false };
    expect(built({ review }, { preset }).main).toHaveLength(2);
  });

  test('nothing is held back by a limit where a learner asked for all of an article', () => {
    const fresh = Array.from({ length: 60 }, (_, i) => freshCard(`n${i}`));
    expect(built({ fresh }, { limited: false }).main).toHaveLength(60);
  });
});

const TARGET: TargetDate = { day: studyDay(day + 10), recall: 0.95, buffer: 4 };

function planned(plan: Partial<Plan>): Partial<Rules> {
  return { plans: new Map([[BOOK, { target: TARGET, cardsPerDay: 20, freshCost: 1, fresh: 0, ...plan }]]) };
}

describe('a plan for a day', () => {
  const cards = (count: number) =>
    Array.from({ length: count }, (_, i) => ofArticle(freshCard(`n${i}`), BOOK));

  test('begins as many new cards a day as it takes to have begun them all in time', () => {
    expect(built({ fresh: cards(36) }, planned({ fresh: 36 })).main).toHaveLength(6);
    const today6 = cards(6).map(answered);
    expect(built({ fresh: cards(30), answered: today6 }, planned({ fresh: 30 })).main).toEqual([]);
  });

  test('never asks more a day than the learner’s minutes hold', () => {
    const { main, reasons } = built({ fresh: cards(90) }, planned({ fresh: 90, cardsPerDay: 8 }));
    expect(main).toHaveLength(8);
    expect(new Set(Object.values(reasons))).toEqual(new Set(['plan limit']));
  });

  test('counts a new card for as much of the minutes as it takes', () => {
    const rules = planned({ fresh: 90, cardsPerDay: 8, freshCost: 2.5 });
    expect(built({ fresh: cards(90) }, rules).main).toHaveLength(3);
    const given = cards(2).map(answered);
    expect(built({ fresh: cards(90), answered: given }, rules).main).toHaveLength(1);
  });

  test('calls up a card that would sleep through the day, on its last look and not before', () => {
    const soon = { ...TARGET, day: studyDay(day + 3) };
    const rules = planned({ target: soon });
    const late = Array.from({ length: 20 }, (_, i) =>
      ofArticle(dueCard(`c${i}`, day + 5, `c${i}`, 15), BOOK),
    );
    const { main } = built({ review: late }, rules);
    const looked = late.filter(({ card }) => lastLook(soon, card) <= day).map(({ card }) => card);
    expect([...main].sort()).toEqual([...looked].sort());
    expect(main.length).toBeGreaterThan(0);
    expect(main.length).toBeLessThan(20);
    expect(built({ review: late }).main).toEqual([]);
  });

  test('asks first, in the last days, what would be known worst on the day', () => {
    const soon = planned({ target: { ...TARGET, day: studyDay(day + 2) } });
    const weak = ofArticle(dueCard('weak', day, 'weak', 2), BOOK);
    const strong = ofArticle(dueCard('strong', day - 3, 'strong', 40), BOOK);
    expect(built({ review: [strong, weak] }, soon).main).toEqual(['weak', 'strong']);
    expect(built({ review: [strong, weak] }, planned({})).main).toEqual(['strong', 'weak']);
  });

  test('leaves no trace from its day on, nor on other articles', () => {
    const over = planned({ target: { ...TARGET, day }, fresh: 40, cardsPerDay: 1 });
    const candidates = { fresh: cards(40), review: [dueCard('r', day)] };
    expect(built(candidates, over)).toEqual(built(candidates));
    const elsewhere = { fresh: Array.from({ length: 40 }, (_, i) => freshCard(`o${i}`)) };
    expect(built(elsewhere, planned({ cardsPerDay: 1 }))).toEqual(built(elsewhere));
  });

  test('shortens the promise of a button, and the answer saves what was promised', () => {
    const rules = {
      ...rulesOf(),
      ...planned({ target: { ...TARGET, recall: 0.995, day: studyDay(day + 5) } }),
    };
    const card = ofArticle(dueCard('c', day, 'c', 12), BOOK);
    const begun = startSession({ main: [card], learning: [] }, clock, rules);
    const shown = step(begun, { kind: 'reveal', clock });
    const plain = step(startSession({ main: [card], learning: [] }, clock, rulesOf()), {
      kind: 'reveal',
      clock,
    });
    const dueDay = (state: CardState | undefined) => (state?.kind === 'review' ? state.dueDay : 0);
    expect(dueDay(shown.promised?.good)).toBeLessThan(day + 5);
    expect(dueDay(plain.promised?.good)).toBeGreaterThan(day + 5);
    const saved = step(shown, { kind: 'answer', grade: 'good', tookMs: 1, clock }).answers[0]?.review;
    expect(saved?.after).toEqual(shown.promised?.good);
    expect(saved?.after).toMatchObject({
      fsrs: plain.promised?.good.kind === 'review' && plain.promised.good.fsrs,
    });
  });
});

describe('a backlog', () => {
  const backlog = Array.from({ length: 30 }, (_, i) => dueCard(`c${i}`, day - i, `c${i}`, 1 + i));

  test('is worked off by so many a day, with nothing new beside it', () => {
    const { main, reasons } = built({ review: backlog, fresh: [freshCard('n')] }, { catchUp: 10 });
    expect(main).toHaveLength(10);
    expect(reasons.n).toBe('catch-up');
    const given = backlog.slice(0, 4).map(answered);
    const rest = built({ review: backlog.slice(4), answered: given }, { catchUp: 10 });
    expect(rest.main).toHaveLength(6);
  });

  test('that fits into a day is no backlog any more', () => {
    const some = { review: backlog.slice(0, 8), fresh: [freshCard('n')] };
    expect(built(some, { catchUp: 10 })).toEqual(built(some));
    expect(built(some, { catchUp: 10 }).main).toContain('n');
  });
});

describe('buttons and the load of days', () => {
  const card = dueCard('c', day, 'c', 30);

  function promised(rules: Rules, before: readonly Waiting[] = []) {
    let session = startSession({ main: [...before, card], learning: [] }, clock, rules);
    for (const _ of before) {
      session = step(session, { kind: 'reveal', clock });
      session = step(session, { kind: 'answer', grade: 'good', tookMs: 1, clock });
    }
    return step(session, { kind: 'reveal', clock });
  }

  test('a full day is avoided, and what the button said is what is saved', () => {
    const plain = promised(rulesOf()).promised?.good;
    const full = plain?.kind === 'review' ? plain.dueDay : 0;
    const busy = promised({ ...rulesOf(), due: new Map([[full, 500]]) });
    expect(busy.promised?.good).not.toEqual(plain);
    const saved = step(busy, { kind: 'answer', grade: 'good', tookMs: 1, clock });
    expect(saved.answers[0]?.review.after).toEqual(busy.promised?.good);
  });

  test('a preset that does not balance pays no heed to it', () => {
    const off = { ...rulesOf({ ...DEFAULT_PRESET, balance: false }) };
    const good = promised(off).promised?.good;
    const full = new Map(Array.from({ length: 60 }, (_, i) => [day + i, i % 2 === 0 ? 900 : 0] as const));
    expect(promised({ ...off, due: full }).promised?.good).toEqual(good);
  });

  test('answers of the sitting count as well: alike cards do not heap on one day', () => {
    const many = Array.from({ length: 60 }, (_, i) => dueCard(`m${i}`, day, `m${i}`, 30));
    let session = startSession({ main: many, learning: [] }, clock, rulesOf());
    while (session.current) {
      session = step(session, { kind: 'reveal', clock });
      session = step(session, { kind: 'answer', grade: 'good', tookMs: 1, clock });
    }
    const days = new Map<number, number>();
    for (const { review } of session.answers)
      if (review.after.kind === 'review')
        days.set(review.after.dueDay, (days.get(review.after.dueDay) ?? 0) + 1);
    expect(Math.max(...days.values())).toBeLessThanOrEqual(2 * (60 / days.size));
  });
});

test('whatever the rules: no card lost or doubled, every limit held, every card held back has a reason', () => {
  const card = fc.record({
    name: fc.integer({ min: 0, max: 80 }),
    fact: fc.integer({ min: 0, max: 40 }),
    group: fc.integer({ min: 0, max: 6 }),
    kind: fc.constantFrom('fresh', 'review', 'learning'),
    book: fc.boolean(),
    interval: fc.integer({ min: 1, max: 60 }),
  });
  const cards = fc.uniqueArray(card, { selector: (one) => one.name, maxLength: 50 });
  const limits = fc.record({
    fresh: fc.nat(10),
    reviews: fc.nat(20),
    perDay: fc.nat(12),
    catchUp: fc.option(fc.integer({ min: 1, max: 15 })),
    planned: fc.boolean(),
  });
  fc.assert(
    fc.property(cards, limits, (made, { fresh, reviews, perDay, catchUp, planned: isPlanned }) => {
      const waiting = made.map((one) => {
        const name = `c${one.name}`;
        const fact = `f${one.fact}`;
        const plain =
          one.kind === 'fresh'
            ? freshCard(name, fact)
            : one.kind === 'review'
              ? dueCard(name, day, fact, one.interval)
              : learningCard(name, clock.now, day, fact);
        const grouped = one.group === 0 ? plain : inGroup(plain, `g${one.group}`);
        return { kind: one.kind, one: one.book ? ofArticle(grouped, BOOK) : grouped };
      });
      const of = (kind: string) => waiting.filter((each) => each.kind === kind).map((each) => each.one);
      const rules = {
        ...rulesOf({ ...DEFAULT_PRESET, newPerDay: fresh, reviewsPerDay: reviews }),
        ...(isPlanned && planned({ cardsPerDay: perDay, fresh: of('fresh').length })),
        catchUp,
      };
      const candidates = { ...NONE, fresh: of('fresh'), review: of('review'), learning: of('learning') };
      const { main, learning, held } = buildQueue(candidates, clock, rules);
      const seen = [...main, ...learning, ...held].map((each) => each.card);
      expect([...seen].sort()).toEqual(waiting.map(({ one }) => one.card).sort());
      const facts = main.map((each) => each.fact);
      expect(new Set(facts).size).toBe(facts.length);
      const young = main.filter(({ group, memory: { state } }) => {
        return group !== undefined && (state.kind !== 'review' || state.interval < 21);
      });
      expect(new Set(young.map((each) => each.group)).size).toBe(young.length);
      const here = main.filter((each) => each.article === BOOK && isPlanned);
      const beside = main.filter((each) => !here.includes(each));
      expect(here.length).toBeLessThanOrEqual(perDay);
      expect(beside.length).toBeLessThanOrEqual(reviews);
      expect(beside.filter((each) => each.memory.state.kind === 'new').length).toBeLessThanOrEqual(fresh);
    }),
    { numRuns: 300 },
  );
});
