/** Reading what was typed into a setting, and the words of a check. */
import { sentence } from '../../../../content/problem.js';
import { checkCollection } from '../../../store/check.js';
import type { Database } from '../../../store/schema.js';

/** Checks the collection and mends it; what was found, or why nothing could be done, in sentences. */
export async function checkedWords(db: Database): Promise<readonly string[]> {
  const checked = await checkCollection(db);
  return checked.ok ? checked.value.sentences : [sentence(checked.problem)];
}

/** A whole number, moved into its bounds; null for anything else. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(number)) return null;
  return Math.min(most, Math.max(least, Math.round(number)));
}
