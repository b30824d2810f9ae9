/** The plan screen without a window: what its fields read, what its sentences say, and what it saves. */
import 'fake-indexeddb/auto';
import { createRoot } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { type CardId, studyDay } from '../../content/deck.js';
import type { Host } from '../../src-main/contract/host.js';
import type { Forecast, Reckon } from '../../src-renderer/reckon.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { collect } from '../../src-renderer/store/collections.js';
import { readPace, readSimulated } from '../../src-renderer/store/forecasts.js';
import { readPlanning, STANDARD } from '../../src-renderer/store/planning.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { today } from '../../src-renderer/study/day.js';
import { heldWords } from '../../src-renderer/study/held-words.js';
import type { Verdict } from '../../src-renderer/study/optimizer/optimize.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import type { Held } from '../../src-renderer/study/queue.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { createDesk, type Desk } from '../../src-renderer/ui/desk.js';
import { daysOf } from '../../src-renderer/ui/screens/plan/backlog-days.js';
import { barsOf, roundTop } from '../../src-renderer/ui/screens/plan/bars-of.js';
import {
  articlesOfWish,
  askedFor,
  bufferFor,
  cardsIn,
  createWish,
  wishedPlan,
} from '../../src-renderer/ui/screens/plan/dates.js';
import { createEditor } from '../../src-renderer/ui/screens/plan/editor.js';
import {
  dateText,
  dayFrom,
  numberFrom,
  stepsFrom,
  stepsText,
} from '../../src-renderer/ui/screens/plan/entered.js';
import { createFit } from '../../src-renderer/ui/screens/plan/fit.js';
import { createPlan, type PlanState } from '../../src-renderer/ui/screens/plan/model.js';
import {
  comparedWords,
  minutesWords,
  planWords,
  standingWords,
  verdictWords,
  yearWords,
} from '../../src-renderer/ui/screens/plan/words.js';
import { reasonWords } from '../../src-renderer/ui/screens/review/reason.js';
import { BOTH, cardIds, done, NOON, newLibrary, PORT, RIVER } from '../store/library.js';
import { dueCard, freshCard, learningCard } from '../study/cards.js';

describe('what is typed', () => {
  test.each([
    ['1m 10m', [60, 600]],
    ['1, 10', [60, 600]],
    ['30s 2h 1d', [30, 7200, 86_400]],
    ['1.5h', [5400]],
    ['', []],
  ])('as steps “%s” is read', (typed, steps) => {
    expect(stepsFrom(typed)).toEqual(steps);
    expect(stepsFrom(stepsText(steps))).toEqual(steps);
  });

  test.each(['soon', '1m x', '0m', '-5m', '40d', '1m '.repeat(11)])('as steps “%s” is refused', (typed) => {
    expect(stepsFrom(typed)).toBeNull();
  });

  test('as a day is read back as it was, and an impossible one is refused', () => {
    expect(dayFrom('2027-01-05')).toBe(20_823);
    expect(dateText(studyDay(20_823))).toBe('2027-01-05');
    for (const typed of ['', '2027-13-01', 'tomorrow', '5.1.2027']) expect(dayFrom(typed)).toBeNull();
  });

  test('as a number is moved into its bounds, and no number changes nothing', () => {
    expect(numberFrom('99', 70, 97)).toBe(97);
    expect(numberFrom('0.6', 1, 9)).toBe(1);
    expect([numberFrom('', 1, 9), numberFrom('many', 1, 9)]).toEqual([null, null]);
  });
});

function forecast(minutes: number, known: number, some: Partial<Forecast> = {}): Forecast {
  const days = Array.from({ length: 100 }, (_, i) => ({
    day: studyDay(20_000 + i),
    reviews: 10,
    fresh: 0,
    recalled: 9,
    minutes,
    postponed: 0,
  }));
  return { days, memorised: [{ day: studyDay(20_099), cards: known }], recall: 0.91, left: 0, ...some };
}

