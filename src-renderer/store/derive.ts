/** What follows from an act: the schedule, the counts and the days of the cards it touched, in its transaction. */
import type { ArticleId, CardId } from '../../content/deck.js';
import { remember } from '../study/memory.js';
import { recount } from './counts.js';
import type { Hand, Touched } from './hand.js';
import { foldedRows, marksOf, reviewsOf, sameRow, scheduleRow } from './schedule.js';
import type { CardRow, Database, LogRow, ScheduleRow } from './schema.js';
import { type Counted, retally } from './tallies.js';

/** A row of the schedule before and after; undefined where there is none. */
export type Replaced = { readonly before: ScheduleRow | undefined; readonly after: ScheduleRow | undefined };

const NONE: ReadonlyMap<string | number, Touched> = new Map();

function touched(hand: Hand, table: { readonly name: string }): ReadonlyMap<string | number, Touched> {
  return hand.changes.get(table.name) ?? NONE;
}

/** The answers that came and went, by card. */
function answersOf(db: Database, hand: Hand): Map<CardId, { came: LogRow[]; went: LogRow[] }> {
  const byCard = new Map<CardId, { came: LogRow[]; went: LogRow[] }>();
  for (const { before, after } of touched(hand, db.reviews).values()) {
    const [old, now] = [before as LogRow | undefined, after as LogRow | undefined];
    for (const review of [old, now]) {
      if (!review || byCard.has(review.card)) continue;
      byCard.set(review.card, { came: [], went: [] });
    }
    if (old) byCard.get(old.card)?.went.push(old);
    if (now) byCard.get(now.card)?.came.push(now);
  }
  return byCard;
}

type Answers = ReturnType<typeof answersOf>;

/** A card that was only answered needs no folding: its memory takes the new answers in. */
function onlyAnswered(db: Database, hand: Hand, answers: Answers, row: ScheduleRow): boolean {
  if (touched(hand, db.cards).has(row.id) || touched(hand, db.marks).has(row.id)) return false;
  const given = answers.get(row.id);
  const last = row.memory.lastReview?.at ?? Number.NEGATIVE_INFINITY;
  return given !== undefined && given.went.length === 0 && given.came.every((review) => review.id > last);
}

async function answeredRows(db: Database, rows: readonly ScheduleRow[], answers: Answers) {
  const marks = await marksOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const came = [...(answers.get(row.id)?.came ?? [])].sort((a, b) => a.id - b.id);
    return scheduleRow(
      { ...named(row), position: row.due },
      came.reduce(remember, row.memory),
      marks.get(row.id),
    );
  });
}

function named({ id, article, fact, group }: ScheduleRow) {
  return { id, article, fact, ...(group !== undefined && { group }) };
}

async function cardRows(db: Database, hand: Hand, ids: readonly CardId[]): Promise<CardRow[]> {
  const changed = touched(hand, db.cards);
  const unread = ids.filter((id) => !changed.has(id));
  const read = await db.cards.bulkGet(unread);
  const known = ids.map((id) => changed.get(id)?.after as CardRow | undefined);
  return [...known, ...read].filter((row) => row !== undefined);
}

async function reschedule(db: Database, hand: Hand, answers: Answers): Promise<Map<CardId, Replaced>> {
  const keys = [...touched(hand, db.cards).keys(), ...touched(hand, db.marks).keys(), ...answers.keys()];
  const ids = [...new Set(keys)] as CardId[];
  const stored = await db.schedule.bulkGet(ids);
  const quick = stored.filter((row) => row !== undefined && onlyAnswered(db, hand, answers, row));
  const quickIds = new Set(quick.map((row) => row?.id));
  const slow = ids.filter((id) => !quickIds.has(id));
  const rows = [
    ...(await answeredRows(
      db,
      quick.filter((row) => row !== undefined),
      answers,
    )),
    ...(await foldedRows(db, await cardRows(db, hand, slow))),
  ];
  const now = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Map(ids.map((id, i) => [id, { before: stored[i], after: now.get(id) }]));
  const gone = ids.filter((id, i) => stored[i] !== undefined && !now.has(id));
  await db.schedule.bulkDelete(gone);
  await db.schedule.bulkPut(rows.filter((row) => !sameRow(row, replaced.get(row.id)?.before)));
  return replaced;
}

type Home = ArticleId | undefined;

/** Under which article a card was and is listed; undefined where it is not in the library. */
async function homesOf(db: Database, hand: Hand, ids: readonly CardId[], moved: Map<CardId, Replaced>) {
  const homes = new Map<CardId, readonly [Home, Home]>();
  const changed = touched(hand, db.cards);
  const unknown: CardId[] = [];
  for (const id of ids) {
    const change = changed.get(id);
    const row = moved.get(id)?.before ?? moved.get(id)?.after;
    if (change)
      homes.set(id, [
        (change.before as CardRow | undefined)?.article,
        (change.after as CardRow | undefined)?.article,
      ]);
    else if (row) homes.set(id, [row.article, row.article]);
    else unknown.push(id);
  }
  const read = await db.cards.bulkGet(unknown);
  for (const [i, id] of unknown.entries()) homes.set(id, [read[i]?.article, read[i]?.article]);
  return homes;
}

/** All answers of cards that moved to another article, came or went; of other cards only what changed. */
async function countedAnswers(db: Database, hand: Hand, answers: Answers, moved: Map<CardId, Replaced>) {
  const ids = [...new Set([...(touched(hand, db.cards).keys() as Iterable<CardId>), ...answers.keys()])];
  const homes = await homesOf(db, hand, ids, moved);
  const movers = ids.filter((id) => homes.get(id)?.[0] !== homes.get(id)?.[1]);
  const counted: Counted[] = [];
  const count = (reviews: readonly LogRow[], article: Home, by: 1 | -1) => {
    if (article !== undefined) counted.push(...reviews.map((review) => ({ review, article, by })));
  };
  for (const review of await reviewsOf(db, movers)) {
    const [before, after] = homes.get(review.card) ?? [];
    const came = answers.get(review.card)?.came.some((one) => one.id === review.id);
    if (!came) count([review], before, -1);
    count([review], after, 1);
  }
  const isMover = new Set(movers);
  for (const [card, { came, went }] of answers) {
    const [before, after] = homes.get(card) ?? [];
    count(went, before, -1);
    if (!isMover.has(card)) count(came, after, 1);
  }
  return counted;
}

/** Brings everything derived up to date with what the hand changed; must run in the same transaction. */
export async function derive(db: Database, hand: Hand): Promise<void> {
  const answers = answersOf(db, hand);
  const moved = await reschedule(db, hand, answers);
  await recount(db, touched(hand, db.cards), moved);
  await retally(db, await countedAnswers(db, hand, answers, moved));
}
