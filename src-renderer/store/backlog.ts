/** What has been due since before today: the backlog, and what each day of working it off would hold. */
import type { CardId, StudyDay } from '../../content/deck.js';
import { byRisk } from '../study/catch-up.js';
import { retrievability } from '../study/memory-step.js';
import { planFor, presetFor, type Rules } from '../study/rules.js';
import { REVIEW_QUEUE } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

export type Waiting = {
  readonly card: CardId;
  /** The study day on which it was due. */
  readonly since: StudyDay;
  /** Chance of recall today. */
  readonly recall: number;
};

/** All reviews due by today that no plan is about, those that lose most by waiting first. */
export async function readBacklog(db: Database, rules: Rules, today: StudyDay): Promise<readonly Waiting[]> {
  const rows = await db.schedule
    .where('[queue+due]')
    .between([REVIEW_QUEUE, Number.NEGATIVE_INFINITY], [REVIEW_QUEUE, today], true, true)
    .toArray();
  const own = rows.filter(soundSchedule).filter(({ article }) => planFor(rules, article, today) === null);
  const ordered = byRisk(own, today, ({ article }) => presetFor(rules, article));
  return ordered.map((row) => waitingSince(row, rules, today));
}

function waitingSince({ id, article, memory, due }: ScheduleRow, rules: Rules, today: StudyDay): Waiting {
  const { state, lastReview } = memory;
  const elapsed = Math.max(0, today - (lastReview?.day ?? today));
  const recall =
    state.kind === 'new' ? 0 : retrievability(presetFor(rules, article), state.fsrs.stability, elapsed);
  return { card: id, since: due as StudyDay, recall };
}
