/** How the chance of recall fell and rose with a card's answers, and how it will fall. */
import type { Review, StudyDay } from '../../content/deck.js';
import { retrievability } from './memory-step.js';
import type { Preset } from './preset.js';

export type CurvePoint = { readonly day: number; readonly chance: number };

const POINTS_A_STRETCH = 24;

type Stretch = { readonly from: StudyDay; readonly stability: number };

/** Several answers of a day leave one stretch: what the last of them left. */
function stretchesOf(answers: readonly Review[]): Stretch[] {
  const byDay = new Map<StudyDay, Stretch>();
  for (const { day, after } of answers)
    if (after.kind !== 'new') byDay.set(day, { from: day, stability: after.fsrs.stability });
  return [...byDay.values()].sort((a, b) => a.from - b.from);
}

/**
 * The chance of recall from the first answer to `until`, by the preset of now; a jump has two points on one day.
 * Empty for a card without answers.
 */
export function recallCurve(
  answers: readonly Review[],
  until: StudyDay,
  preset: Preset,
): readonly CurvePoint[] {
  const stretches = stretchesOf(answers);
  return stretches.flatMap(({ from, stability }, i) => {
    const to = stretches[i + 1]?.from ?? Math.max(until, from + 1);
    return Array.from({ length: POINTS_A_STRETCH + 1 }, (_, n) => {
      const elapsed = ((to - from) * n) / POINTS_A_STRETCH;
      return { day: from + elapsed, chance: retrievability(preset, stability, elapsed) };
    });
  });
}
