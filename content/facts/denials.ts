/** Where one sentence tells what the other denies. */
import { otherOccasion } from './around.js';
import { factPairs, sameRelation } from './fact-pairs.js';
import { areOpposite } from './lemma.js';
import type { Meeting } from './meeting.js';

export function isDenied(meeting: Meeting): boolean {
  if (otherOccasion(meeting)) return false;
  return factPairs(meeting).some(({ f, g, share, weight }) => {
    const opposed = areOpposite(f.slots.relation ?? '', g.slots.relation ?? '');
    const denied = sameRelation(f, g) && (f.slots.status === 'negated') !== (g.slots.status === 'negated');
    if (opposed)
      return share >= 0.6 && weight >= 1.5 && f.slots.status !== 'negated' && g.slots.status !== 'negated';
    return denied && share >= 0.7 && weight >= 1.2 && f.slots.relation !== 'be';
  });
}
