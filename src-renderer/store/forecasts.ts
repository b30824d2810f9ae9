/** What a forecast is made of: cards as they stand, the learner's pace, and the log of a preset's cards. */
import type { ArticleId, CardId, Review, StudyDay } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import type { SimulatedCard } from '../study/forecast/simulate.js';
import { type Begun, type Histories, historiesFromLog } from '../study/optimizer/histories.js';
import { readToFit } from './elsewhere-log.js';
import { inParts } from './parts.js';
import { SUSPENDED_QUEUE } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundReview, soundSchedule } from './sound.js';
import { readDays } from './statistics.js';

/** Which articles are meant. */
export type Chosen = (article: ArticleId) => boolean;

/** Seconds for a review, and for all of a new card's first day. */
export type Pace = { readonly review: number; readonly fresh: number };

/** A learner of whom little is known; the fastest and the slowest that is believed. */
const USUAL: Pace = { review: 8, fresh: 20 };
const LEAST_ANSWERS = 50;
const LEAST_SECONDS = 2;
const PACE_DAYS = 90;
/** A new card is answered about so often on its first day. */
const FIRST_ANSWERS = 2.5;

/** From the answers of the last three months; the usual pace where there are too few. */
export async function readPace(db: Database, today: StudyDay): Promise<Pace> {
  const rows = await readDays(db, studyDay(today - PACE_DAYS + 1));
  const answers = rows.reduce(
    (sum, { presses }) =>
      sum + Object.values(presses).reduce((all, row) => all + row.reduce((a, b) => a + b), 0),
    0,
  );
  if (answers < LEAST_ANSWERS) return USUAL;
  const each = Math.max(LEAST_SECONDS, rows.reduce((sum, row) => sum + row.tookMs, 0) / answers / 1000);
  return { review: each, fresh: each * FIRST_ANSWERS };
}

function simulated({ memory }: ScheduleRow, today: StudyDay): SimulatedCard {
  const { state, lastReview } = memory;
  const lastDay = lastReview?.day ?? today;
  if (state.kind === 'new') return { memory: null, lastDay, dueDay: today };
  return { memory: state.fsrs, lastDay, dueDay: state.kind === 'review' ? state.dueDay : today };
}

/** Every card of these articles that is not set aside, new ones in the order of their introduction. */
export async function readSimulated(db: Database, chosen: Chosen, today: StudyDay): Promise<SimulatedCard[]> {
  const rows: ScheduleRow[] = [];
  await inParts(db.schedule, (some) => {
    for (const row of some)
      if (row.queue !== SUSPENDED_QUEUE && soundSchedule(row) && chosen(row.article)) rows.push(row);
  });
  const place = (row: ScheduleRow) => (row.memory.state.kind === 'new' ? row.due : 0);
  return rows.sort((a, b) => place(a) - place(b)).map((row) => simulated(row, today));
}

/** The answers to cards of these articles, here and in the program that they came from, as the optimizer reads them. */
export async function readHistories(db: Database, chosen: Chosen): Promise<Histories> {
  const cards = new Set<CardId>();
  await inParts(db.cards, (rows) => {
    for (const { id, article } of rows) if (chosen(article)) cards.add(id);
  });
  const log: Pick<Review, 'card' | 'day' | 'grade' | 'before'>[] = [];
  await inParts(db.reviews, (rows) => {
    for (const row of rows) {
      if (!(soundReview(row) && cards.has(row.card))) continue;
      const { card, day, grade, before } = row;
      log.push({ card, day: studyDay(day), grade, before });
    }
  });
  const begun: Begun = await readToFit(db, cards);
  return historiesFromLog(log, begun);
}
