/** What triage reads from the library before it shows anything. */
import type { Conflict, Summaries, Tables } from '../../../../content/conversion.js';
import type { ArticleId, FactId, Memory } from '../../../../content/deck.js';
import { readStoredArticle } from '../../../store/articles.js';
import { cardsOf, type StoredCard } from '../../../store/cards.js';
import { conflictKey, settledIn } from '../../../store/differences.js';
import { memoriesOf } from '../../../store/reviews.js';
import type { Settled, TextRow } from '../../../store/schema.js';
import { type Clock, today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';

/** An article that is gone is left out. */
export type CurateData = {
  /** The articles that were opened, in their order. */
  readonly opened: readonly ArticleId[];
  /** Those and every other that a card, a conflict, a summary or a table of theirs cites. */
  readonly texts: ReadonlyMap<ArticleId, TextRow>;
  readonly cards: readonly StoredCard[];
  /** Of the opened articles, each once. */
  readonly conflicts: readonly Conflict[];
  /** What was decided about them, by their keys. */
  readonly settled: ReadonlyMap<string, Settled['holds']>;
  /** Facts that were asked today or are not due yet. */
  readonly resting: ReadonlySet<FactId>;
};

function rests(memory: Memory, clock: Clock): boolean {
  const { state, lastReview } = memory;
  return lastReview?.day === today(clock) || (state.kind === 'review' && state.dueDay > today(clock));
}

async function restingOf(desk: Desk, cards: readonly StoredCard[]): Promise<Set<FactId>> {
  const facts = new Map(cards.map((card) => [card.id, card.fact]));
  const clock = desk.clock();
  const memories = await memoriesOf(desk.db, [...facts.keys()]);
  const resting = memories.filter((memory) => rests(memory, clock)).map((memory) => facts.get(memory.card));
  return new Set(resting.filter((fact) => fact !== undefined));
}

function citedInSummaries({ merged }: Summaries): ArticleId[] {
  return merged.flatMap((line) => [...line.carriedBy, ...line.elsewhere.map((one) => one.article)]);
}

function citedInTables({ whoIsWho, timeline, numbers }: Tables): ArticleId[] {
  const rows = [...whoIsWho, ...timeline, ...numbers];
  return rows.flatMap((row) => row.evidence.map((one) => one.article));
}

function citedIn({ conflicts, summaries, tables }: TextRow): ArticleId[] {
  return [
    ...conflicts.flatMap((conflict) => conflict.evidence.map((one) => one.article)),
    ...(summaries ? citedInSummaries(summaries) : []),
    ...(tables ? citedInTables(tables) : []),
  ];
}

async function textsOf(desk: Desk, ids: Iterable<ArticleId>): Promise<TextRow[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => readStoredArticle(desk.db, id)));
  return rows.filter((row) => row !== null);
}

/** One for each, though a conflict is stored with every article that it cites. */
function distinct(conflicts: readonly Conflict[]): readonly Conflict[] {
  return [...new Map(conflicts.map((one) => [conflictKey(one), one])).values()];
}

function settledAmong(
  rows: readonly TextRow[],
  conflicts: readonly Conflict[],
): Map<string, Settled['holds']> {
  const found = new Map<string, Settled['holds']>();
  for (const row of rows) {
    for (const conflict of conflicts) {
      const holds = settledIn(row, conflict);
      if (holds !== null) found.set(conflictKey(conflict), holds);
    }
  }
  return found;
}

/** Reads the cards of these articles, and every text that one of them leads to. */
export async function readCuration(desk: Desk, opened: readonly ArticleId[]): Promise<CurateData> {
  const cards = (await Promise.all(opened.map((id) => cardsOf(desk.db, id)))).flat();
  const own = await textsOf(desk, opened);
  const known = new Set(own.map((row) => row.id));
  const cited = [
    ...cards.flatMap((card) => card.evidence.map((one) => one.article)),
    ...own.flatMap(citedIn),
  ];
  const others = await textsOf(
    desk,
    cited.filter((id) => !known.has(id)),
  );
  const conflicts = distinct(own.flatMap((row) => row.conflicts));
  return {
    opened: own.map((row) => row.id),
    texts: new Map([...own, ...others].map((row) => [row.id, row])),
    cards,
    conflicts,
    settled: settledAmong(own, conflicts),
    resting: await restingOf(desk, cards),
  };
}