describe('sentences', () => {
  test('a year is told by its time, its cards and what is known', () => {
    const words = yearWords(forecast(12, 1704), 1800);
    expect(words).toContain('12 minutes and 10 cards a day');
    expect(words).toContain('1,704 of 1,800 cards');
    expect(yearWords(forecast(0, 0), 0)).toContain('nothing to reckon');
  });

  test('a change is told against what is saved, and no change is not told', () => {
    expect(comparedWords(forecast(10, 100), forecast(13, 120))).toContain('30% more time, 20 cards more');
    expect(comparedWords(forecast(10, 100), forecast(8, 90))).toContain('20% less time, 10 cards fewer');
    expect(comparedWords(forecast(10, 100), forecast(10, 100))).toBe('');
  });

  test('a fit that is not better says that nothing was changed', () => {
    const losses = { answers: 500, current: 0.35, fitted: 0.36 };
    expect(verdictWords({ kind: 'kept', ...losses })).toContain('Nothing was changed');
    expect(verdictWords({ kind: 'too few', answers: 3, wanted: 400 })).toContain('Nothing was changed');
    const better = verdictWords({ kind: 'better', ...losses, fitted: 0.343, weights: [] });
    expect(better).toContain('2.0% better');
    expect(better).not.toContain('Nothing was changed');
  });

  test('a plan that cannot be kept says so', () => {
    const wish = { day: 20_100, recall: 0.95, cards: 80 };
    expect(planWords(forecast(9, 0), forecast(5, 0), wish).at(-1)).toContain('less than the 95%');
    const left = planWords(forecast(9, 0, { left: 7, recall: 0.99 }), forecast(5, 0), wish);
    expect(left.at(-1)).toContain('7 cards would not be begun in time');
    expect(planWords(forecast(9, 0, { recall: 0.96 }), forecast(5, 0), wish)).toHaveLength(2);
    expect(planWords(forecast(9, 0), forecast(5, 0), { ...wish, cards: 0 })).toHaveLength(1);
  });

  test('a plan that is on tells where it stands', () => {
    expect(standingWords(forecast(9, 0), 80)).toBe(
      'Foretold for the day: 91% of 80 cards, at 9 minutes a day.',
    );
    expect(standingWords(forecast(9, 0, { left: 5 }), 80)).toContain('5 cards would not be begun');
  });

  test('what is held back is counted by reason', () => {
    const held = (reason: Held['reason']): Held => ({
      card: 'c' as CardId,
      article: RIVER.id,
      reason,
      by: null,
    });
    const words = (reasons: readonly Held['reason'][], beyond = 0) =>
      heldWords({ held: reasons.map(held), beyond });
    expect(words([])).toBe('');
    expect(words(['new limit'])).toBe('1 card waits beyond the new cards of a day.');
    expect(words(['alike', 'new limit', 'alike'])).toMatch(/^3 cards wait: 2 because .*, 1 beyond/);
    expect(words(['review limit'], 1200)).toBe('1,201 cards wait beyond the cards of a day.');
  });

  test('minutes are never none where there is something to do', () => {
    expect([minutesWords(0.2), minutesWords(1), minutesWords(14.4)]).toEqual([
      'under a minute',
      '1 minute',
      '14 minutes',
    ]);
  });

  test('a card says why it is asked', () => {
    const day = today(NOON);
    const rules = rulesOf();
    expect(reasonWords(freshCard('n'), rules, day)).toMatch(/^New/);
    expect(reasonWords(learningCard('l', NOON.now, day), rules, day)).toMatch(/first steps/);
    expect(reasonWords(dueCard('r', day - 3), rules, day)).toMatch(/^Due since .*%\.$/);
    const target = { day: studyDay(day + 2), recall: 0.95, buffer: 3 };
    const early = dueCard('e', day + 9, 'e', 20);
    const plans = new Map([[early.article, { target, cardsPerDay: 9, freshCost: 1, fresh: 0 }]]);
    expect(reasonWords(early, { ...rules, plans }, day)).toMatch(/^Called up before its time/);
    expect(reasonWords(dueCard('r', day - 3), { ...rules, catchUp: 5 }, day)).toMatch(/backlog/);
  });
});

test('bars are days where there are few, else weeks, and none is lost', () => {
  const year = forecast(10, 1);
  const bars = barsOf(year, (day) => day.reviews);
  expect(bars).toHaveLength(15);
  expect(bars.at(-1)?.to).toBe(year.days.at(-1)?.day);
  expect(bars.every((bar) => bar.value === 10)).toBe(true);
  expect(barsOf({ ...year, days: year.days.slice(0, 30) }, (day) => day.reviews)).toHaveLength(30);
  for (const most of [1, 7, 25, 130, 4000]) expect(roundTop(most)).toBeGreaterThanOrEqual(most);
});

test('a backlog is dealt out whole, in its order', () => {
  const backlog = Array.from({ length: 25 }, (_, i) => ({
    card: `c${i}` as CardId,
    since: studyDay(1),
    recall: 0.5,
  }));
  const days = daysOf(backlog, 10, 20_000);
  expect(days.map(({ cards }) => cards)).toEqual([10, 10, 5]);
  expect(days.map(({ day }) => day)).toEqual([20_000, 20_001, 20_002]);
  expect(daysOf([], 10, 20_000)).toEqual([]);
});

