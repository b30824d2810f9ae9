/** What follows from an act: the schedule, the counts and the days of the cards it touched, in its transaction. */
import type { ArticleId, CardId } from '../../content/deck.js';
import { remember } from '../study/memory.js';
import { recount } from './counts.js';
import { recountElsewhere } from './elsewhere.js';
import type { Hand, Touched } from './hand.js';
import type { Moved } from './held.js';
import { rowsAt } from './parts.js';
import { BURIED_QUEUE, foldedRows, reviewsOf, sameRow, scheduleRow } from './schedule.js';
import type { CardRow, Database, LogRow, MarkRow, ScheduleRow, StoredArticle, Was } from './schema.js';
import { type Counted, retally } from './tallies.js';
import { countAnew } from './uncarded.js';

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

/** What a mark changes beside the place in the schedule: then the log must be read. */
function remembersOtherwise({ before, after }: Touched): boolean {
  const [old, now] = [before as MarkRow | undefined, after as MarkRow | undefined];
  return old?.since !== now?.since || JSON.stringify(old?.handSet) !== JSON.stringify(now?.handSet);
}

/** A card that was only answered, or only set aside, needs no folding: its memory takes the new answers in. */
function needsNoFold(db: Database, hand: Hand, answers: Answers, row: ScheduleRow): boolean {
  if (touched(hand, db.cards).has(row.id)) return false;
  const mark = touched(hand, db.marks).get(row.id);
  if (mark && remembersOtherwise(mark)) return false;
  const { came, went } = answers.get(row.id) ?? { came: [], went: [] };
  const last = row.memory.lastReview?.at ?? Number.NEGATIVE_INFINITY;
  const placeIsLost = row.memory.state.kind === 'new' && row.queue === BURIED_QUEUE && came.length === 0;
  return !placeIsLost && went.length === 0 && came.every((review) => review.id > last);
}

/** The one answer since `was` is taken back: the card remembers again what it did. */
function isTakenBack(db: Database, hand: Hand, answers: Answers, row: ScheduleRow, was: Was | undefined) {
  if (was?.row.id !== row.id || touched(hand, db.cards).has(row.id)) return false;
  const mark = touched(hand, db.marks).get(row.id);
  if (mark && remembersOtherwise(mark)) return false;
  const { came, went } = answers.get(row.id) ?? { came: [], went: [] };
  const { memory, queue } = was.row;
  const placeIsLost = memory.state.kind === 'new' && queue === BURIED_QUEUE;
  const isLast = went.length === 1 && went[0]?.id === row.memory.lastReview?.at;
  return !placeIsLost && isLast && came.length === 0 && row.memory.reps === memory.reps + 1;
}

async function quickRows(db: Database, hand: Hand, rows: readonly ScheduleRow[], answers: Answers) {
  const changed = touched(hand, db.marks);
  const unread = rows.filter((row) => !changed.has(row.id)).map((row) => row.id);
  const read = await hand.look(db.marks, unread);
  const marks = new Map(read.flatMap((row): [CardId, MarkRow][] => (row ? [[row.id, row]] : [])));
  return rows.map((row) => {
    const { id, article, fact, group, due } = row;
    const mark = changed.has(id) ? (changed.get(id)?.after as MarkRow | undefined) : marks.get(id);
    const came = [...(answers.get(id)?.came ?? [])].sort((a, b) => a.id - b.id);
    const placed = { id, article, fact, position: due, ...(group !== undefined && { group }) };
    return scheduleRow(placed, came.reduce(remember, row.memory), mark);
  });
}

async function cardRows(db: Database, hand: Hand, ids: readonly CardId[]): Promise<CardRow[]> {
  const changed = touched(hand, db.cards);
  const unread = ids.filter((id) => !changed.has(id));
  if (unread.length > 0) hand.beyond();
  const read = unread.length > 0 ? await rowsAt(db.cards, unread) : [];
  const known = ids.map((id) => changed.get(id)?.after as CardRow | undefined);
  return [...known, ...read].filter((row) => row !== undefined);
}

async function reschedule(
  db: Database,
  hand: Hand,
  answers: Answers,
  was: Was | undefined,
): Promise<Map<CardId, Replaced>> {
  const keys = [...touched(hand, db.cards).keys(), ...touched(hand, db.marks).keys(), ...answers.keys()];
  const ids = [...new Set(keys)] as CardId[];
  if (ids.length === 0) return new Map();
  const stored = await hand.read(db.schedule, ids);
  const here = stored.filter((row) => row !== undefined);
  const quick = here.flatMap((row) => {
    if (needsNoFold(db, hand, answers, row)) return [row];
    const { memory, due } = was?.row ?? row;
    return isTakenBack(db, hand, answers, row, was) ? [{ ...row, memory, due }] : [];
  });
  const quickIds = new Set(quick.map((row) => row.id));
  const slow = await cardRows(
    db,
    hand,
    ids.filter((id) => !quickIds.has(id)),
  );
  if (slow.length > 0) hand.beyond();
  const rows = [
    ...(await quickRows(db, hand, quick, answers)),
    ...(slow.length > 0 ? await foldedRows(db, slow) : []),
  ];
  const now = new Map(rows.map((row) => [row.id, row]));
  return new Map(ids.map((id, i) => [id, { before: stored[i], after: now.get(id) }]));
}

async function putSchedule(db: Database, hand: Hand, replaced: Map<CardId, Replaced>): Promise<void> {
  const gone: CardId[] = [];
  const rows: ScheduleRow[] = [];
  for (const [id, { before, after }] of replaced) {
    if (!after) gone.push(...(before ? [id] : []));
    else if (!sameRow(after, before)) rows.push(after);
  }
  await Promise.all([hand.drop(db.schedule, gone), hand.write('put', db.schedule, rows)]);
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
  if (unknown.length > 0) hand.beyond();
  const read = unknown.length > 0 ? await rowsAt(db.cards, unknown) : [];
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
    if (article !== undefined) counted.push(...reviews.map((review) => ({ review, by })));
  };
  if (movers.length > 0) hand.beyond();
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

/**
 * Brings everything derived up to date with what the hand changed; must run in the same transaction. `was`: what an
 * answer that is taken back had found. Gives what came of it.
 */
export async function derive(db: Database, hand: Hand, was?: Was): Promise<Omit<Moved, 'from' | 'to'>> {
  if (touched(hand, db.cards).size > 0 || touched(hand, db.facts).size > 0) {
    hand.beyond();
    await countAnew(db);
  }
  const answers = answersOf(db, hand);
  const moved = await reschedule(db, hand, answers, was);
  const [counted] = await Promise.all([
    recount(db, hand, touched(hand, db.cards), moved),
    putSchedule(db, hand, moved),
    countedAnswers(db, hand, answers, moved).then((counted) => retally(db, hand, counted)),
    recountElsewhere(db, hand),
  ]);
  const rows = new Map<ArticleId, StoredArticle | undefined>();
  for (const [id, { after }] of touched(hand, db.articles))
    rows.set(id as ArticleId, after as StoredArticle | undefined);
  for (const row of counted) rows.set(row.id, row);
  const each = [...answers.values()];
  const [came, went] = [each.flatMap((one) => one.came), each.flatMap((one) => one.went)];
  return { rows, cards: moved, came, went };
}
