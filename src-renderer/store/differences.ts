/** What the learner decided where articles differ; kept with every article that the difference cites. */
import type { Conflict } from '../../content/conversion.js';
import type { Result } from '../../content/problem.js';
import { act } from './act.js';
import type { Database, Settled, TextRow } from './schema.js';

/** The identity of a conflict: its evidence, in its order. */
export function conflictKey({ evidence }: Conflict): string {
  return evidence.map(({ article, start, end }) => `${article} ${start} ${end}`).join(', ');
}

/** What an article's row knows of a conflict; null where the learner has not decided. */
export function settledIn(row: TextRow, conflict: Conflict): Settled['holds'] | null {
  const key = conflictKey(conflict);
  return row.settled?.find((one) => conflictKey(one.conflict) === key)?.holds ?? null;
}

/** Holds to one side or to both; null opens the conflict again. Articles that are gone are passed over. Problem: 'not saved'. */
export function settle(
  db: Database,
  conflict: Conflict,
  holds: Settled['holds'] | null,
): Promise<Result<void>> {
  const key = conflictKey(conflict);
  const ids = [...new Set(conflict.evidence.map((one) => one.article))];
  return act(db, { act: 'conflict settled' }, [db.texts], async (hand) => {
    const rows = (await hand.read(db.texts, ids)).filter((row) => row !== undefined);
    const changed = rows.map((row) => {
      const others = (row.settled ?? []).filter((one) => conflictKey(one.conflict) !== key);
      return { ...row, settled: holds === null ? others : [...others, { conflict, holds }] };
    });
    await hand.put(db.texts, changed);
  });
}
