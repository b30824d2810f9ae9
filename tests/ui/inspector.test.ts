import { describe, expect, test } from 'vitest';
import {
  type CardId,
  type CardState,
  type Grade,
  type Memory,
  type Review,
  studyDay,
} from '../../content/deck.js';
import type { Inspection } from '../../src-renderer/store/inspect.js';
import type { MarkRow, ScheduleRow } from '../../src-renderer/store/schema.js';
import type { Clock } from '../../src-renderer/study/day.js';
import { explained, memoryNow } from '../../src-renderer/study/explain.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import type { Governed } from '../../src-renderer/ui/screens/inspector/governed.js';
import {
  arithmetic,
  dueReasons,
  historyCells,
  ruleWords,
} from '../../src-renderer/ui/screens/inspector/words.js';

/** 2026-11-22, noon. */
const CLOCK: Clock = { now: Date.UTC(2026, 10, 22, 12), utcOffsetMinutes: () => 60, rolloverHour: 4 };
const DAY = 20_779;
const FSRS = { stability: 10, difficulty: 5 };

function answer(back: number, grade: Grade, after: CardState): Review {
  const id = CLOCK.now - back * 86_400_000;
  return {
    id,
    card: 'c' as CardId,
    day: studyDay(DAY - back),
    grade,
    before: { kind: 'new' },
    after,
    tookMs: 4300,
  };
}

function dueIn(days: number, interval: number): CardState {
  return { kind: 'review', dueDay: studyDay(DAY + days), interval, fsrs: FSRS };
}

function governed(
  state: CardState,
  part: Partial<Governed> & {
    decision?: string;
    queue?: number;
    mark?: Partial<MarkRow>;
    forgotten?: number;
  } = {},
): Governed {
  const { decision = 'kept', queue = 2, mark, forgotten = 0, ...rest } = part;
  const history = state.kind === 'new' ? [] : [answer(12, 'good', state)];
  const last = history[0];
  const lastReview = last ? { at: last.id, day: last.day } : null;
  const memory: Memory = { card: 'c' as CardId, state, reps: history.length, lapses: 0, lastReview };
  const inspection = {
    card: { decision },
    row: { memory, queue, due: DAY + 1 } as ScheduleRow,
    mark: mark ? ({ id: 'c', ...mark } as MarkRow) : null,
    history: [...Array(forgotten).fill(last ?? answer(30, 'good', dueIn(0, 1))), ...history],
    remembered: history,
  } as unknown as Inspection;
  const aims = { target: null, load: null };
  return { inspection, preset: DEFAULT_PRESET, own: false, aims, place: null, held: null, ...rest };
}

const reasons = (...given: Parameters<typeof governed>) => dueReasons(governed(...given), CLOCK).join(' ');

