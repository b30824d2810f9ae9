/** Reading what was typed into a setting. */

/** A whole number, moved into its bounds; null for anything else. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(number)) return null;
  return Math.min(most, Math.max(least, Math.round(number)));
}
