/** The statistics against logs made by hand, small enough to count on fingers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticleId,
  type CardId,
  type CardState,
  GRADES,
  type Grade,
  type Memory,
  type Review,
  studyDay,
} from '../../content/deck.js';
import { catchUp } from '../../src-renderer/study/catch-up.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import {
  buttons,
  byHour,
  calibration,
  effort,
  retentionByMonth,
  retentionOf,
  trueRetention,
} from '../../src-renderer/study/statistics/figures.js';
import {
  coverage,
  difficultySpread,
  dueForecast,
  knownNow,
  stabilitySpread,
} from '../../src-renderer/study/statistics/memories.js';
import { type DayTally, emptyTally, tallied } from '../../src-renderer/study/statistics/tally.js';

const ARTICLE = 'article' as ArticleId;
/** 2024-10-04. */
const DAY = studyDay(20_000);

function inReview(interval: number, stability = interval, difficulty = 5): CardState & { kind: 'review' } {
  return { kind: 'review', dueDay: DAY, interval, fsrs: { stability, difficulty } };
}

function review(before: CardState, grade: Grade, tookMs = 6000): Review {
  return { id: 1, card: 'card' as CardId, day: DAY, grade, before, after: before, tookMs };
}

function memory(state: CardState, lastDay: number, card = 'card'): Memory {
  return {
    card: card as CardId,
    state,
    reps: 3,
    lapses: 0,
    lastReview: state.kind === 'new' ? null : { at: 0, day: studyDay(lastDay) },
  };
}

/** Each answer: what state, which grade, how many days after the last, at what hour. */
function day(answers: readonly (readonly [CardState, Grade, number, number])[], on = DAY): DayTally {
  return answers.reduce(
    (row, [before, grade, elapsed, hour]) =>
      tallied(
        row,
        { ...review(before, grade), day: on },
        {
          article: ARTICLE,
          preset: DEFAULT_PRESET,
          lastDay: before.kind === 'new' ? null : studyDay(on - elapsed),
          hour,
        },
      ),
    emptyTally(on, ARTICLE),
  );
}

const NEW: CardState = { kind: 'new' };
const STEP: CardState = { kind: 'learning', stepsLeft: 1, dueAt: 0, fsrs: { stability: 1, difficulty: 5 } };

describe('true retention', () => {
  const rows = [
    day([
      [inReview(5), 'good', 5, 9],
      [inReview(5), 'again', 5, 9],
      [inReview(40), 'hard', 40, 21],
      [inReview(40), 'easy', 40, 21],
      [inReview(21), 'good', 21, 21],
    ]),
  ];

  test('parts at 21 days: below is young', () => {
    const { young, mature, all } = trueRetention(rows);
    expect([young?.answers, young?.share]).toEqual([2, 0.5]);
    expect([mature?.answers, mature?.share]).toEqual([3, 1]);
    expect([all?.answers, all?.share]).toEqual([5, 0.8]);
  });

  test('new cards and steps do not count', () => {
    const { all } = trueRetention([
      day([
        [NEW, 'again', 0, 9],
        [STEP, 'good', 0, 9],
      ]),
    ]);
    expect(all).toBeNull();
  });

  test('says how sure it is: few answers, wide interval', () => {
    const few = retentionOf({ passed: 9, failed: 1 });
    const many = retentionOf({ passed: 900, failed: 100 });
    expect((few?.to ?? 0) - (few?.from ?? 0)).toBeGreaterThan(0.3);
    expect((many?.to ?? 0) - (many?.from ?? 0)).toBeLessThan(0.04);
    expect(retentionOf({ passed: 0, failed: 0 })).toBeNull();
  });

  test('is told month by month', () => {
    const later = day([[inReview(5), 'good', 5, 9]], studyDay(DAY + 40));
    expect(retentionByMonth([later, ...rows]).map(({ month }) => month)).toEqual(['2024-10', '2024-11']);
  });
});

describe('effort', () => {
  test('adds articles of one day and leaves out days without an answer', () => {
    const other = { ...day([[NEW, 'good', 0, 8]]), article: 'other' as ArticleId };
    const idle = emptyTally(studyDay(DAY + 1), ARTICLE);
    expect(effort([idle, other, day([[NEW, 'good', 0, 8]])])).toEqual([
      { day: DAY, answers: 2, minutes: 0.2 },
    ]);
  });

  test('counts the buttons by kind of card', () => {
    const rows = [
      day([
        [NEW, 'again', 0, 8],
        [NEW, 'good', 0, 8],
        [inReview(3), 'easy', 3, 8],
      ]),
    ];
    expect(buttons(rows, 'new')).toEqual([1, 0, 1, 0]);
    expect(buttons(rows, 'review')).toEqual([0, 0, 0, 1]);
    expect(buttons(rows, 'learning')).toEqual([0, 0, 0, 0]);
  });

  test('knows the hours', () => {
    const hours = byHour([
      day([
        [NEW, 'again', 0, 23],
        [STEP, 'good', 0, 23],
      ]),
    ]);
    expect(hours[23]).toMatchObject({ answers: 2, share: 0.5 });
    expect(hours[9]).toBeNull();
  });
});

