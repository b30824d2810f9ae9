/** What the statistics are made of: the stored days, the counts of the articles, and the few cards that those cannot tell of. */
import type { ArticleId, Memory, StudyDay } from '../../content/deck.js';
import { presetFor, type Rules } from '../study/rules.js';
import {
  type Coverage,
  coverage,
  coverageTogether,
  type SpreadClass,
  spreadOf,
} from '../study/statistics/memories.js';
import type { Tally } from '../study/statistics/tally.js';
import { allArticles } from './held.js';
import { BURIED_QUEUE, LEARNING_QUEUE, REVIEW_QUEUE, SUSPENDED_QUEUE } from './schedule.js';
import type { Database, ScheduleRow, StoredArticle } from './schema.js';
import { soundSchedule } from './sound.js';
import { WHOLE_LIBRARY } from './tallies.js';
import { readUncarded } from './uncarded.js';

/** One row for each study day from `from` on that has an answer, all articles together, in order. */
export async function readDays(db: Database, from: StudyDay | null): Promise<Tally[]> {
  const first = [from ?? Number.NEGATIVE_INFINITY, WHOLE_LIBRARY];
  const rows = await db.daily.where('[day+article]').aboveOrEqual(first).toArray();
  return rows.map(({ article: _article, ...row }) => row);
}

/** How all kept cards stand today; suspended ones have a memory too. */
export type Standings = {
  readonly stability: readonly SpreadClass[];
  readonly difficulty: readonly SpreadClass[];
  readonly coverage: ReadonlyMap<ArticleId, Coverage>;
};

function spreadIn(kind: 'stability' | 'difficulty', articles: readonly StoredArticle[]) {
  const sums = new Map<number, number>();
  for (const { strengths = {}, difficulties = {} } of articles)
    for (const [at, cards] of Object.entries(kind === 'stability' ? strengths : difficulties))
      sums.set(Number(at), (sums.get(Number(at)) ?? 0) + cards);
  return spreadOf(kind, sums);
}

/** Cards whose standing no count tells: on their steps, set aside, or due, of which some have slipped. */
async function uncounted(db: Database, today: StudyDay): Promise<ScheduleRow[]> {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const under = (queue: number, until: number) =>
    db.schedule.where('[queue+due]').between([queue, low], [queue, until], true, true).toArray();
  const others = [LEARNING_QUEUE, SUSPENDED_QUEUE, BURIED_QUEUE].map((queue) => under(queue, high));
  const rows = await Promise.all([under(REVIEW_QUEUE, today), ...others]);
  return rows.flat().filter(soundSchedule);
}

/** The counts tell of cards that are new or come due later; every other one is looked at. */
function counted({ fresh, days = {} }: StoredArticle, today: StudyDay): Coverage {
  const later = Object.entries(days).filter(([day]) => Number(day) > today);
  return { learned: later.reduce((sum, [, cards]) => sum + cards, 0), due: 0, slipped: 0, fresh };
}

/** From the counts in the articles' rows, and the few cards that those cannot tell of. */
export async function readStandings(db: Database, today: StudyDay, rules: Rules): Promise<Standings> {
  const [articles, rows] = await Promise.all([allArticles(db), uncounted(db, today)]);
  const memories = new Map<ArticleId, Memory[]>();
  for (const { article, memory } of rows) {
    const known = memories.get(article);
    if (known) known.push(memory);
    else memories.set(article, [memory]);
  }
  const byArticle = new Map(articles.map((article) => [article.id, counted(article, today)]));
  for (const [article, some] of memories) {
    const part = coverage(some, today, presetFor(rules, article));
    const known = byArticle.get(article);
    byArticle.set(article, known ? coverageTogether(known, part) : part);
  }
  return {
    stability: spreadIn('stability', articles),
    difficulty: spreadIn('difficulty', articles),
    coverage: byArticle,
  };
}

/** Cards in review by the day they are due, from the counts that stand in the articles' rows; what is overdue is due today. */
export async function readForecast(
  db: Database,
  today: StudyDay,
  days: number,
): Promise<readonly { readonly day: number; readonly cards: number }[]> {
  const counts = Array.from({ length: days }, () => 0);
  for (const { days: due } of await allArticles(db))
    for (const [day, cards] of Object.entries(due ?? {})) {
      const at = Math.max(0, Number(day) - today);
      if (at < days) counts[at] = (counts[at] ?? 0) + cards;
    }
  return counts.map((cards, i) => ({ day: today + i, cards }));
}

/** An article beside how its kept cards stand. */
export type ArticleCoverage = Coverage & {
  readonly id: ArticleId;
  readonly title: string;
  /** Facts that no kept card asks. */
  readonly uncarded: number;
};

/** Every article with its standing, the newest first. */
export async function readCoverage(
  db: Database,
  { coverage }: Pick<Standings, 'coverage'>,
): Promise<ArticleCoverage[]> {
  const [articles, uncarded] = await Promise.all([allArticles(db), readUncarded(db)]);
  const none = { learned: 0, due: 0, slipped: 0, fresh: 0 };
  return [...articles]
    .sort((a, b) => b.addedAt - a.addedAt)
    .map(({ id, title }) => ({
      id,
      title,
      ...(coverage.get(id) ?? none),
      uncarded: uncarded.get(id) ?? 0,
    }));
}