describe('what a plan asks of the forecast', () => {
  const wish = {
    all: true,
    collection: null,
    articles: new Set<never>(),
    day: studyDay(20_030),
    recall: 0.92,
    minutes: 10,
  };
  const basis = { cards: [], pace: { review: 6, fresh: 15 } };

  test('both forecasts live through the same days; only one has the plan', () => {
    const { planned, without } = askedFor(basis, rulesOf().preset, wish, studyDay(20_000));
    expect(planned.work).toMatchObject({
      days: 30,
      cardsPerDay: 100,
      freshCost: 2.5,
      target: { day: 20_030, recall: 0.92 },
    });
    expect(without.work).toMatchObject({ days: 30, cardsPerDay: 200, target: null });
    expect([planned.on, without.on]).toEqual([20_030, 20_030]);
  });

  test('the last days are a week at most, and a quarter of a short time', () => {
    expect([bufferFor(2), bufferFor(12), bufferFor(300)]).toEqual([1, 3, 7]);
    expect([cardsIn(10, 8), cardsIn(1, 600)]).toEqual([75, 1]);
  });
});

type Opened = { readonly desk: Desk; readonly state: PlanState; readonly dispose: () => void };

async function opened(): Promise<Opened> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, cardIds(BOTH), 'kept'));
  const desk = createDesk(db, {} as Host, DEFAULT_SETTINGS);
  const reckon = { forecast: async () => forecast(5, 4), optimize: async () => null, quiz: async () => null };
  return createRoot((dispose) => ({ desk, dispose, state: createPlan(desk, reckon) }));
}

async function answered(state: PlanState): Promise<void> {
  await vi.waitFor(() => expect(state.planning()).toBeDefined());
}

describe('changing options', () => {
  test('a draft decides nothing until it is saved; the settings follow, and undo takes it back', async () => {
    const { desk, state, dispose } = await opened();
    await answered(state);
    const editor = createRoot(() => createEditor(state));
    editor.change({ newPerDay: 3 });
    expect(editor.changed()).toBe(true);
    expect((await readPlanning(desk.db)).presets[0]?.preset.newPerDay).toBe(20);
    await editor.save();
    expect((await readPlanning(desk.db)).presets[0]?.preset.newPerDay).toBe(3);
    expect(desk.settings().preset.newPerDay).toBe(3);
    await state.undo();
    expect(desk.settings().preset.newPerDay).toBe(20);
    expect(desk.status()).toMatch(/^Undone/);
    await state.redo();
    expect(desk.settings().preset.newPerDay).toBe(3);
    dispose();
  });

  test('opening another preset puts the draft away, and a name is never taken twice', async () => {
    const { desk, state, dispose } = await opened();
    await answered(state);
    const editor = createRoot(() => createEditor(state));
    await editor.create();
    await vi.waitFor(() => expect(editor.stored().id).not.toBe(STANDARD));
    expect(editor.rename('Standard')).toBe(false);
    expect(editor.rename('  ')).toBe(false);
    expect(editor.rename('Chemistry')).toBe(true);
    editor.open(STANDARD);
    expect(editor.changed()).toBe(false);
    expect((await readPlanning(desk.db)).presets).toHaveLength(2);
    dispose();
  });

  test('undo leaves what was done elsewhere alone', async () => {
    const { desk, state, dispose } = await opened();
    await answered(state);
    await state.undo();
    expect(
      await desk.db.cards
        .where('decision')
        .equals('kept')
        .count()
        .catch(() => 0),
    ).toBe(0);
    expect((await desk.db.cards.toArray()).every((row) => row.decision === 'kept')).toBe(true);
    expect(desk.status()).toMatch(/^Nothing/);
    dispose();
  });
});

