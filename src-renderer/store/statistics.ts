/** What the statistics are made of: the stored days and the schedule, read part by part so that the window never stands still. */
import type { ArticleId, FactId, Memory, StudyDay } from '../../content/deck.js';
import { presetFor, type Rules } from '../study/rules.js';
import {
  type Coverage,
  coverage,
  coverageTogether,
  difficultySpread,
  type SpreadClass,
  spreadTogether,
  stabilitySpread,
} from '../study/statistics/memories.js';
import type { Tally } from '../study/statistics/tally.js';
import { A_GLANCE, inParts } from './parts.js';
import type { Database } from './schema.js';
import { soundSchedule } from './sound.js';
import { WHOLE_LIBRARY } from './tallies.js';

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
  /** Facts that some kept card asks. */
  readonly carded: ReadonlySet<FactId>;
};

/** One pass over the schedule, a few thousand small rows at a time. */
export async function readStandings(db: Database, today: StudyDay, rules: Rules): Promise<Standings> {
  let [stability, difficulty] = [stabilitySpread([]), difficultySpread([])];
  const byArticle = new Map<ArticleId, Coverage>();
  const carded = new Set<FactId>();
  await inParts(
    db.schedule,
    (rows) => {
      const memories = new Map<ArticleId, Memory[]>();
      for (const row of rows.filter(soundSchedule)) {
        carded.add(row.fact);
        const known = memories.get(row.article);
        if (known) known.push(row.memory);
        else memories.set(row.article, [row.memory]);
      }
      const all = [...memories.values()].flat();
      stability = spreadTogether(stability, stabilitySpread(all));
      difficulty = spreadTogether(difficulty, difficultySpread(all));
      for (const [article, some] of memories) {
        const part = coverage(some, today, presetFor(rules, article));
        const known = byArticle.get(article);
        byArticle.set(article, known ? coverageTogether(known, part) : part);
      }
    },
    A_GLANCE,
  );
  return { stability, difficulty, coverage: byArticle, carded };
}

/** Cards in review by the day they are due, from the counts that stand in the articles' rows; what is overdue is due today. */
export async function readForecast(
  db: Database,
  today: StudyDay,
  days: number,
): Promise<readonly { readonly day: number; readonly cards: number }[]> {
  const counts = Array.from({ length: days }, () => 0);
  for (const { days: due } of await db.articles.toArray())
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
  { coverage, carded }: Standings,
): Promise<ArticleCoverage[]> {
  const articles = await db.articles.orderBy('addedAt').reverse().toArray();
  const facts = await Promise.all(
    articles.map(({ id }) => db.facts.where('sources').equals(id).primaryKeys()),
  );
  const none = { learned: 0, due: 0, slipped: 0, fresh: 0 };
  return articles.map(({ id, title }, i) => ({
    id,
    title,
    ...(coverage.get(id) ?? none),
    uncarded: (facts[i] ?? []).filter((fact) => !carded.has(fact)).length,
  }));
}