describe('calibration', () => {
  test('sets the foretold chance beside what came', () => {
    const rows = [
      day([
        [inReview(10), 'good', 10, 9],
        [inReview(10), 'again', 10, 9],
      ]),
    ];
    const [only, ...none] = calibration(rows);
    expect(none).toEqual([]);
    expect(only?.answers).toBe(2);
    expect(only?.foretold).toBeCloseTo(0.9, 6);
    expect(only?.recalled).toBe(0.5);
  });
});

test('an answer taken back leaves no trace', () => {
  const state = fc.constantFrom<CardState>(NEW, STEP, inReview(4), inReview(80, 60));
  const answer = fc.tuple(state, fc.constantFrom(...GRADES), fc.nat(90), fc.nat(23));
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), answer, (others, [before, grade, elapsed, hour]) => {
      const row = day(others);
      const about = {
        article: ARTICLE,
        preset: DEFAULT_PRESET,
        lastDay: before.kind === 'new' ? null : studyDay(DAY - elapsed),
        hour,
      };
      const one = review(before, grade);
      const back = tallied(tallied(row, one, about), one, about, -1);
      expect(JSON.stringify(back, round)).toBe(JSON.stringify(row, round));
    }),
  );
});

/** Sums of fractions may differ in the last place after being taken apart. */
function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value;
}

describe('the cards now', () => {
  const cards = [
    memory(NEW, DAY, 'new'),
    memory(STEP, DAY, 'step'),
    memory({ ...inReview(10), dueDay: studyDay(DAY + 3) }, DAY - 7, 'learned'),
    memory({ ...inReview(10), dueDay: studyDay(DAY - 1) }, DAY - 11, 'due'),
    memory({ ...inReview(2, 2), dueDay: studyDay(DAY - 3000) }, DAY - 3002, 'slipped'),
  ];

  test('coverage puts each kept card in one place', () => {
    expect(coverage(cards, DAY, DEFAULT_PRESET)).toEqual({ learned: 1, due: 2, slipped: 1, fresh: 1 });
  });

  test('the forecast holds the overdue in its first day and no new cards', () => {
    const days = dueForecast(cards, DAY, 5).map(({ cards }) => cards);
    expect(days).toEqual([3, 0, 0, 1, 0]);
  });

  test('spreads leave out what was never begun', () => {
    const total = (classes: readonly { readonly cards: number }[]) =>
      classes.reduce((sum, one) => sum + one.cards, 0);
    expect(total(stabilitySpread(cards))).toBe(4);
    expect(total(difficultySpread(cards))).toBe(4);
  });

  test('nothing begun, nothing known', () => {
    expect(knownNow([memory(NEW, DAY)], DAY, DEFAULT_PRESET)).toBeNull();
    expect(knownNow(cards, DAY, DEFAULT_PRESET)).toBeGreaterThan(0.5);
  });
});

describe('catching up', () => {
  const away = Array.from({ length: 25 }, (_, i) =>
    memory({ ...inReview(5 + i, 5 + i), dueDay: studyDay(DAY - 30) }, DAY - 35 - i, `card ${i}`),
  );

  test('holds every overdue card once, and no day more than its share', () => {
    const plan = catchUp(away, DAY, DEFAULT_PRESET, 10);
    expect(plan.cards).toBe(25);
    expect(plan.days.map((day) => day.length)).toEqual([10, 10, 5]);
    expect(new Set(plan.days.flat()).size).toBe(25);
  });

  test('begins with what loses most by waiting, and leaves what is lost already for last', () => {
    const fragile = memory({ ...inReview(3, 30), dueDay: studyDay(DAY - 1) }, DAY - 4, 'fragile');
    const firm = memory({ ...inReview(300, 400), dueDay: studyDay(DAY - 1) }, DAY - 301, 'firm');
    const lost = memory({ ...inReview(1, 0.001), dueDay: studyDay(DAY - 4000) }, DAY - 30_000, 'lost');
    const order = catchUp([lost, firm, fragile], DAY, DEFAULT_PRESET, 100).days[0];
    expect(order?.[0]).toBe('fragile');
    expect(order?.at(-1)).toBe('lost');
  });

  test('leaves alone what is not due', () => {
    const later = memory({ ...inReview(5), dueDay: studyDay(DAY + 1) }, DAY - 4);
    expect(catchUp([later, memory(NEW, DAY)], DAY, DEFAULT_PRESET, 10)).toEqual({ days: [], cards: 0 });
  });
});
