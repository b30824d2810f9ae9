/** A quiz that is being taken, and how one begins: material read, items made, clock started. */
import type { ArticleId, CardId } from '../../../../content/deck.js';
import { firstShuffled } from '../../../../content/forms/placing.js';
import type { Given, QuizItem } from '../../../../content/quiz/item.js';
import type { Reckon } from '../../../reckon.js';
import { readQuizMaterial } from '../../../store/quiz-material.js';
import type { QuizRow } from '../../../store/quiz-row.js';
import type { Database } from '../../../store/schema.js';
import { type QuizRun, scoreOf, startQuiz, usedTime } from '../../../study/quiz.js';
import type { Desk } from '../../desk.js';
import { extentOf, type Wish } from './wish.js';

export type Taking = {
  readonly wish: Wish;
  readonly seed: string;
  readonly items: readonly QuizItem[];
  /** Answers that the learner may have met: no slip turns one into another. */
  readonly known: readonly string[];
  readonly titles: ReadonlyMap<ArticleId, string>;
  readonly run: QuizRun<Given>;
  /** A second round over what was missed is no score of its own. */
  readonly isRepeat: boolean;
};

/** The items that were not right, in the order asked. */
export function missedIn({ items, run }: Taking): readonly { item: QuizItem; given: Given }[] {
  return run.marks.flatMap(({ place, given, right }) => {
    const item = items[place];
    return right || !item ? [] : [{ item, given }];
  });
}

/** Each card behind a mistake once. */
export function missedCards(taking: Taking): readonly CardId[] {
  return [...new Set(missedIn(taking).flatMap(({ item }) => item.cards))];
}

/** Items asked and to be asked. */
export function total({ run }: Taking): number {
  return run.marks.length + run.ahead.length - (run.told ? 1 : 0);
}

async function titlesOf(db: Database, items: readonly QuizItem[]): Promise<Map<ArticleId, string>> {
  const ids = [...new Set(items.flatMap(({ evidence }) => evidence.map(({ article }) => article)))];
  const rows = await db.articles.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.title] as const] : [])));
}

/** More cards than items, since some have no form of the kinds wished, and two cards of one fact are asked once. */
function cardsFor(length: number): number {
  return 3 * length + 20;
}

/** Makes the items of a quiz off the window's thread: for a long one it takes some tenths of a second. */
export type Making = Pick<Reckon, 'quiz'>;

/** The quiz of a seed, as wished; without items where the library has none of that kind. Null once it is stopped. */
export async function beginQuiz(
  desk: Desk,
  making: Making,
  wish: Wish,
  seed: string,
  stop: AbortSignal = new AbortController().signal,
): Promise<Taking | null> {
  const { length, limitMs } = extentOf(wish.size);
  const byChance = (ids: readonly CardId[]) => firstShuffled(ids, seed, cardsFor(length));
  const material = await readQuizMaterial(desk.db, wish.articles, byChance);
  const made = () => making.quiz({ material, wish: { kinds: wish.kinds, length }, seed }, stop);
  // A busy machine may fail to start a worker once.
  const items = await made().catch(made);
  if (items === null) return null;
  const known = [...material.cards, ...material.beside].map(({ answer }) => answer);
  const titles = await titlesOf(desk.db, items);
  const run = startQuiz<Given>(items.length, limitMs, desk.clock().now);
  return { wish, seed, items, known, titles, run, isRepeat: false };
}

/** The same quiz over what was missed in it, without a limit. */
export function repeated(taking: Taking, now: number): Taking {
  const items = missedIn(taking).map(({ item }) => item);
  return { ...taking, items, isRepeat: true, run: startQuiz<Given>(items.length, null, now) };
}

/** What is kept of a quiz that is over. */
export function scoreRow(taking: Taking, now: number): QuizRow {
  const { wish, seed, run } = taking;
  const { asked, right } = scoreOf(run);
  const missed = missedCards(taking);
  const { articles, kinds, size, tellAtOnce } = wish;
  const wished = { kinds, size, tellAtOnce };
  return { id: now, articles, seed, wished, asked, right, tookMs: usedTime(run, now), missed };
}