describe('why a card is due', () => {
  test('names the answer that set the day, and how late it is', () => {
    expect(reasons(dueIn(0, 12), { place: 3 })).toBe(
      'Your last answer, Good on Tuesday, November 10, gave 12 days: due on Sunday, November 22. That day is today. It stands at place 3 of what is asked now.',
    );
    expect(reasons(dueIn(-2, 10))).toContain('That was 2 days ago: it is overdue.');
    expect(reasons(dueIn(5, 17))).toContain('That is in 5 days: it is not due yet.');
  });

  test('tells a day set by hand from one that an answer gave', () => {
    const handSet = { day: studyDay(DAY + 3), interval: 3, fsrs: FSRS, after: CLOCK.now };
    const words = reasons(dueIn(3, 12), { mark: { handSet } });
    expect(words).toContain('You set Wednesday, November 25 by hand');
    expect(words).not.toContain('Your last answer');
  });

  test('names what keeps it away', () => {
    expect(reasons(dueIn(0, 9), { queue: -1, mark: { suspended: 1, leech: 1 } })).toContain(
      'suspended as a leech',
    );
    expect(reasons(dueIn(0, 9), { queue: -2 })).toContain('put off until Monday, November 23');
    expect(reasons(dueIn(0, 9), { decision: 'suggested' })).toContain('nothing asks it until you keep it');
    expect(reasons(dueIn(0, 9), { held: { reason: 'sibling', by: 'Who?' } })).toContain(
      'Another card of the same fact comes before it today, so it waits until tomorrow: “Who?”.',
    );
    expect(reasons(dueIn(0, 9), { held: { reason: 'review limit', by: '' } })).toContain(
      'are used up, so it waits',
    );
    expect(reasons({ kind: 'new' }, { decision: 'discarded' })).toBe('You discarded it: it is not asked.');
    expect(reasons(dueIn(0, 9))).not.toContain('waits');
  });

  test('tells of a new card the limits, and of a forgotten one its answers', () => {
    expect(reasons({ kind: 'new' })).toContain('at most 20 a day');
    expect(reasons({ kind: 'new' }, { forgotten: 4 })).toContain('You made it forget 4 answers');
    expect(reasons(dueIn(0, 9))).not.toContain('forget');
  });

  test('tells when the next step comes', () => {
    const step = (minutes: number): CardState => ({
      kind: 'learning',
      stepsLeft: 1,
      dueAt: CLOCK.now + minutes * 60_000,
      fsrs: FSRS,
    });
    expect(reasons(step(10), { queue: 1 })).toContain('the next one comes in 10 minutes');
    expect(reasons(step(-1), { queue: 1 })).toContain('the next one comes now');
    expect(reasons(step(60 * 30), { queue: 1 })).toContain('the next one comes on Monday, November 23');
  });
});

describe('the arithmetic', () => {
  const told = (part: Partial<Governed> = {}) => {
    const whole = governed(dueIn(0, 12), part);
    const { memory } = whole.inspection.row;
    const now = memoryNow(memory, CLOCK, whole.preset);
    return explained(memory, CLOCK, whole.preset, whole.aims).map((one) => arithmetic(one, now, whole));
  };

  test('goes from stability over the goal to the interval that is shown', () => {
    const [again, , good] = told();
    expect(again).toMatch(/^Stability 10\.0 days → .*A step: it comes again soon/);
    expect(good).toMatch(
      /difficulty 5\.0 → 5\.0\. Recall falls to 90% after ([\d.]+) days; spread over \d+ to \d+ days/,
    );
  });

  test('names the longest interval, the plan, and nothing spread', () => {
    expect(told({ preset: { ...DEFAULT_PRESET, maximumInterval: 20 } })[3]).toContain(
      'no interval is longer than 20 days',
    );
    expect(told({ preset: { ...DEFAULT_PRESET, fuzz: false } })[2]).toMatch(/; rounded to \d+ days\.$/);
    const target = { day: studyDay(DAY + 8), recall: 0.99, buffer: 1 };
    expect(told({ aims: { target, load: null } })[3]).toContain(
      'to be met once more before the day of its plan',
    );
  });

  test('says which rules it follows', () => {
    expect(ruleWords(governed(dueIn(0, 1)))).toContain(
      'the weights it was published with, aiming at 90% recalled',
    );
    expect(ruleWords(governed(dueIn(0, 1), { own: true }))).toContain('the options of its article');
    const parameters = DEFAULT_PRESET.parameters.map((weight, i) => (i === 3 ? 9 : weight));
    const fitted = governed(dueIn(0, 1), { preset: { ...DEFAULT_PRESET, parameters } });
    expect(ruleWords(fitted)).toContain('weights fitted to your answers');
  });
});

test('a line of the history has the wall clock of its day, and what came of it', () => {
  expect(historyCells(answer(12, 'good', dueIn(0, 12)), CLOCK)).toEqual([
    'Nov 10, 2026, 13:00',
    'new',
    'Good',
    '4.3 s',
    '12 days',
  ]);
});
