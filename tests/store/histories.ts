/** Random histories: every kind of act that a learner can do, on the made-up library. */
import fc from 'fast-check';
import type { CardId } from '../../content/deck.js';
import { GRADES, studyDay } from '../../content/deck.js';
import { fail, ok, type Result } from '../../content/problem.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide, editCard } from '../../src-renderer/store/cards.js';
import type { Journal } from '../../src-renderer/store/journal-port.js';
import {
  bury,
  flag,
  forget,
  reset,
  setDue,
  suspend,
  tag,
  unbury,
  unsuspend,
  wakeBuried,
} from '../../src-renderer/store/marks.js';
import {
  assignPreset,
  removePlan,
  removePreset,
  STANDARD,
  savePlan,
  savePreset,
  setCatchUp,
} from '../../src-renderer/store/planning.js';
import {
  deleteCards,
  type Removed,
  removeArticle,
  restoreArticle,
} from '../../src-renderer/store/removal.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { writeSetting } from '../../src-renderer/store/settings.js';
import { today } from '../../src-renderer/study/day.js';
import type { LifeSign } from '../../src-renderer/study/journal/life-sign.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { BOTH, cardIds, done, later, NOON, PORT, press, RIVER, RIVER_ALONE } from './library.js';

export const IDS = cardIds(BOTH);

/** Two lapses make a leech, so that a short history has some. */
export const STRICT = { ...DEFAULT_PRESET, leechLapses: 2 };

const cards = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 });

export const anAct = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      cards,
      grade: fc.constantFrom(...GRADES),
      /** Hours; now and then the clock is set back. */
      hours: fc.integer({ min: -30, max: 400 }),
    }),
  },
  fc.record({
    kind: fc.constant('decide' as const),
    cards,
    to: fc.constantFrom('kept' as const, 'discarded' as const, 'suggested' as const),
  }),
  fc.record({
    kind: fc.constantFrom(
      'suspend',
      'unsuspend',
      'bury',
      'unbury',
      'flag',
      'due',
      'forget',
      'edit',
      'wake',
      'reset',
      'tag',
      'delete',
    ),
    cards,
    number: fc.integer({ min: 0, max: 7 }),
  }),
  fc.record({ kind: fc.constantFrom('remove', 'restore', 'import'), river: fc.boolean() }),
  fc.record({ kind: fc.constant('setting' as const), dark: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('preset', 'no preset', 'assign', 'plan', 'no plan', 'catch-up', 'no catch-up'),
    perDay: fc.integer({ min: 1, max: 30 }),
  }),
);

export type Act = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

/** Does acts one by one, on a clock of its own. */
export function learner(db: Database) {
  let clock = NOON;
  const removed: Removed[] = [];

  async function answer(ids: readonly CardId[], grade: (typeof GRADES)[number]): Promise<void> {
    for (const memory of (await memoriesOf(db, ids)).slice(0, 1)) {
      const given = press(memory, grade, clock);
      const moment = { hour: 9, preset: STRICT, suspendLeeches: true };
      done(await saveAnswer(db, given.review, given.memory, moment));
    }
  }

  async function mark(kind: string, ids: readonly CardId[], number: number): Promise<Result<unknown>> {
    const day = today(clock);
    const face = { prompt: `Question ${number}?`, answer: 'so' };
    const acts: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
      suspend: () => suspend(db, ids),
      unsuspend: () => unsuspend(db, ids),
      bury: () => bury(db, ids, studyDay(day + 1)),
      unbury: () => unbury(db, ids),
      flag: () => flag(db, ids, number),
      due: () => setDue(db, ids, studyDay(day + number), day, DEFAULT_PRESET),
      forget: () => forget(db, ids),
      reset: () => reset(db, ids),
      tag: () => tag(db, ids, `tag ${number % 3}`, number < 5),
      delete: () => deleteCards(db, ids),
      edit: () => editCard(db, ids[0] as CardId, face),
      wake: () => wakeBuried(db, day),
    };
    const done = acts[kind];
    if (!done) throw new Error(`no act is called ${kind}`);
    return done();
  }

  function planned(kind: string, perDay: number): Promise<Result<void>> {
    const preset = { ...DEFAULT_PRESET, newPerDay: perDay };
    const target = { day: studyDay(today(clock) + perDay), recall: 0.9, buffer: 1 };
    const plan = {
      id: 'exam',
      articles: [PORT.id],
      minutes: perDay,
      cardsPerDay: perDay,
      freshCost: 1,
      ...target,
    };
    if (kind === 'preset') return savePreset(db, { id: 'own', name: `By ${perDay}`, preset });
    if (kind === 'no preset') return removePreset(db, 'own');
    if (kind === 'assign') return assignPreset(db, [RIVER.id], perDay % 2 === 0 ? 'own' : STANDARD);
    if (kind === 'plan') return savePlan(db, plan);
    if (kind === 'no plan') return removePlan(db, 'exam');
    return setCatchUp(db, kind === 'catch-up' ? perDay : null);
  }

  async function carry(kind: string, river: boolean): Promise<void> {
    if (kind === 'import') done(await addConversion(db, river ? RIVER_ALONE : BOTH, clock.now));
    if (kind === 'restore') done(await restoreArticle(db, removed.pop() ?? null));
    if (kind !== 'remove') return;
    const gone = done(await removeArticle(db, river ? RIVER.id : PORT.id));
    if (gone) removed.push(gone);
  }

  return async (one: Act): Promise<void> => {
    if ('hours' in one) {
      clock = later(clock.now - NOON.now + one.hours * 3_600_000);
      await answer(one.cards, one.grade);
    } else if ('to' in one) done(await decide(db, one.cards, one.to));
    else if ('number' in one) done(await mark(one.kind, one.cards, one.number));
    else if ('perDay' in one) done(await planned(one.kind, one.perDay));
    else if ('dark' in one) done(await writeSetting(db, 'theme', one.dark ? 'dark' : 'light'));
    else await carry(one.kind, one.river);
  };
}

/** A journal that keeps its lines in memory, and can be told to fail. */
export function memoryJournal() {
  const kept = { failing: false, lines: [] as string[], noted: [] as LifeSign[] };
  const journal: Journal = {
    append: async (more) => {
      if (kept.failing) return fail({ kind: 'not saved', detail: 'the journal is full' });
      kept.lines.push(...more);
      return ok(undefined);
    },
    noteLife: (sign) => kept.noted.push(sign),
  };
  return { kept, journal };
}