describe('fitting to one’s own answers', () => {
  const weights = DEFAULT_PRESET.parameters.map((weight) => weight * 1.1);
  const better: Verdict = { kind: 'better', answers: 900, weights, current: 0.35, fitted: 0.33 };

  async function fitting(optimize: Reckon['optimize']) {
    const { desk, state, dispose } = await opened();
    await answered(state);
    return createRoot(() => {
      const own = { ...state, reckon: { ...state.reckon, optimize } };
      return { desk, state, dispose, fit: createFit({ state: own, editor: createEditor(own) }) };
    });
  }

  const told = async (fit: ReturnType<typeof createFit>) => {
    await vi.waitFor(() => expect(fit.told()).not.toBe(''));
    return fit.told();
  };

  test('a better fit is put to use at once, and taken back by undo', async () => {
    const { desk, state, fit, dispose } = await fitting(async () => better);
    fit.start();
    expect(await told(fit)).toContain('in use from now on');
    expect((await readPlanning(desk.db)).presets[0]?.preset.parameters).toEqual(weights);
    await state.undo();
    expect((await readPlanning(desk.db)).presets[0]?.preset.parameters).toEqual(DEFAULT_PRESET.parameters);
    dispose();
  });

  test('one that is no better, or is stopped, changes nothing', async () => {
    const kept = await fitting(async () => ({ kind: 'kept', answers: 900, current: 0.35, fitted: 0.35 }));
    kept.fit.start();
    expect(await told(kept.fit)).toContain('Nothing was changed');
    const stopped = await fitting(
      (_job, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) resolve(null);
          signal.addEventListener('abort', () => resolve(null));
        }),
    );
    stopped.fit.start();
    await vi.waitFor(() => expect(stopped.fit.run()).not.toBeNull());
    stopped.fit.run()?.stop.abort();
    expect(await told(stopped.fit)).toBe('Stopped. Nothing was changed.');
    for (const { desk, dispose } of [kept, stopped]) {
      expect(await desk.db.settings.count()).toBe(0);
      dispose();
    }
  });
});

test('a preset is given to a collection, with what stands in it, and taken back by undo', async () => {
  const { desk, state, dispose } = await opened();
  done(await collect(desk.db, RIVER.id, 'Geography::Rivers'));
  done(await collect(desk.db, PORT.id, 'Geography'));
  await vi.waitFor(() => expect(state.collections()).toEqual(['Geography', 'Geography::Rivers']));
  const editor = createRoot(() => createEditor(state));
  await editor.create();
  const { id } = editor.stored();
  await editor.assignCollection('Geography', true);
  await vi.waitFor(() => expect(state.presetOf()(RIVER.id)).toBe(id));
  await editor.assignCollection('Geography::Rivers', false);
  await vi.waitFor(() => expect(state.presetOf()(RIVER.id)).toBe(STANDARD));
  expect(state.presetOf()(PORT.id)).toBe(id);
  const wish = { all: false, articles: new Set<never>() };
  expect(articlesOfWish(state, { ...wish, collection: 'Geography::Rivers' })).toEqual([RIVER.id]);
  expect(articlesOfWish(state, { ...wish, collection: null })).toEqual([]);
  await state.undo();
  await vi.waitFor(() => expect(state.presetOf()(RIVER.id)).toBe(id));
  dispose();
});

describe('a plan', () => {
  test('is for a day to come, and holds the minutes in cards of the learner’s own pace', () => {
    const day = studyDay(20_000);
    const form = createWish({ today: () => day });
    expect(form.setDay(day)).toBe(false);
    expect(form.setDay(studyDay(day + 1000))).toBe(false);
    expect(form.setDay(studyDay(day + 20))).toBe(true);
    form.change({ all: false, articles: new Set([RIVER.id]), minutes: 4 });
    const pace = { review: 8, fresh: 20 };
    const plan = wishedPlan(form.wish(), [RIVER.id], pace, day);
    expect(plan).toEqual({
      articles: [RIVER.id],
      day: day + 20,
      recall: 0.9,
      minutes: 4,
      cardsPerDay: 30,
      freshCost: 2.5,
      buffer: 5,
    });
    form.change({ all: true });
    expect(wishedPlan(form.wish(), [RIVER.id], pace, day).articles).toEqual([]);
    form.change({ all: false, collection: 'Geography' });
    const shelf = wishedPlan(form.wish(), [RIVER.id], pace, day);
    expect([shelf.collection, shelf.articles]).toEqual(['Geography', [RIVER.id]]);
  });
});

test('a forecast rests on every card that is not set aside, and on a usual pace at first', async () => {
  const { desk, dispose } = await opened();
  const day = today(NOON);
  const cards = await readSimulated(desk.db, () => true, day);
  expect(cards).toHaveLength(6);
  expect(cards.every((card) => card.memory === null && card.dueDay === day)).toBe(true);
  expect((await readSimulated(desk.db, (article) => article === RIVER.id, day)).length).toBeLessThan(6);
  expect(await readPace(desk.db, day)).toEqual({ review: 8, fresh: 20 });
  dispose();
});
