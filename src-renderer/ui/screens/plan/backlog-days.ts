/** A backlog dealt out over days. */
import type { Waiting } from '../../../store/backlog.js';

export type DayOfBacklog = { readonly day: number; readonly cards: number; readonly recall: number };

/** The backlog in days of `perDay` cards, with the mean recall of each as it would be today. */
export function daysOf(backlog: readonly Waiting[], perDay: number, today: number): readonly DayOfBacklog[] {
  const size = Math.max(1, perDay);
  const days: DayOfBacklog[] = [];
  for (let i = 0; i < backlog.length; i += size) {
    const some = backlog.slice(i, i + size);
    const recall = some.reduce((sum, one) => sum + one.recall, 0) / some.length;
    days.push({ day: today + days.length, cards: some.length, recall });
  }
  return days;
}
