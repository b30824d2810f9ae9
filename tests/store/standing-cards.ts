/** Made-up libraries for the tests of a day's queue: cards in every state, siblings, groups, marks. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { type ArticleId, type CardId, type CardState, type FactId, studyDay } from '../../content/deck.js';
import {
  type CountsByArticle,
  countCard,
  countScheduled,
  withCounts,
} from '../../src-renderer/store/counts.js';
import { scheduleRow } from '../../src-renderer/store/schedule.js';
import type { CardRow, Database, MarkRow } from '../../src-renderer/store/schema.js';
import { writeSetting } from '../../src-renderer/store/settings.js';
import { startOfDay, today } from '../../src-renderer/study/day.js';
import { done, NOON, newLibrary } from './library.js';

const MINUTE = 60_000;
export const PLACES = ['a', 'b', 'c'] as ArticleId[];
/** Where they stand. */
const SHELVES = ['X', 'X::Y'];
const FSRS = { stability: 4, difficulty: 5 };
const DAY = today(NOON);

/** How a card stands at first; `late` is in days, for a card on its steps in minutes. */
export type Made = {
  readonly kind: 'new' | 'learning' | 'relearning' | 'review';
  readonly late: number;
  readonly interval: number;
  readonly article: number;
  readonly fact: number;
  readonly group: number | null;
  readonly mark: 'none' | 'buried' | 'awake' | 'suspended';
  readonly lapses: number;
};

export const aCard: fc.Arbitrary<Made> = fc.record({
  kind: fc.constantFrom('new', 'new', 'learning', 'relearning', 'review', 'review', 'review'),
  late: fc.integer({ min: -40, max: 30 }),
  interval: fc.integer({ min: 1, max: 30 }),
  article: fc.integer({ min: 0, max: 2 }),
  fact: fc.integer({ min: 0, max: 12 }),
  group: fc.option(fc.integer({ min: 0, max: 3 })),
  mark: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'buried', 'awake', 'suspended'),
  lapses: fc.integer({ min: 0, max: 3 }),
});

function stateOf({ kind, late, interval }: Made): CardState {
  if (kind === 'new') return { kind };
  const dueAt = NOON.now - late * 30 * MINUTE;
  if (kind === 'learning') return { kind, dueAt, stepsLeft: 1, fsrs: FSRS };
  if (kind === 'relearning') return { kind, dueAt, stepsLeft: 1, interval, fsrs: FSRS };
  return {
    kind,
    dueDay: studyDay(DAY - Math.round(late / 3)),
    interval,
    fsrs: { ...FSRS, stability: interval },
  };
}

function rowsOf(made: Made, n: number) {
  const id = `card ${n}` as CardId;
  const article = PLACES[made.article] as ArticleId;
  const group = made.group === null ? {} : { group: `g${made.group}` };
  const state = stateOf(made);
  const last = studyDay(DAY - made.interval);
  const begun = state.kind !== 'new';
  const memory = {
    card: id,
    state,
    reps: begun ? 4 : 0,
    lapses: made.lapses,
    lastReview: begun ? { at: startOfDay(NOON, last) + 1000, day: last } : null,
  };
  const marks: Record<Made['mark'], Partial<MarkRow>> = {
    none: {},
    buried: { buried: studyDay(DAY + 1) },
    awake: { buried: DAY },
    suspended: { suspended: 1 },
  };
  const mark: MarkRow = { id, ...marks[made.mark] };
  const fact = `f${made.fact}` as FactId;
  const face = { id, fact, kind: 'question', prompt: '?', answer: '!', accepted: [], evidence: [] };
  const card = { id, article, sources: [article], decision: 'kept', rank: n, edited: false, face, ...group };
  const carried = { note: fact, place: 0, start: memory };
  const schedule = scheduleRow({ id, article, fact, position: n, ...group }, memory, mark);
  return { card: { ...card, carried } as unknown as CardRow, schedule, mark };
}

/** A library of these cards in three articles. */
export async function filled(cards: readonly Made[]): Promise<Database> {
  const db = await newLibrary();
  const rows = cards.map((made, n) => rowsOf(made, n));
  const counts: CountsByArticle = new Map();
  for (const { card, schedule } of rows) {
    countCard(counts, card, 1);
    countScheduled(counts, schedule, 1);
  }
  await db.cards.bulkPut(rows.map(({ card }) => card));
  await db.schedule.bulkPut(rows.map(({ schedule }) => schedule));
  await db.marks.bulkPut(rows.map(({ mark }) => mark).filter((mark) => Object.keys(mark).length > 1));
  const none = { addedAt: 0, words: 10, suggested: 0, kept: 0, discarded: 0, fresh: 0 };
  for (const id of PLACES) {
    const collection = SHELVES[PLACES.indexOf(id)];
    const plain = { id, title: id, origin: id, ...none, ...(collection && { collection }) };
    const own = counts.get(id);
    await db.articles.put(own ? withCounts(plain, own) : plain);
  }
  done(await writeSetting(db, 'theme', 'dark'));
  return db;
}
