/** How a row tells where its card stands. */
import type { BrowseRow, Standing } from '../../../store/browse.js';
import { daysInWords } from '../../../study/interval-words.js';

const NAMES: Readonly<Record<Standing, string>> = {
  suggested: 'Suggested',
  discarded: 'Discarded',
  new: 'New',
  learning: 'Learning',
  relearning: 'Relearning',
  review: 'In review',
  suspended: 'Suspended',
  buried: 'Buried',
};

/** "Due today", "In 12 days", "3 days overdue", "New", "Suspended". */
export function standingWords(row: BrowseRow, today: number): string {
  if (row.standing !== 'review' || row.dueDay === null) return NAMES[row.standing];
  const days = row.dueDay - today;
  if (days === 0) return 'Due today';
  return days > 0 ? `In ${daysInWords(days)}` : `${daysInWords(-days)} overdue`;
}

/** "Leech · Flag 2 · history". Empty for a card with nothing on it. */
export function markWords(row: BrowseRow): string {
  const flag = row.flag > 0 ? [`Flag ${row.flag}`] : [];
  return [...(row.leech ? ['Leech'] : []), ...flag, ...row.tags].join(' · ');
}

/** Without spaces, so that `tag:name` finds it. */
export function tagName(typed: string): string {
  return typed.trim().replace(/[\s"]+/g, '-');
}
