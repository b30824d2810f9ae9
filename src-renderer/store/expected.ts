/** What everything derived should be, made anew from cards, marks and the log. */
import type { ArticleId, CardId, Memory, StudyDay } from '../../content/deck.js';
import { freshMemory, remember } from '../study/memory.js';
import type { DaySums } from '../study/statistics/day-sums.js';
import { type DayTally, emptyTally } from '../study/statistics/tally.js';
import { startMemory } from './carried.js';
import { type CountsByArticle, countCard, countScheduled, uncounted, withCounts } from './counts.js';
import { daysOf, readClocks, sumNote } from './elsewhere.js';
import { A_GLANCE, inParts } from './parts.js';
import { type Placed, placedCard, scheduleRow } from './schedule.js';
import type { Database, LogRow, MarkRow, NoteRow, ScheduleRow, StoredArticle } from './schema.js';
import { notedLater, WHOLE_LIBRARY, withAnswer } from './tallies.js';

export type Expected = {
  readonly schedule: ReadonlyMap<CardId, ScheduleRow>;
  readonly articles: readonly StoredArticle[];
  readonly daily: ReadonlyMap<StudyDay, DayTally>;
  /** As `daily`, of the answers given in another program. */
  readonly elsewhere: ReadonlyMap<StudyDay, DayTally>;
  /** Answers of a time when nothing was noted beside them, with what can still be known. */
  readonly noted: readonly LogRow[];
  /** Answers to cards that are not here. */
  readonly strangers: number;
  /** Cards whose article is not here. */
  readonly homeless: number;
};

/** Hears how many rows more were looked at. */
export type Seen = (rows: number) => void;

type Cards = Map<CardId, Placed & { readonly kept: boolean; readonly start: Memory }>;

async function readCards(
  db: Database,
  articles: ReadonlyMap<ArticleId, StoredArticle>,
  marks: ReadonlyMap<CardId, MarkRow>,
  counts: CountsByArticle,
  seen: Seen,
) {
  const cards: Cards = new Map();
  let homeless = 0;
  await inParts(db.cards, (rows) => {
    seen(rows.length);
    for (const row of rows) {
      const home = articles.get(row.article);
      if (!home) homeless += 1;
      countCard(counts, row, 1);
      const kept = row.decision === 'kept';
      const start = startMemory(row, marks.get(row.id));
      cards.set(row.id, { ...placedCard(row, home?.addedAt), kept, start });
    }
  });
  return { cards, homeless };
}

async function readLog(db: Database, cards: Cards, marks: ReadonlyMap<CardId, MarkRow>, seen: Seen) {
  const memories = new Map<CardId, Memory>();
  const daily = new Map<StudyDay, DayTally>();
  const noted: LogRow[] = [];
  let strangers = 0;
  await inParts(db.reviews, (rows) => {
    seen(rows.length);
    for (const row of rows) {
      const card = cards.get(row.card);
      if (!card) strangers += 1;
      const memory = memories.get(row.card) ?? card?.start ?? freshMemory(row.card);
      const review = row.noted ? row : notedLater(row, memory);
      if (!row.noted) noted.push(review);
      if (review.id > (marks.get(row.card)?.since ?? Number.NEGATIVE_INFINITY))
        memories.set(row.card, remember(memory, review));
      if (!card) continue;
      const day = daily.get(review.day) ?? emptyTally(review.day, WHOLE_LIBRARY);
      daily.set(review.day, withAnswer(day, { review, by: 1 }));
    }
  });
  return { memories, daily, noted, strangers };
}

async function readNotes(db: Database, cards: Cards, seen: Seen) {
  const sums: DaySums = new Map();
  const clocks = await readClocks(db);
  const count = (rows: readonly NoteRow[]) => {
    seen(rows.length);
    for (const row of rows) sumNote(sums, row, clocks, (card) => cards.has(card), 1);
  };
  await inParts(db.notes, count, A_GLANCE);
  return daysOf(sums);
}

/** Reads every card and every answer; what it gives is true for the transaction it runs in. */
export async function expectedOf(db: Database, seen: Seen): Promise<Expected> {
  const articles = new Map((await db.articles.toArray()).map((row) => [row.id, row]));
  const marks = new Map((await db.marks.toArray()).map((row) => [row.id, row]));
  const counts: CountsByArticle = new Map();
  const { cards, homeless } = await readCards(db, articles, marks, counts, seen);
  const { memories, ...log } = await readLog(db, cards, marks, seen);
  const elsewhere = await readNotes(db, cards, seen);
  const schedule = new Map<CardId, ScheduleRow>();
  for (const [id, { kept, start, ...placed }] of cards) {
    if (!kept) continue;
    const row = scheduleRow(placed, memories.get(id) ?? start, marks.get(id));
    countScheduled(counts, row, 1);
    schedule.set(id, row);
  }
  const counted = [...articles.values()].map((article) => {
    const added = counts.get(article.id);
    return added ? withCounts(uncounted(article), added) : uncounted(article);
  });
  return { schedule, articles: counted, homeless, elsewhere, ...log };
}
